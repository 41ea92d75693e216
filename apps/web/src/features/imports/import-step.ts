import type { ImportAnswer, ImportState } from "@sinergi/api/imports/imports.schema";

/** The seven steps of an import, in order. The first happens before the import exists. */
export const STEPS = ["source", "upload", "columns", "check", "approve", "commit", "result"] as const;
export type Step = (typeof STEPS)[number];

export type Place = Step | "ended";

/** While true, the import moves without anybody: the screen asks again every second. */
export function isMoving(state: ImportState): boolean {
  return state === "CHECKING" || state === "COMMITTING";
}

const OF_STATE = {
  CHECKING: "check",
  COMMITTING: "commit",
  COMMITTED: "result",
  WITHDRAWN: "result",
  REFUSED: "ended",
  FAILED: "ended",
  DISCARDED: "ended",
} as const satisfies Record<Exclude<ImportState, "UPLOADED" | "CHECKED">, Place>;

/**
 * Where an import stands. Its own state decides, so closing the tab and coming back lands on the right step; a checked
 * import alone leaves the choice between looking again, correcting the columns and approving. A refused one can be read
 * again with other columns.
 */
export function stepOf({ state, fileName }: Pick<ImportAnswer, "state" | "fileName">, asked: string | undefined): Place {
  if (state === "UPLOADED") return fileName === null ? "upload" : "columns";
  const wantsColumns = asked === "kolom";
  if (wantsColumns && (state === "CHECKED" || state === "REFUSED")) return "columns";
  if (state !== "CHECKED") return OF_STATE[state];
  return asked === "setujui" ? "approve" : "check";
}
