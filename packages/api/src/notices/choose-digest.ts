import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readDigestChoice, writeDigestChoice } from "@sinergi/db/notices/notices.store";
import { chooseInputSchema } from "#notices/notices.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";

const CHOSEN = "digest.chosen";

/** Switches one's own e-mail of the day on or off. */
export const chooseDigest = procedure({ permission: "session.read", scope: "own", audit: CHOSEN })
  .input(chooseInputSchema)
  .mutation(async ({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await readDigestChoice(tx);

        await writeDigestChoice(tx, input.digest);
        await appendAudit(tx, { action: CHOSEN, entity: "account", entityId: ctx.actor.id, opId: input.opId, detail: { before, after: input.digest } });
        return null;
      }),
    ),
  );
