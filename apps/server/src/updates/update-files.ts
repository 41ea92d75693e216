import { createHash } from "node:crypto";
import type { Clock } from "@sinergi/api/platform/context";
import { siksRowsOf } from "@sinergi/api/updates/siks-files";
import type { Database } from "@sinergi/db/access/database";
import { scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { announce } from "@sinergi/db/targeting/announce";
import { findSiksFile, listProposalIdsOf } from "@sinergi/db/updates/siks-files.store";
import { readMinutes, writeMinutes, type MeetingMinutes } from "@sinergi/db/updates/village-meetings.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { EVIDENCE_TYPES, evidenceName } from "@sinergi/domain/followups/evidence";
import { contentOf } from "../evidence/keep-evidence.ts";
import { HttpProblem } from "../http/problem.ts";

export interface UpdateFiles {
  /** Throws `HttpProblem` where there is no such meeting or it is no kind of file. */
  keepMinutes(actor: Actor, file: { readonly id: string; readonly path: string; readonly fileName: string }): Promise<void>;
  openMinutes(actor: Actor, id: string): Promise<MeetingMinutes | null>;
  /** The rows of a file that was let go, numbers in full; each taking is noted with its digest and purpose. */
  takeSiksFile(actor: Actor, asked: { readonly id: string; readonly format: string }): Promise<{ readonly number: number; readonly rows: readonly (readonly string[])[] }>;
}

export function updateFilesOf({ db, clock }: { readonly db: Database; readonly clock: Clock }): UpdateFiles {
  const options = () => ({ today: clock.today() });
  return {
    async keepMinutes(actor, { id, path, fileName }) {
      const { kind, content } = await contentOf(path);
      await scoped(db, actor, options(), async (tx) => {
        const name = evidenceName(fileName, kind);
        if (!(await writeMinutes(tx, id, { fileName: name, mediaType: EVIDENCE_TYPES[kind], content }))) throw new HttpProblem(404, "village_meeting_not_found");
        await appendAudit(tx, { action: "update.minutesKept", entity: "villageMeeting", entityId: id, detail: { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") } });
        await announce(tx, { kind: "update" });
      });
    },
    openMinutes: (actor, id) => scoped(db, actor, options(), (tx) => readMinutes(tx, id)),
    takeSiksFile: (actor, { id, format }) =>
      scoped(db, actor, options(), async (tx) => {
        const file = await findSiksFile(tx, id);
        if (file === null || file.state !== "SENT") throw new HttpProblem(404, "siks_file_not_found");
        const { rows, sha256 } = await siksRowsOf(tx, await listProposalIdsOf(tx, id));
        await appendAudit(tx, { action: "update.fileTaken", entity: "siksFile", entityId: id, detail: { number: file.number, proposals: rows.length, format, sha256, asSent: sha256 === file.sha256, purpose: file.note } });
        return { number: file.number, rows };
      }),
  };
}
