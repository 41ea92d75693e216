import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findCase, insertDecision, type CaseFound } from "@sinergi/db/problems/decisions.store";
import { ensureScanned } from "@sinergi/db/problems/scan.store";
import { decideProblem, type CaseLooked } from "@sinergi/domain/problems/decide-problem";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { decideInputSchema, factsSchema } from "#problems/problems.schema";

const DECIDED = "problem.decided";

/** A person's verdict on one case. A merge is a proposal until a second person confirms it. */
export const decideCase = procedure({ permission: "problems.decide", scope: "people", audit: DECIDED })
  .input(decideInputSchema)
  .mutation(({ ctx, input }): Promise<{ decisionId: string; waits: boolean }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await ensureScanned(tx, ctx.clock.today());
        const found = await findCase(tx, input);
        if (!found) throw refused({ code: "problem_not_found" });

        const { merge } = unwrap(decideProblem(lookedAt(found), input));

        const decisionId = await tx.derive((system) => insertDecision(system, { ...input, merge }));
        const { kind, caseKey, verdict, note } = input;
        await appendAudit(tx, { action: DECIDED, entity: "problem", entityId: decisionId, opId: input.opId, detail: { kind, case: caseKey, verdict, reason: note === "" ? null : note } });
        return { decisionId, waits: merge !== null };
      }),
    ),
  );

function lookedAt({ kind, basis, decided, facts }: CaseFound): CaseLooked {
  const { a, b } = factsSchema.parse(facts);
  return { kind, basis, decided, pair: a && b ? { a, b } : null };
}
