import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { announce } from "@sinergi/db/targeting/announce";
import { addObjectionChange, insertObjection, lockObjection, writeObjection, type ObjectionRow } from "@sinergi/db/updates/objections.store";
import { insertProposal } from "@sinergi/db/updates/proposals.store";
import type { Day } from "@sinergi/domain/time/day";
import { moveObjection as decideMove } from "@sinergi/domain/updates/move-objection";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { moveObjectionInputSchema, takeObjectionInputSchema } from "#updates/objections.schema";

const TAKEN = "objection.taken";
const MOVED = "objection.moved";

/** Somebody at the counter or on the telephone; who it was is encrypted at once. */
export const takeObjection = procedure({ permission: "objections.write", scope: "agency", audit: TAKEN })
  .input(takeObjectionInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if ((await tx.find("select from area where code = $1 and level = 'village'", [input.villageCode])) === null) throw refused({ code: "village_unknown" });
        if (input.familyId !== null && (await tx.find("select from family where id = $1", [input.familyId])) === null) throw refused({ code: "family_not_found" });

        const made = await insertObjection(tx, { ...input, receivedOn: ctx.clock.today(), takenBy: ctx.actor.id, takenName: ctx.actor.name });
        if (!made) throw refused({ code: "objection_changed" });
        await appendAudit(tx, { action: TAKEN, entity: "objection", entityId: input.id, opId: input.opId, detail: { kind: input.kind, village: input.villageCode, programme: input.programmeCode } });
        await announce(tx, { kind: "update", id: input.id });
        return null;
      }),
    ),
  );

/** Verified, passed on, and in the end proved or not. */
export const moveObjection = procedure({ permission: "objections.write", scope: "agency", audit: MOVED })
  .input(moveObjectionInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const objection = await lockObjection(tx, input.id);
        if (objection === null) throw refused({ code: "objection_not_found" });
        if (objection.revision !== input.basedOn) throw refused({ code: "objection_changed" });

        const state = unwrap(decideMove(objection, input.move, ctx.actor));

        const proposalId = input.move === "prove" && input.propose ? await proposeFrom(tx, { objection, reason: input.note, today }) : objection.proposalId;
        const closed = state === "TERBUKTI" || state === "TIDAK_TERBUKTI";
        await writeObjection(tx, objection.id, { state, answer: closed ? input.note : objection.answer, proposalId });
        await addObjectionChange(tx, { objectionId: objection.id, fromState: objection.state, toState: state, note: input.note, onDay: today });
        await appendAudit(tx, { action: MOVED, entity: "objection", entityId: objection.id, opId: input.opId, detail: { number: objection.number, before: objection.state, after: state, proposal: proposalId } });
        await announce(tx, { kind: "update", id: objection.id });
        return null;
      }),
    ),
  );

/** Unfit: to be removed. Missed: to be added, or to be looked at anew where the family is listed. */
async function proposeFrom(tx: Scoped, { objection, reason, today }: { readonly objection: ObjectionRow; readonly reason: string; readonly today: Day }): Promise<string> {
  const id = randomUUID();
  const unfit = objection.kind === "UNFIT";
  const kind = unfit ? "HAPUS" : objection.familyId === null ? "BARU" : "UBAH";
  await insertProposal(tx, {
    id, kind, familyId: objection.familyId, personId: null, villageCode: objection.villageCode, subject: objection.subject, lane: "PARTISIPATIF", origin: "OFFICE", originId: objection.id,
    content: { reason: reason.slice(0, 1_000), ...(unfit ? { removal: "WELL_OFF" as const } : kind === "UBAH" ? { change: "OTHER" as const } : {}) },
    nik: null, noKk: null, proposedOn: today, proposedBy: tx.actor.id, proposedName: tx.actor.name,
  });
  return id;
}
