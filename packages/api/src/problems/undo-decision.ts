import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findDecision, undoDecision as takeBack } from "@sinergi/db/problems/decisions.store";
import { partIdentities } from "@sinergi/db/problems/merge-identities";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { decisionInputSchema } from "#problems/problems.schema";

const UNDONE = "problem.undone";

/** Takes a decision back; a merge with everything that followed from it. The case is open again. */
export const undoDecision = procedure({ permission: "problems.decide", scope: "people", audit: UNDONE })
  .input(decisionInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const decision = await findDecision(tx, input.decisionId);
        if (!decision) throw refused({ code: "problem_not_found" });

        await tx.derive(async (system) => {
          if (!(await takeBack(system, decision.id))) throw refused({ code: "problem_not_found" });
          if (decision.confirmedBy !== null) await partIdentities(system, { decisionId: decision.id, today: ctx.clock.today() });
        });
        await appendAudit(tx, { action: UNDONE, entity: "problem", entityId: decision.id, opId: input.opId, detail: { kind: decision.kind, case: decision.caseKey, verdict: decision.verdict } });
        return null;
      }),
    ),
  );
