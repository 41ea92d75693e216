import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findObjection, listObjectionChanges, listObjectionsOfIds, listObjectionSketches, readObjector, type ObjectionRow } from "@sinergi/db/updates/objections.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Objector } from "@sinergi/domain/fieldwork/objection-raised.schema";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { findObjections, isOpenObjection } from "@sinergi/domain/updates/find-objections";
import { mayKnowObjector, objectionMovesOf } from "@sinergi/domain/updates/move-objection";
import { onPage } from "#platform/list-page.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { objectionInputSchema, objectionsInputSchema, revealObjectorInputSchema, type ObjectionAnswer, type ObjectionDetail, type ObjectionsAnswer } from "#updates/objections.schema";

const REVEALED = "objection.objectorRevealed";

function objectionAnswer({ takenBy, ...row }: ObjectionRow, { actor, today }: { readonly actor: Actor; readonly today: Day }): ObjectionAnswer {
  return { ...row, days: daysBetween(row.receivedOn, today), isOwn: takenBy === actor.id, mayReveal: row.hasObjector && mayKnowObjector(actor, { takenBy }), moves: objectionMovesOf(row, actor) };
}

/** A page of the objections of the reader's scope: all for the regency, those he took down for a facilitator. */
export const listObjections = procedure({ permission: "objections.read", scope: "agency", audit: null })
  .input(objectionsInputSchema)
  .query(({ ctx, input }): Promise<ObjectionsAnswer> => {
    const { actor } = ctx;
    const today = ctx.clock.today();
    return ctx.read(async (tx) => {
      const all = (await listObjectionSketches(tx)).map((row) => ({ ...row, days: daysBetween(row.receivedOn, today) }));
      const found = findObjections(all, input.filter, input);
      const rows = await listObjectionsOfIds(tx, onPage(found, input).map(({ id }) => id));
      return { rows: rows.map((row) => objectionAnswer(row, { actor, today })), page: input.page, pageSize: input.pageSize, total: found.length, open: found.filter(({ state }) => isOpenObjection(state)).length };
    });
  });

export const objectionDetail = procedure({ permission: "objections.read", scope: "agency", audit: null })
  .input(objectionInputSchema)
  .query(({ ctx, input }): Promise<ObjectionDetail> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const row = await findObjection(tx, input.id);
      if (row === null) throw refused({ code: "objection_not_found" });

      const history = await listObjectionChanges(tx, [row.id]);
      return { objection: objectionAnswer(row, { actor: ctx.actor, today }), history: history.map(({ id, fromState, toState, note, actorName, onDay, at }) => ({ id, fromState, toState, note, actorName, onDay, at })), today };
    }),
  );

/** Who objects, for a reason; the entry in the audit chain is in the same transaction as the answer. */
export const revealObjector = procedure({ permission: "objections.read", scope: "agency", audit: REVEALED })
  .input(revealObjectorInputSchema)
  .mutation(({ ctx, input }): Promise<Objector> =>
    ctx.read(async (tx) => {
      const row = await findObjection(tx, input.id);
      if (row === null || !mayKnowObjector(ctx.actor, row)) throw refused({ code: "objection_not_found" });
      const objector = await readObjector(tx, row.id);
      if (objector === null) throw refused({ code: "objector_unknown" });

      await appendAudit(tx, { action: REVEALED, entity: "objection", entityId: row.id, detail: { number: row.number, reason: input.reason } });
      return objector;
    }),
  );
