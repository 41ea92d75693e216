import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readPrivateKey } from "@sinergi/db/sync/field-keys.store";
import { openSealed } from "@sinergi/db/sync/open-sealed";
import { unsealInputSchema, type UnsealAnswer } from "#sync/sync.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const UNSEALED = "field.keyUnsealed";

/**
 * Opens the key of a phone's rows again, for the person it belongs to, when the PIN is forgotten. A key sealed under the label of a
 * person opens for nobody else; each opening stands in the audit chain.
 */
export const unseal = procedure({ permission: "field.log", scope: "own", audit: UNSEALED })
  .input(unsealInputSchema)
  .mutation(({ ctx, input }): Promise<UnsealAnswer> =>
    ctx.read(async (tx) => {
      const privateKey = await readPrivateKey(tx, input.keyId);
      const sealed = Buffer.from(input.sealed, "base64");
      const key = privateKey === null ? null : openSealed(privateKey, sealed, ctx.actor.id);
      if (key === null) throw refused({ code: "seal_unreadable" });
      await appendAudit(tx, { action: UNSEALED, entity: "account", entityId: ctx.actor.id, detail: { keyId: input.keyId } });
      return { key: key.toString("base64") };
    }),
  );
