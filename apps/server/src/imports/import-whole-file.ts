import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { findSameImport, insertImport, patchImport, type ImportRow, type NewImport } from "@sinergi/db/imports/imports.store";
import { dropStage, stageOf } from "@sinergi/db/imports/stage-families";
import { checkImport, type ReportRows } from "./check-import.ts";
import { commitImport } from "./commit-import.ts";
import { FileRefused, previewFile, type ImportDeps } from "./import-file.ts";

export interface WholeFile {
  readonly path: string;
  readonly input: Omit<NewImport, "id">;
  readonly sheet: string | null;
  readonly emptyAsNo: readonly string[];
  /** The same bytes for the same purpose once more, on purpose. */
  readonly again: boolean;
  /** Checks and leaves nothing behind. */
  readonly dryRun: boolean;
  readonly report: ReportRows;
}

/** A file from disk to a committed version or list in one go, as the command line and the demo do it: the path a page takes step by step. */
export async function importWholeFile(deps: ImportDeps, file: WholeFile): Promise<ImportRow> {
  const { db, clock } = deps;
  const inSystem = <T>(work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(db, { today: clock.today() }, work);
  const { sha256, bytes } = await describeFile(file.path);
  if (!file.again && (await inSystem((tx) => findSameImport(tx, { ...file.input, sha256 }))) !== null) {
    throw new FileRefused("ALREADY_IMPORTED");
  }

  const id = randomUUID();
  await inSystem((tx) => insertImport(tx, { ...file.input, id }));
  try {
    const { preview, mapping } = await previewFile(deps, file.input, { path: file.path, sheet: file.sheet });
    const ready = await inSystem((tx) => patchImport(tx, id, {
      from: ["UPLOADED"],
      patch: { state: "CHECKING", preview, mapping, filePath: file.path, fileName: basename(file.path), fileBytes: bytes, sha256, emptyAsNo: file.emptyAsNo, sheet: file.sheet },
    }));
    if (!ready) throw new Error("The import left its state before it was checked");
    const checked = await checkImport(deps, ready, file.report);
    if (file.dryRun) return checked;
    // Nothing to commit: the findings are the answer, and what stands keeps standing.
    if (checked.rowsAccepted === 0) return await refuseUnusable(deps, checked);
    return await commitChecked(deps, checked, file.again);
  } catch (error) {
    const refusal = error instanceof FileRefused ? error.refusal : null;
    await inSystem((tx) => patchImport(tx, id, {
      from: ["UPLOADED", "CHECKING", "CHECKED", "COMMITTING"],
      patch: { state: refusal ? "REFUSED" : "FAILED", filePath: null, progress: null, fileName: basename(file.path), sha256, refusal: refusal ?? { code: "FAULT", facts: {} } },
    }));
    throw error;
  } finally {
    if (file.dryRun) await inSystem((tx) => patchImport(tx, id, { from: ["CHECKED"], patch: { state: "DISCARDED", filePath: null } }));
    await inSystem((tx) => dropStage(tx, stageOf(id)));
  }
}

async function describeFile(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  try {
    const { size } = await stat(path);
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return { sha256: hash.digest("hex"), bytes: size };
  } catch (error) {
    throw new FileRefused("FILE_UNREADABLE", { path, cause: error instanceof Error && "code" in error ? String(error.code) : "" });
  }
}

async function refuseUnusable({ db, clock }: ImportDeps, checked: ImportRow): Promise<ImportRow> {
  const patch = { state: "REFUSED" as const, filePath: null, refusal: { code: "NOTHING_USABLE", facts: {} } };
  return (await asSystem(db, { today: clock.today() }, (tx) => patchImport(tx, checked.id, { from: ["CHECKED"], patch }))) ?? checked;
}

async function commitChecked(deps: ImportDeps, checked: ImportRow, again: boolean): Promise<ImportRow> {
  const committing = await asSystem(deps.db, { today: deps.clock.today() }, (tx) =>
    patchImport(tx, checked.id, { from: ["CHECKED"], patch: { state: "COMMITTING", progress: { stage: "writing", done: 0, total: checked.rowsAccepted } } }),
  );
  if (!committing) throw new Error("The import left its state before it was committed");
  return commitImport(deps, committing, { again });
}
