import { listProblems } from "@sinergi/db/problems/problems.store";
import { ensureScanned } from "@sinergi/db/problems/scan.store";
import { procedure } from "#platform/procedures";
import { problemListInputSchema, problemPageSchema, factsSchema } from "#problems/problems.schema";

const PAGE_SIZE = 25;

/** One page of the cases of a kind, open or decided, with the facts to decide on. */
export const listCases = procedure({ permission: "problems.read", scope: "people", audit: null })
  .input(problemListInputSchema)
  .output(problemPageSchema)
  .query(async ({ ctx, input: { page, area = null, programme = null, ...query } }) => {
    const found = await ctx.read(async (tx) => {
      await ensureScanned(tx, ctx.clock.today());
      return listProblems(tx, { ...query, area, programme, page, pageSize: PAGE_SIZE });
    });
    return { total: found.total, page, pageSize: PAGE_SIZE, rows: found.rows.map((row) => ({ ...row, facts: factsSchema.parse(row.facts) })) };
  });
