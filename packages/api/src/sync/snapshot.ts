import { createHash } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { isWipeAsked } from "@sinergi/db/sync/devices.store";
import { listFieldProgrammes } from "@sinergi/db/sync/field-families.store";
import type { FieldFamily, FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import { answersPart } from "#sync/snapshot/answers";
import { familiesPart } from "#sync/snapshot/families";
import type { SnapshotAbout } from "#sync/snapshot/part";
import { SNAPSHOT_PARTS } from "#sync/snapshot/parts";
import { snapshotInputSchema, type SnapshotAnswer } from "#sync/sync.schema";
import { procedure } from "#platform/procedures";

/** Everything a facilitator carries into the field today, whole, unless it is what his phone has already. */
export const snapshot = procedure({ permission: "field.log", scope: "own", audit: null })
  .input(snapshotInputSchema)
  .query(({ ctx, input }): Promise<SnapshotAnswer> =>
    ctx.read(async (tx) => {
      if (await isWipeAsked(tx, input.deviceId)) return { wipe: true, snapshot: null };
      const { id: userId, name } = ctx.actor;
      const carried = await gather(tx, { userId, today: ctx.clock.today() });
      const content = { today: ctx.clock.today(), facilitator: { userId, name }, ...carried };
      const etag = createHash("sha256").update(JSON.stringify(content)).digest("hex");
      return { wipe: false, snapshot: etag === input.etag ? null : { etag, madeAt: new Date().toISOString(), ...content } };
    }),
  );

async function gather(tx: Scoped, about: SnapshotAbout): Promise<Omit<FieldSnapshot, "etag" | "madeAt" | "today" | "facilitator">> {
  const families = await familiesPart(tx, about);
  const visits = await SNAPSHOT_PARTS.visits(tx, about);
  const { groups, work } = await SNAPSHOT_PARTS.groups(tx, about);
  const { modules, trancheIdr, cases, confidants } = await SNAPSHOT_PARTS.logs(tx, about);
  const { referrals, proposals } = await SNAPSHOT_PARTS.action(tx, about);
  const groupOf = new Map(groups.flatMap(({ id, familyIds }) => familyIds.map((familyId) => [familyId, id] as const)));
  const joined = (family: FieldFamily): FieldFamily => ({
    ...family, groupId: groupOf.get(family.id) ?? null, ...visits.get(family.id),
    aid: family.aid.map((one) => ({ ...one, trancheIdr: trancheIdr.get(family.id)?.[one.programme] ?? null })),
  });
  return { families: families.map(joined), groups, modules, programmes: await listFieldProgrammes(tx, about.today), work, referrals, proposals, answers: await answersPart(tx, about), cases, confidants };
}
