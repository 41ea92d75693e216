import { appendAudit, countOwnActions } from "@sinergi/db/audit/audit.store";
import { findSealedNumber } from "@sinergi/db/families/family-page.store";
import { revealQuota } from "@sinergi/domain/access/reveal-quota";
import { revealInputSchema, revealedSchema } from "#families/families.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const REVEALED = "number.revealed";

/** One NIK or No. KK in full, for a reason; the entry in the audit chain is in the same transaction as the answer. */
export const revealNumber = procedure({ permission: "families.reveal", scope: "people", audit: REVEALED })
  .input(revealInputSchema)
  .output(revealedSchema)
  .mutation(({ ctx, input }) =>
    ctx.read(async (tx) => {
      const sealed = await findSealedNumber(tx, input);
      if (!sealed) throw refused({ code: "family_not_found" });
      const quota = revealQuota(ctx.actor.role);
      const used = await countOwnActions(tx, REVEALED);
      if (used >= quota) throw refused({ code: "reveal_quota", quota });

      await appendAudit(tx, {
        action: REVEALED,
        entity: input.personId === null ? "family" : "person",
        entityId: input.personId ?? input.familyId,
        detail: { number: input.number, family: input.familyId, reason: input.reason },
      });
      return { value: ctx.db.numbers.open(sealed), remainingToday: quota - used - 1 };
    }),
  );
