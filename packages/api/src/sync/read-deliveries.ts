import type { Scoped } from "@sinergi/db/access/scoped";
import { listPhotos } from "@sinergi/db/sync/attachments.store";
import { countHeldCases } from "@sinergi/db/sync/held-cases.store";
import { findProfile } from "@sinergi/db/sync/profiles.store";
import { findHeld, type HeldRecord } from "@sinergi/db/sync/receipts.store";
import { countDeliveries, countWaiting, findDelivery, listDeliveries, lockCollision, maySeeCase, type DeliveryRow } from "@sinergi/db/sync/review.store";
import { PROFILE_FIELDS } from "@sinergi/domain/fieldwork/field-snapshot";
import { isSealedKind } from "@sinergi/domain/sync/sealed-kinds";
import { profileCorrectionSchema } from "@sinergi/domain/sync/profile-correction.schema";
import { decisionsOf } from "@sinergi/domain/sync/review-decisions";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { collisionOf, otherOf } from "#sync/delivery-facts";
import { deliveriesInputSchema, deliveryInputSchema, type ContestedField, type DeliveriesAnswer, type DeliveryDetail } from "#sync/review.schema";

/** Records that a person must look at, or did. */
export const deliveries = procedure({ permission: "sync.review", scope: "people", audit: null })
  .input(deliveriesInputSchema)
  .query(({ ctx, input }): Promise<DeliveriesAnswer> =>
    ctx.read(async (tx) => ({ rows: (await listDeliveries(tx, input)).map(withDecisions), total: await countDeliveries(tx, input), ...(await countWaiting(tx)), heldCases: await countHeldCases(tx) })),
  );

/** One of them with both sides of what is asked. */
export const delivery = procedure({ permission: "sync.review", scope: "people", audit: null })
  .input(deliveryInputSchema)
  .query(({ ctx, input }): Promise<DeliveryDetail> =>
    ctx.read(async (tx) => {
      const row = await findDelivery(tx, input.id);
      if (row === null) throw refused({ code: "delivery_not_found" });
      const collision = collisionOf(input.id);
      const held = await findHeld(tx, row.recordId);
      const body = collision === null ? (held?.body ?? null) : ((await lockCollision(tx, collision))?.body ?? null);
      const otherId = collision === null ? otherOf(held?.detail ?? null) : row.recordId;
      const other = otherId === null ? null : await findHeld(tx, otherId);
      const profile = row.familyId === null || row.kind !== "profile.corrected" ? null : await findProfile(tx, row.familyId);
      return {
        row: withDecisions(row), body: await readable(tx, row, body), facts: held?.detail ?? {}, deviceId: held?.deviceId ?? null, clientAt: held?.clientAt ?? null,
        fields: row.kind === "profile.corrected" && collision === null ? contested(body, profile) : null,
        current: profile === null || profile.version === 0 ? null : { by: profile.updatedName, at: profile.updatedAt },
        other: other === null ? null : { id: other.recordId, userName: other.userName, receivedAt: other.receivedAt, body: await readable(tx, other, other.body) },
        photos: await listPhotos(tx, row.recordId),
      };
    }),
  );

function withDecisions(row: DeliveryRow): DeliveriesAnswer["rows"][number] {
  return { ...row, decisions: row.decidedAt === null && !row.broughtByReader ? decisionsOf(row.code, row.kind) : [] };
}

/** What a record of a case says is for those who may see the case; numbers and names of confidence are for nobody here: what was made of them is masked on its own page. */
async function readable(tx: Scoped, { recordId, kind }: Pick<HeldRecord, "recordId" | "kind">, body: string | null): Promise<string | null> {
  if (isSealedKind(kind)) return null;
  return kind.startsWith("case.") && !(await maySeeCase(tx, recordId)) ? null : body;
}

function contested(body: string | null, profile: Awaited<ReturnType<typeof findProfile>>): ContestedField[] | null {
  const read = profileCorrectionSchema.safeParse(parsed(body));
  if (!read.success) return null;
  const { changes } = read.data;
  return PROFILE_FIELDS.flatMap((field) => {
    const change = changes[field];
    return change === undefined ? [] : [{ field, ...change, now: profile?.[field] ?? "" }];
  });
}

function parsed(body: string | null): unknown {
  try {
    return body === null ? null : (JSON.parse(body) as unknown);
  } catch {
    return null;
  }
}
