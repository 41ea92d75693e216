import { candidatesFor } from "@sinergi/domain/budgets/match-documents";
import { periodOf } from "@sinergi/domain/time/day";
import { consistencyOf } from "@sinergi/targeting/budget-consistency";
import { sum } from "@sinergi/targeting/budget-figures";
import { type ChainAnswer, yearInputSchema } from "#budgets/budgets.schema";
import { officeNames } from "#budgets/list-rows";
import { approvedRows, readPlan } from "#budgets/read-plan";
import { rowAnswer } from "#budgets/row-answer";
import { procedure } from "#platform/procedures";

/** Every row of a year's plan beside what the later documents have for it, with candidates where nothing was found. */
export const readChain = procedure({ permission: "budgets.read", scope: "agency", audit: null })
  .input(yearInputSchema)
  .query(({ ctx, input }): Promise<ChainAnswer> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const plan = await readPlan(tx, { year: input.year ?? periodOf(today), today });
      const nameOf = await officeNames(tx);
      const rows = approvedRows(plan);
      const addedOf = new Map(plan.later.map(({ document, added }) => [document, added]));
      const money = (listed: readonly { readonly content: { readonly ceilingIdr: number } }[]) => ({ rows: listed.length, ceilingIdr: sum(listed, ({ content }) => content.ceilingIdr) });

      return {
        year: plan.year,
        documents: [{ document: "RAT" as const, ...money(rows) }, ...plan.later.map(({ document, rows: later }) => ({ document, ...money(later) }))],
        consistency: consistencyOf(rows.map(({ id, content, chain }) => ({ id, content, steps: chain }))),
        rows: rows.map((row) => {
          const { id, content, agencyName, chain, mayWrite } = rowAnswer(row, { actor: ctx.actor, nameOf });
          const steps = chain.map((step) => ({
            ...step, candidates: step.by === null ? candidatesFor(row, addedOf.get(step.document) ?? []).map((other) => ({ id: other.id, content: other.content })) : [],
          }));
          return { id, content, agencyName, mayWrite, steps };
        }),
        added: plan.later.flatMap(({ document, added }) => added.map(({ id, content }) => ({ document, id, content, agencyName: nameOf(content.agency) }))),
      };
    }),
  );
