import type { Scoped } from "@sinergi/db/access/scoped";
import { keepProfileChange, lockProfile, writeProfile } from "@sinergi/db/sync/profiles.store";
import type { HeldRecord } from "@sinergi/db/sync/receipts.store";
import { forceCorrection } from "@sinergi/domain/sync/merge-correction";
import { profileCorrectionSchema } from "@sinergi/domain/sync/profile-correction.schema";
import { refused } from "#platform/refusals";

/** The reviewer takes a correction whatever stands there now: its values become the next version, in its sender's name. */
export async function takeCorrection(tx: Scoped, held: HeldRecord): Promise<void> {
  const read = profileCorrectionSchema.safeParse(JSON.parse(held.body));
  const { familyId } = held;
  if (!read.success || familyId === null) throw refused({ code: "delivery_decision_unfit" });
  const by = { id: held.userId, name: held.userName };
  await tx.derive(async (system) => {
    const { version: _, ...values } = await lockProfile(system, familyId);
    const version = await writeProfile(system, { familyId, values: forceCorrection(values, read.data.changes), by });
    await keepProfileChange(system, { id: held.recordId, familyId, baseVersion: held.baseVersion ?? 0, version, changes: read.data.changes, merged: true, by });
  });
}
