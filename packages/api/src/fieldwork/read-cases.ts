import { listCasePeople, listNamed } from "@sinergi/db/fieldwork/case-people.store";
import { findCase, listCaseNotes, listCasesOfIds, listCaseSketches, type CaseRow } from "@sinergi/db/fieldwork/cases.store";
import { findCases, isWaitingLong } from "@sinergi/domain/fieldwork/find-cases";
import { movesOfCase } from "@sinergi/domain/fieldwork/move-case";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { caseInputSchema, casesInputSchema, type CaseAnswer, type CaseDetail, type CasesAnswer } from "#fieldwork/cases.schema";
import { onPage } from "#platform/list-page.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

function caseAnswer({ userId, ...row }: CaseRow, { reader, today }: { readonly reader: string; readonly today: Day }): CaseAnswer {
  return { ...row, days: daysBetween(row.openedOn, today), isOwn: userId === reader };
}

/** A page of the cases for the reader's eyes: a restricted one is there for its facilitator and those named, for nobody else, nor in any number. */
export const listCases = procedure({ permission: "cases.read", scope: "own", audit: null })
  .input(casesInputSchema)
  .query(({ ctx, input }): Promise<CasesAnswer> => {
    const today = ctx.clock.today();
    return ctx.read(async (tx) => {
      const all = (await listCaseSketches(tx)).map((row) => ({ ...row, days: daysBetween(row.openedOn, today) }));
      const found = findCases(all, input.filter, input);
      const rows = await listCasesOfIds(tx, onPage(found, input).map(({ id }) => id));
      return {
        rows: rows.map((row) => caseAnswer(row, { reader: ctx.actor.id, today })), page: input.page, pageSize: input.pageSize, total: found.length,
        unfinished: found.filter(({ state }) => state !== "CLOSED").length, waiting: found.filter(isWaitingLong).length, restricted: found.filter(({ restricted }) => restricted).length,
      };
    });
  });

/** One case with every line of it. */
export const caseDetail = procedure({ permission: "cases.read", scope: "own", audit: null })
  .input(caseInputSchema)
  .query(async ({ ctx, input }): Promise<CaseDetail> => {
    const { actor } = ctx;
    const writes = mayAsk(actor.role, "cases.write");
    const found = await ctx.read(async (tx) => {
      const row = await findCase(tx, input.id);
      if (!row) return null;
      const named = row.restricted ? await listNamed(tx, row.id) : [];
      const people = row.restricted && writes ? await listCasePeople(tx, { officeOnly: false }) : [];
      return { row, named, people: people.filter(({ userId }) => userId !== row.userId && !named.some((one) => one.userId === userId)), notes: await listCaseNotes(tx, row.id) };
    });
    if (!found) throw refused({ code: "case_not_found" });

    const { row, named, people, notes } = found;
    return {
      case: caseAnswer(row, { reader: actor.id, today: ctx.clock.today() }),
      notes: notes.map(({ byId, ...note }) => ({ ...note, isOwn: byId === actor.id })),
      named, people,
      moves: writes ? movesOfCase(row) : [],
      mayName: writes && row.restricted,
    };
  });
