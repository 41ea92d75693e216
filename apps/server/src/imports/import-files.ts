import type { ImportFiles } from "#http/import-files";
import { asSystem, scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findImport, type ImportState } from "@sinergi/db/imports/imports.store";
import { importAnswer } from "@sinergi/api/imports/import-answer";
import type { Actor } from "@sinergi/domain/access/actor";
import { openErrorFile } from "./error-file.ts";
import type { ImportDeps } from "./import-file.ts";
import type { ImportRunner } from "./import-work.ts";

const TAKES_A_FILE: readonly ImportState[] = ["UPLOADED", "REFUSED", "FAILED"];

/** The files of imports as the HTTP edge asks for them: what is allowed is decided in the asker's own scope. */
export function importFilesOf(deps: ImportDeps, runner: ImportRunner): ImportFiles {
  const find = (actor: Actor, importId: string) => scoped(deps.db, actor, { today: deps.clock.today() }, (tx) => findImport(tx, importId));
  return {
    async mayUpload(actor, importId) {
      const row = await find(actor, importId);
      if (!row) return { allowed: false, status: 404, refusal: { code: "import_not_found" } };
      return TAKES_A_FILE.includes(row.state) ? { allowed: true } : { allowed: false, status: 409, refusal: { code: "import_state" } };
    },
    async onUpload({ importId, path, fileName, bytes, sha256 }) {
      return importAnswer(await runner.attach(importId, { path, fileName, bytes, sha256 }));
    },
    async mayDownloadErrors(actor, importId) {
      return (await find(actor, importId)) ? { allowed: true } : { allowed: false, status: 404, refusal: { code: "import_not_found" } };
    },
    async openErrors(actor, importId) {
      const row = await find(actor, importId);
      if (!row) throw new Error("The import vanished");
      // The original rows carry numbers in full: that somebody took them is on record before the first byte leaves.
      await asSystem(deps.db, { today: deps.clock.today(), actor }, (tx) => appendAudit(tx, { action: "import.errorsDownloaded", entity: "import", entityId: importId, detail: { withFile: row.filePath !== null } }));
      return openErrorFile(deps, row);
    },
  };
}
