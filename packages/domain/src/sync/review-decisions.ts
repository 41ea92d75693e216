import type { OutcomeCode } from "#sync/outcomes";

/** What a reviewer may decide about a record in custody. */
export const REVIEW_DECISIONS = ["TAKE_NEW", "KEEP_OLD", "RELEASE", "KEEP_BOTH", "VOID_NEW", "VOID_OLD", "RETRY", "NOTED"] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

const OF_CODE = {
  HARD_CONFLICT: ["TAKE_NEW", "KEEP_OLD"],
  OUT_OF_ASSIGNMENT: ["TAKE_NEW", "KEEP_OLD"],
  WAITING_PREV: ["RELEASE", "KEEP_OLD"],
  MAYBE_DUPLICATE: ["KEEP_BOTH", "VOID_NEW", "VOID_OLD"],
  CLOCK: ["KEEP_BOTH", "VOID_NEW"],
  MERGED_FAMILY: ["KEEP_BOTH", "VOID_NEW"],
  SEALED_ACCOUNT: ["TAKE_NEW", "KEEP_OLD"],
  UNKNOWN_KIND: ["RETRY", "NOTED"],
  FAULT: ["RETRY", "NOTED"],
  INVALID: ["RETRY", "NOTED"],
  ID_REUSED: ["NOTED"],
  SOFT_MERGED: ["NOTED"],
} as const satisfies Record<OutcomeCode, readonly ReviewDecision[]>;

/** A family of a list has one answer: of two, one is taken, and neither is a fact of its own that could be taken out. */
const OF_TWO_ANSWERS: readonly ReviewDecision[] = ["TAKE_NEW", "KEEP_OLD"];

/** What can be decided about a record that lies under this code. Only corrections have two values to choose from. */
export function decisionsOf(code: OutcomeCode | null, kind: string): readonly ReviewDecision[] {
  if (code === null) return ["NOTED"];
  if (code === "MAYBE_DUPLICATE" && kind === "work.answered") return OF_TWO_ANSWERS;
  return code === "HARD_CONFLICT" && kind !== "profile.corrected" ? ["NOTED"] : OF_CODE[code];
}

/** Whether what the record says holds from then on. */
export function holdsAfter(decision: ReviewDecision): boolean {
  return decision === "TAKE_NEW" || decision === "KEEP_BOTH" || decision === "VOID_OLD";
}

const WORDS: Record<ReviewDecision, string> = {
  TAKE_NEW: "Data dari Anda dipakai.",
  KEEP_OLD: "Data yang sudah ada tetap dipakai; catatan Anda tersimpan.",
  RELEASE: "Catatan Anda sudah diproses.",
  KEEP_BOTH: "Catatan Anda tetap dihitung.",
  VOID_NEW: "Catatan Anda tidak dihitung; isinya tetap tersimpan.",
  VOID_OLD: "Catatan Anda dihitung, yang sebelumnya tidak.",
  RETRY: "Catatan Anda sudah diproses ulang.",
  NOTED: "Catatan Anda sudah dibaca petugas.",
};

/** Why a record of a case is held, for the one who sent it: nobody else may read it. */
export function heldCaseWords(code: OutcomeCode | null): string {
  const why = code === "WAITING_PREV" ? "kasus yang dilanjutkannya tidak ditemukan" : code === "UNKNOWN_KIND" ? "dibuat oleh aplikasi yang lebih baru" : "server tidak dapat memprosesnya";
  return `Catatan kasus ini tertahan di pusat: ${why}. Petugas tidak dapat membacanya. Tulis lagi sebagai catatan baru, lalu batalkan yang ini.`;
}

/** A decision in words for the one who sent the record. */
export function answerWords(decision: string, note: string): string {
  const words = Object.hasOwn(WORDS, decision) ? WORDS[decision as ReviewDecision] : "Sudah ditinjau.";
  return note.trim() === "" ? words : `${words} ${note.trim()}`;
}
