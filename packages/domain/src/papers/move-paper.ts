import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import type { MeetingState } from "#meetings/vocabulary";
import type { MissingPart } from "#papers/missing-parts";
import type { PaperKind, PaperState } from "#papers/vocabulary";
import { accept, refuse, type Result } from "#result";

export const PAPER_ACTS = ["save", "check", "sendBack", "sign", "correct"] as const;
export type PaperAct = (typeof PAPER_ACTS)[number];

/** What the rules need to know of a version of a paper. */
export interface PaperMoved {
  readonly kind: PaperKind;
  readonly state: PaperState;
  /** Everybody who wrote on this version. */
  readonly authors: readonly string[];
  readonly meetingState: MeetingState;
  /** Parts it cannot do without and lacks. */
  readonly lacking: readonly MissingPart[];
}

export type PaperRefusal =
  | { readonly code: "paper_not_found" }
  | { readonly code: "paper_state"; readonly state: PaperState }
  /** Nobody checks what he wrote himself. */
  | { readonly code: "paper_own" }
  | { readonly code: "paper_incomplete"; readonly parts: readonly MissingPart[] }
  /** It is no longer what the reader had before him. */
  | { readonly code: "paper_changed" }
  /** Minutes are signed once the meeting is over and its minutes are drafted. */
  | { readonly code: "paper_meeting_state"; readonly state: MeetingState };

const FROM = { save: ["DRAFT"], check: ["DRAFT"], sendBack: ["CHECKED"], sign: ["CHECKED"], correct: ["SIGNED"] } as const satisfies Record<PaperAct, readonly PaperState[]>;
const PERMISSION = { save: "meetings.write", check: "papers.check", sendBack: "papers.check", sign: "papers.sign", correct: "meetings.write" } as const;
/** Where a meeting stands when its minutes may be signed; later ones are corrections. */
const MINUTES_SIGNABLE: readonly MeetingState[] = ["MINUTES_DRAFT", "MINUTES_SIGNED", "CLOSED"];

type Who = Pick<Actor, "id" | "role">;

/** The state a version has after an act, or why there is none. Nothing is skipped: a draft is checked before it is signed, and a signed paper stays as it is. */
export function movePaper(paper: PaperMoved, act: PaperAct, actor: Who): Result<PaperState, PaperRefusal> {
  if (!mayAsk(actor.role, PERMISSION[act])) return refuse({ code: "paper_not_found" });
  const from: readonly PaperState[] = FROM[act];
  if (!from.includes(paper.state)) return refuse({ code: "paper_state", state: paper.state });
  if (act === "check") return check(paper, actor);
  if (act === "sign" && paper.kind === "MINUTES" && !MINUTES_SIGNABLE.includes(paper.meetingState)) return refuse({ code: "paper_meeting_state", state: paper.meetingState });
  return accept(act === "sign" ? "SIGNED" : act === "correct" ? "SIGNED" : "DRAFT");
}

function check({ authors, lacking }: PaperMoved, { id }: Who): Result<PaperState, PaperRefusal> {
  if (authors.includes(id)) return refuse({ code: "paper_own" });
  return lacking.length > 0 ? refuse({ code: "paper_incomplete", parts: lacking }) : accept("CHECKED");
}

/** What the caller may do with it now: the page offers no more. */
export function actsOnPaper(paper: PaperMoved, actor: Who): PaperAct[] {
  return PAPER_ACTS.filter((act) => movePaper(paper, act, actor).ok);
}

/** May somebody read a version? Attendance lists, with telephone numbers and signatures, only those who may read drafts. */
export function mayReadPaper(actor: Pick<Actor, "role">, { kind, state }: Pick<PaperMoved, "kind" | "state">): boolean {
  return mayReadDrafts(actor) || (mayAsk(actor.role, "papers.read") && kind !== "ATTENDANCE_LIST" && (state === "SIGNED" || state === "REPLACED"));
}

/** May somebody see papers that are not signed yet? Only those who write, check or sign them. */
export function mayReadDrafts({ role }: Pick<Actor, "role">): boolean {
  return mayAsk(role, "papers.check");
}
