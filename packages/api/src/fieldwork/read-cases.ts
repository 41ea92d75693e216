import { listCasePeople, listNamed } from "@sinergi/db/fieldwork/case-people.store";
import { findCase, listCaseNotes, listCases as readCases, type CaseRow } from "@sinergi/db/fieldwork/cases.store";
import { movesOfCase } from "@sinergi/domain/fieldwork/move-case";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { caseInputSchema, type CaseAnswer, type CaseDetail, type CasesAnswer } from "#fieldwork/cases.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

function caseAnswer({ userId, ...row }: CaseRow, reader: string): CaseAnswer {
  return { ...row, isOwn: userId === reader };
}

/** Cases for the reader's eyes: a restricted one is there for its facilitator and those named, for nobody else, nor in any number. */
export const listCases = procedure({ permission: "cases.read", scope: "own", audit: null }).query(async ({ ctx }): Promise<CasesAnswer> => {
  const rows = await ctx.read(readCases);
  return { rows: rows.map((row) => caseAnswer(row, ctx.actor.id)), today: ctx.clock.today() };
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
      case: caseAnswer(row, actor.id),
      notes: notes.map(({ byId, ...note }) => ({ ...note, isOwn: byId === actor.id })),
      named, people,
      moves: writes ? movesOfCase(row) : [],
      mayName: writes && row.restricted,
    };
  });
