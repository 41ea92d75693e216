import type { Actor } from "#access/actor";
import { mayAsk, type Permission } from "#access/permissions";
import type { MeetingRefusal } from "#meetings/meeting-refusal";
import type { MeetingState } from "#meetings/vocabulary";
import { accept, refuse, type Result } from "#result";

/** `sign` is the act of whoever signs the minutes (papers); `takeBack` mends a slip, `replan` gives a postponed meeting its day. */
export const MEETING_ACTS = ["invite", "open", "end", "sign", "close", "postpone", "replan", "callOff", "takeBack"] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];

/** What the rules need to know of a meeting. */
export interface MeetingMoved {
  readonly state: MeetingState;
  /** The state it had before its last step; null where it has taken none. */
  readonly before: MeetingState | null;
  /** Invitees who have answered: an invitation that was answered is not unsent. */
  readonly answered: number;
  /** Attendances and pieces of minutes: what has been held is not unheld. */
  readonly written: number;
}

/** Every step there is (domain.md §1.6). Going on skips nothing; what is postponed is planned again before anything else. */
const STEPS = {
  invite: [["PLANNED", "INVITED"]],
  open: [["INVITED", "RUNNING"]],
  end: [["RUNNING", "MINUTES_DRAFT"]],
  sign: [["MINUTES_DRAFT", "MINUTES_SIGNED"]],
  close: [["MINUTES_SIGNED", "CLOSED"]],
  postpone: [["PLANNED", "POSTPONED"], ["INVITED", "POSTPONED"]],
  replan: [["POSTPONED", "PLANNED"]],
  callOff: [["PLANNED", "CANCELLED"], ["INVITED", "CANCELLED"], ["POSTPONED", "CANCELLED"]],
} as const satisfies Record<Exclude<MeetingAct, "takeBack">, readonly (readonly [MeetingState, MeetingState])[]>;

/** Steps that can be taken back, to mend a slip. Signed minutes stay signed, and what was postponed to a day stays on it. */
const BACK: Partial<Record<MeetingState, readonly MeetingState[]>> = {
  INVITED: ["PLANNED"],
  RUNNING: ["INVITED"],
  MINUTES_DRAFT: ["RUNNING"],
  CLOSED: ["MINUTES_SIGNED"],
  POSTPONED: ["PLANNED", "INVITED"],
  CANCELLED: ["PLANNED", "INVITED", "POSTPONED"],
};

const PERMISSION_OF_ACT = { sign: "papers.sign" } as const satisfies Partial<Record<MeetingAct, Permission>>;
const permissionOf = (act: MeetingAct): Permission => (act === "sign" ? PERMISSION_OF_ACT.sign : "meetings.write");

/** Does a step lead from one state straight to another? */
export function mayFollow(from: MeetingState, to: MeetingState): boolean {
  const steps: readonly (readonly [MeetingState, MeetingState])[] = Object.values(STEPS).flat();
  return steps.some(([before, after]) => before === from && after === to);
}

function stateBefore({ state, before, answered, written }: MeetingMoved): Result<MeetingState, MeetingRefusal> {
  if (before === null || !(BACK[state] ?? []).includes(before)) return refuse({ code: "meeting_state", state });
  if (state === "INVITED" && answered > 0) return refuse({ code: "meeting_answered", answered });
  if (state === "RUNNING" && written > 0) return refuse({ code: "meeting_held", written });
  return accept(before);
}

/** The state a meeting has after an act, or why there is none. */
export function moveMeeting(meeting: MeetingMoved, act: MeetingAct, actor: Pick<Actor, "role">): Result<MeetingState, MeetingRefusal> {
  if (!mayAsk(actor.role, permissionOf(act))) return refuse({ code: "meeting_not_found" });
  if (act === "takeBack") return stateBefore(meeting);
  const steps: readonly (readonly [MeetingState, MeetingState])[] = STEPS[act];
  const step = steps.find(([from]) => from === meeting.state);
  return step ? accept(step[1]) : refuse({ code: "meeting_state", state: meeting.state });
}

/** What may be done with it now: the page offers no more. */
export function actsOnMeeting(meeting: MeetingMoved, actor: Pick<Actor, "role">): readonly MeetingAct[] {
  return MEETING_ACTS.filter((act) => moveMeeting(meeting, act, actor).ok);
}

/** Agenda and invitees are prepared until the minutes are signed; a meeting that was called off is left as it was. */
export function mayPrepare(state: MeetingState): boolean {
  return state !== "MINUTES_SIGNED" && state !== "CLOSED" && state !== "CANCELLED";
}

/** Once people are invited for a day, another day is a postponement that they are told of. */
export function refuseAnotherDay(state: MeetingState, change: { readonly before: string; readonly after: string }): MeetingRefusal | null {
  return state === "PLANNED" || change.before === change.after ? null : { code: "meeting_day_fixed" };
}
