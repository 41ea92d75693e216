import { createHash } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { announce } from "@sinergi/db/targeting/announce";
import { insertSiksFile, listProposalIdsOf, lockReadyProposals, lockSiksFile, readSiksProposals, writeSiksFileCancelled, writeSiksFileSent, type SiksFileRow } from "@sinergi/db/updates/siks-files.store";
import { SIKS_COLUMNS, siksRow } from "@sinergi/domain/updates/siks-row";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { stepProposal } from "#updates/move-updates";
import { prepareFileInputSchema, siksFileInputSchema } from "#updates/updates.schema";

const PREPARED = "update.filePrepared";
const SENT = "update.fileSent";
const CANCELLED = "update.fileCancelled";

/** The rows of a file, and a digest of them: the same proposals give the same digest whenever it is made. */
export async function siksRowsOf(tx: Scoped, ids: readonly string[]): Promise<{ readonly rows: readonly (readonly string[])[]; readonly sha256: string }> {
  const rows = (await readSiksProposals(tx, ids)).map(siksRow);
  return { rows, sha256: createHash("sha256").update(JSON.stringify([SIKS_COLUMNS, ...rows])).digest("hex") };
}

/** Everything that was found right on the ground, put together with a purpose; it leaves only when a second person says so. */
export const prepareSiksFile = procedure({ permission: "updates.send", scope: "agency", audit: PREPARED })
  .input(prepareFileInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly number: number }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const proposalIds = await lockReadyProposals(tx);
        if (proposalIds.length === 0) throw refused({ code: "siks_file_empty" });

        const { sha256 } = await siksRowsOf(tx, proposalIds);
        const number = await insertSiksFile(tx, { id: input.id, madeOn: ctx.clock.today(), proposalIds, sha256, note: input.purpose });
        await appendAudit(tx, { action: PREPARED, entity: "siksFile", entityId: input.id, opId: input.opId, detail: { number, proposals: proposalIds.length, sha256, purpose: input.purpose } });
        await announce(tx, { kind: "update" });
        return { number };
      }),
    ),
  );

async function lockPrepared(tx: Scoped, id: string): Promise<SiksFileRow> {
  const file = await lockSiksFile(tx, id);
  if (file === null) throw refused({ code: "siks_file_not_found" });
  if (file.state !== "PREPARED") throw refused({ code: "siks_file_state", state: file.state });
  return file;
}

/** A second person of the secretariat looks at it and lets it go: its proposals are sent. */
export const sendSiksFile = procedure({ permission: "updates.send", scope: "agency", audit: SENT })
  .input(siksFileInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const file = await lockPrepared(tx, input.id);
        if (file.madeBy === ctx.actor.id) throw refused({ code: "siks_file_own" });

        for (const id of (await listProposalIdsOf(tx, file.id)).toSorted()) await stepProposal(tx, id, { move: "send", note: "", today, opId: input.opId, action: SENT });
        await writeSiksFileSent(tx, file.id, today);
        await appendAudit(tx, { action: SENT, entity: "siksFile", entityId: file.id, opId: input.opId, detail: { number: file.number, proposals: file.proposals, sha256: file.sha256, purpose: file.note } });
        await announce(tx, { kind: "update" });
        return null;
      }),
    ),
  );

/** Given up before it left: its proposals are free for another file. */
export const cancelSiksFile = procedure({ permission: "updates.send", scope: "agency", audit: CANCELLED })
  .input(siksFileInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const file = await lockPrepared(tx, input.id);

        await writeSiksFileCancelled(tx, file.id);
        await appendAudit(tx, { action: CANCELLED, entity: "siksFile", entityId: file.id, opId: input.opId, detail: { number: file.number, proposals: file.proposals } });
        await announce(tx, { kind: "update" });
        return null;
      }),
    ),
  );
