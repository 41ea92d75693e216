import { gatherPaper, getMeeting, getPaper } from "@sinergi/api/papers/gather-paper";
import { scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findSignedPdf } from "@sinergi/db/papers/papers.store";
import { renderDocx } from "@sinergi/documents/papers/render-docx";
import { mayReadDrafts } from "@sinergi/domain/papers/move-paper";
import type { PaperContents } from "@sinergi/domain/papers/paper-contents.schema";
import { HttpProblem } from "#http/problem";
import type { PaperFiles } from "#http/paper-files";
import { pressOf, type PressDeps } from "./press.ts";

const TYPES = { pdf: "application/pdf", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" } as const;

/** Papers as files in the asker's own scope: a signed one as it was stored, anything else printed as the draft it is. */
export function paperFilesOf(deps: PressDeps): PaperFiles {
  const press = pressOf(deps);
  return {
    make: (actor, { meetingId, kind, version, format }) =>
      scoped(deps.db, actor, { today: deps.clock.today() }, async (tx) => {
        await getMeeting(tx, meetingId);
        const paper = await getPaper(tx, actor, { meetingId, kind, version });
        // What is edited in Word is the desk's; what others read is what was signed.
        if (format === "docx" && (kind !== "MINUTES" || !mayReadDrafts(actor))) throw new HttpProblem(404, "paper_not_found");

        const signed = format === "pdf" && paper !== null ? await findSignedPdf(tx, paper.id) : null;
        const { contents } = await gatherPaper(tx, paper, { meetingId, kind, today: deps.clock.today() });
        const body = signed ?? (format === "docx" ? await renderDocx(contents) : (await press.draft(contents)).bytes);
        await appendAudit(tx, { action: "paper.downloaded", entity: "paper", entityId: paper?.id ?? meetingId, detail: { kind, version: contents.version, format, signed: signed !== null } });
        return { fileName: nameOf(contents, { format, signed: signed !== null }), contentType: TYPES[format], body };
      }),
  };
}

function nameOf({ name, version, simulated }: PaperContents, { format, signed }: { readonly format: "pdf" | "docx"; readonly signed: boolean }): string {
  const words = name.normalize("NFKD").replaceAll(/[^\w]+/g, "-").replaceAll(/^-|-$/g, "");
  return `${simulated ? "DATA-SIMULASI-" : ""}${signed ? "" : "DRAF-"}${words}${version === 1 ? "" : `-v${version}`}.${format}`;
}
