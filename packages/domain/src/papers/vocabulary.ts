/** Papers of a meeting (`domain.md` §1.6): undangan, daftar hadir, notula, berita acara, laporan hasil rapat. */
export const PAPER_KINDS = ["INVITATION", "ATTENDANCE_LIST", "MINUTES", "AGREEMENT", "REPORT"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** The life of one version: written, checked by a second person, signed; and replaced once a later version is signed. */
export const PAPER_STATES = ["DRAFT", "CHECKED", "SIGNED", "REPLACED"] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** F4 is 215 × 330 mm, the paper of most offices. */
export const PAPER_SIZES = ["F4", "A4"] as const;

/** Sifat of a letter. */
export const LETTER_NATURES = ["BIASA", "PENTING", "SEGERA"] as const;

/** What was done to a paper; each leaves a line in its history. */
export const PAPER_STEPS = ["SAVED", "CHECKED", "SENT_BACK", "SIGNED", "CORRECTED", "REPLACED"] as const;
export type PaperStep = (typeof PAPER_STEPS)[number];
