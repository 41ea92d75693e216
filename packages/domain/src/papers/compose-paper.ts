import { composeAgreement } from "#papers/compose-agreement";
import { composeAttendanceList } from "#papers/compose-attendance-list";
import { composeInvitation } from "#papers/compose-letter";
import { composeMinutes } from "#papers/compose-minutes";
import { composeReport } from "#papers/compose-report";
import type { Block, PaperContents } from "#papers/paper-contents.schema";
import type { PaperFacts } from "#papers/paper-facts";
import type { PaperWords } from "#papers/paper-words.schema";
import type { PaperKind } from "#papers/vocabulary";

/** What a paper is called, on paper. */
export const PAPER_NAMES = {
  INVITATION: "Undangan",
  ATTENDANCE_LIST: "Daftar Hadir",
  MINUTES: "Notula",
  AGREEMENT: "Berita Acara",
  REPORT: "Laporan Hasil Rapat",
} as const satisfies Record<PaperKind, string>;

const BODY = {
  INVITATION: composeInvitation,
  ATTENDANCE_LIST: composeAttendanceList,
  MINUTES: composeMinutes,
  AGREEMENT: composeAgreement,
  REPORT: composeReport,
} as const satisfies Record<PaperKind, (facts: PaperFacts, words: PaperWords) => Block[]>;

export interface PaperVersion {
  readonly kind: PaperKind;
  readonly version: number;
  /** What this version changed; empty for the first. */
  readonly changed: string;
}

/** The whole of a paper from what the loop knows and what the secretariat wrote for it. The same in gives the same out. */
export function composePaper(paper: PaperVersion, facts: PaperFacts, words: PaperWords): PaperContents {
  const name = PAPER_NAMES[paper.kind];
  return {
    kind: paper.kind,
    version: paper.version,
    size: words.size,
    letterhead: { ...facts.letterhead },
    title: paper.kind === "INVITATION" ? null : { name, about: facts.meeting.title, number: words.number },
    name: `${name} ${facts.meeting.title}`,
    changed: paper.changed,
    simulated: facts.simulated,
    blocks: BODY[paper.kind](facts, words),
  };
}
