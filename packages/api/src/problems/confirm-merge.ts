import { appendAudit } from "@sinergi/db/audit/audit.store";
import { confirmDecision, findDecision } from "@sinergi/db/problems/decisions.store";
import { mergeIdentities } from "@sinergi/db/problems/merge-identities";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { decisionInputSchema } from "#problems/problems.schema";

const MERGED = "problem.merged";

/** The second person's yes to a merge: from here on the two records are one, and the figures follow in the same transaction. */
export const confirmMerge = procedure({ permission: "problems.confirm", scope: "people", audit: MERGED })
  .input(decisionInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const decision = await findDecision(tx, input.decisionId);
        if (!decision?.merge || decision.confirmedBy !== null) throw refused({ code: "problem_not_found" });
        if (decision.decidedBy === ctx.actor.id) throw refused({ code: "merge_own" });

        const { merge, id } = decision;
        const done = await tx.derive(async (system) => (await confirmDecision(system, id)) && mergeIdentities(system, { ...merge, decisionId: id, today: ctx.clock.today() }));
        if (!done) throw refused({ code: "merge_chain" });
        await appendAudit(tx, { action: MERGED, entity: "problem", entityId: id, opId: input.opId, detail: { subject: merge.subject, alias: merge.aliasId, kept: merge.keptId } });
        return null;
      }),
    ),
  );
