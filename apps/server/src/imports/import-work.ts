import { rm } from "node:fs/promises";
import type { ImportWork } from "@sinergi/api/platform/context";
import { asSystem } from "@sinergi/db/access/scoped";
import { findImport, getImport, patchImport, reviveImports, type ImportPatch, type ImportRow, type ImportState } from "@sinergi/db/imports/imports.store";
import { dropStage, stageOf } from "@sinergi/db/imports/stage-families";
import type { Logger } from "pino";
import { checkImport } from "./check-import.ts";
import { commitImport } from "./commit-import.ts";
import { FileRefused, previewFile, type ImportDeps } from "./import-file.ts";

const PROGRESS_EVERY_MS = 700;

/** Imports as the server runs them: one after the other, on when the tab is closed, told through the import's row. */
export interface ImportRunner extends ImportWork {
  /** A file has arrived for an import: open it, keep its headers, guess its columns. */
  attach(importId: string, file: UploadedFile): Promise<ImportRow>;
  /** Imports that a stopped process left in the middle go back to where a person can go on. */
  revive(): Promise<void>;
  /** Waits until nothing runs. */
  settled(): Promise<void>;
}

export interface UploadedFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function createImportRunner(deps: ImportDeps, log: Logger): ImportRunner {
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (importId: string, work: () => Promise<unknown>): void => {
    queue = queue.then(async () => {
      try {
        await work();
      } catch (error) {
        await settleFailure(deps, importId, error, log);
      }
    });
  };
  const load = (importId: string): Promise<ImportRow> => asSystem(deps.db, { today: deps.clock.today() }, (tx) => getImport(tx, importId));

  return {
    check: (importId) => inTurn(importId, async () => checkImport(deps, await load(importId), reporter(deps, importId, "reading"))),
    commit: (importId) => inTurn(importId, async () => {
      const row = await load(importId);
      await commitImport(deps, row, { again: true });
      if (row.filePath !== null) await rm(row.filePath, { force: true });
    }),
    preview: async (importId) => {
      const row = await load(importId);
      if (row.filePath !== null) await openAndKeep(deps, row, { filePath: row.filePath, sheet: row.sheet });
    },
    discard: async (importId) => {
      const row = await load(importId);
      await asSystem(deps.db, { today: deps.clock.today() }, (tx) => dropStage(tx, stageOf(importId)));
      if (row.filePath !== null) await rm(row.filePath, { force: true });
    },
    attach: async (importId, file) => {
      const arrived = { filePath: file.path, fileName: file.fileName, fileBytes: file.bytes, sha256: file.sha256, sheet: null };
      return openAndKeep(deps, await load(importId), arrived);
    },
    revive: async () => {
      await asSystem(deps.db, { today: deps.clock.today() }, reviveImports);
    },
    settled: () => queue,
  };
}

function patch({ db, clock }: ImportDeps, importId: string, from: readonly ImportState[], change: ImportPatch): Promise<ImportRow | null> {
  return asSystem(db, { today: clock.today() }, (tx) => patchImport(tx, importId, { from, patch: change }));
}

type OpenedFile = { readonly filePath: string; readonly sheet: string | null } & Pick<ImportPatch, "fileName" | "fileBytes" | "sha256">;

/** The file and what is in it are written down in one step: nobody sees a file whose columns are not known yet. */
async function openAndKeep(deps: ImportDeps, row: ImportRow, file: OpenedFile): Promise<ImportRow> {
  const opened = await previewFile(deps, row, { path: file.filePath, sheet: file.sheet }).catch((error: unknown) => {
    if (error instanceof FileRefused) return { state: "REFUSED" as const, refusal: error.refusal };
    throw error;
  });
  await patch(deps, row.id, ["UPLOADED", "REFUSED", "FAILED"], { state: "UPLOADED", refusal: null, ...file, ...opened });
  return asSystem(deps.db, { today: deps.clock.today() }, (tx) => getImport(tx, row.id));
}

/** Writes progress now and then, in transactions of its own: the work's own is not visible before it ends. */
function reporter(deps: ImportDeps, importId: string, stage: string): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    patch(deps, importId, ["CHECKING", "COMMITTING"], { progress: { stage, done, total: null } }).catch(() => undefined);
  };
}

/** A refused file says why; a fault is logged with the import's id and leaves it FAILED, to be tried again. */
async function settleFailure(deps: ImportDeps, importId: string, error: unknown, log: Logger): Promise<void> {
  const refusal = error instanceof FileRefused ? error.refusal : null;
  if (!refusal) log.error({ importId, fault: error instanceof Error ? error.name : "unknown", code: codeOf(error) }, "import failed");
  const row = await asSystem(deps.db, { today: deps.clock.today() }, (tx) => findImport(tx, importId)).catch(() => null);
  if (!row) return;
  await patch(deps, importId, ["CHECKING", "COMMITTING"], {
    state: refusal ? "REFUSED" : "FAILED", progress: null, refusal: refusal ?? { code: "FAULT", facts: {} },
  }).catch((failure: unknown) => log.error({ importId, code: codeOf(failure) }, "import state not written"));
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}
