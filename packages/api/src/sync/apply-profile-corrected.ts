import { findStanding } from "@sinergi/db/sync/receipts.store";
import { keepProfileChange, lockProfile, writeProfile } from "@sinergi/db/sync/profiles.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { mergeCorrection } from "@sinergi/domain/sync/merge-correction";
import { profileCorrectionSchema, type ProfileCorrection } from "@sinergi/domain/sync/profile-correction.schema";
import type { Applier, ReceivedRecord, Verdict } from "#sync/applier";
import { parseBody } from "#sync/parse-body";

/** A correction of what facilitators keep of a family: merged by field, or handed to a person with both values (`offline.md` §3.6). */
export const applyProfileCorrected: Applier<ProfileCorrection> = {
  parse: (body) => parseBody(profileCorrectionSchema, body),
  async apply(tx, record, correction) {
    const { familyId, prevId } = record;
    if (familyId === undefined) return { status: "REVIEW", code: "INVALID", flags: [], detail: { path: "familyId" } };
    if (!(await record.owns(familyId, record.today))) return turned(tx, record, correction, { status: "REVIEW", code: "OUT_OF_ASSIGNMENT", flags: ["OUT_OF_ASSIGNMENT"] });
    if (prevId !== undefined && (await isAhead(tx, prevId))) return turned(tx, record, correction, { status: "REVIEW", code: "WAITING_PREV", flags: [], waitsFor: prevId });
    return merge(tx, record, { familyId, correction });
  },
};

/** Whether the correction it follows has not come, or waits for a person itself. */
async function isAhead(tx: Scoped, prevId: string): Promise<boolean> {
  const before = await findStanding(tx, prevId);
  return before === null || (before.status === "REVIEW" && !before.resolved);
}

async function merge(tx: Scoped, record: ReceivedRecord, { familyId, correction }: { readonly familyId: string; readonly correction: ProfileCorrection }): Promise<Verdict> {
  const by = { id: record.userId, name: record.userName };
  const baseVersion = record.baseVersion ?? 0;
  return tx.derive(async (system): Promise<Verdict> => {
    const { version: current, ...values } = await lockProfile(system, familyId);
    const merged = mergeCorrection(values, correction.changes);
    const change = { id: record.id, familyId, baseVersion, changes: correction.changes, by };
    if (!merged.ok) {
      await keepProfileChange(system, { ...change, version: null, merged: false });
      return { status: "REVIEW", code: "HARD_CONFLICT", flags: [], detail: { fields: merged.conflicts, version: current } };
    }
    const isSoft = current !== baseVersion && record.prevId === undefined;
    const version = merged.changed.length === 0 ? current : await writeProfile(system, { familyId, values: merged.values, by });
    await keepProfileChange(system, { ...change, version, merged: isSoft });
    return { status: "APPLIED", code: isSoft ? "SOFT_MERGED" : null, flags: [], targetId: record.id, resultVersion: version };
  });
}

async function turned(tx: Scoped, record: ReceivedRecord, { changes }: ProfileCorrection, verdict: Verdict): Promise<Verdict> {
  if (record.familyId !== undefined) await keepProfileChange(tx, { id: record.id, familyId: record.familyId, baseVersion: record.baseVersion ?? 0, version: null, changes, merged: false, by: { id: record.userId, name: record.userName } });
  return verdict;
}
