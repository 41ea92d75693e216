import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listNamed, nameOn, restrictCase } from "@sinergi/db/fieldwork/case-people.store";
import { addCaseNote, lockCase, writeCaseState, type CaseRow } from "@sinergi/db/fieldwork/cases.store";
import { announce } from "@sinergi/db/targeting/announce";
import { ACT_OF_CASE_MOVE, moveCase, type CaseAct } from "@sinergi/domain/fieldwork/move-case";
import { noteCaseInputSchema } from "#fieldwork/cases.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const NOTED = "case.noted";

export async function lockOwnCase(tx: Scoped, id: string): Promise<CaseRow> {
  const found = await lockCase(tx, id);
  if (!found) throw refused({ code: "case_not_found" });
  return found;
}

/** What the audit chain keeps of an act: which case and from where to where. Family, kind and words stay with the case, so that the chain tells nobody of a restricted one. */
export async function auditCase(tx: Scoped, { id, number }: CaseRow, fact: { readonly action: string; readonly opId: string; readonly act: CaseAct; readonly before: string | null; readonly after: string | null }): Promise<void> {
  const { action, opId, act, before, after } = fact;
  await appendAudit(tx, { action, entity: "case", entityId: id, opId, detail: { number, act, before, after } });
  await announce(tx, { kind: "field" });
}

/** A line on a case: what was done, taking it up, closing it with what came of it, opening it again, or keeping it to those named from now on. */
export const noteCase = procedure({ permission: "cases.write", scope: "own", audit: NOTED })
  .input(noteCaseInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { actor } = ctx;
        const found = await lockOwnCase(tx, input.id);
        if (found.revision !== input.basedOn) throw refused({ code: "case_changed" });

        const state = unwrap(moveCase(found, input.move));

        const act = ACT_OF_CASE_MOVE[input.move];
        const today = ctx.clock.today();
        await addCaseNote(tx, found.id, { id: input.opId, act, text: input.text, onDay: today, byId: actor.id, byName: actor.name });
        if (state !== found.state) await writeCaseState(tx, found.id, { state, on: today, outcome: input.text });
        if (input.move === "restrict") await keepToThose(tx, found);
        await auditCase(tx, found, { action: NOTED, opId: input.opId, act, before: found.state, after: state });
        return null;
      }),
    ),
  );

/** Whoever keeps a case to those named is one of them, unless it is his own. */
async function keepToThose(tx: Scoped, { id, userId }: CaseRow): Promise<void> {
  const { actor } = tx;
  if (userId !== actor.id) await nameOn(tx, id, { userId: actor.id, userName: actor.name, namedBy: actor.id });
  await restrictCase(tx, id);
}

/** How many besides this one may see it. */
export async function othersNamed(tx: Scoped, id: string, userId: string): Promise<number> {
  return (await listNamed(tx, id)).filter((one) => one.userId !== userId).length;
}
