import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import type { PledgeMatch } from "#partners/pledge.schema";
import type { PledgeState } from "#partners/vocabulary";
import { accept, refuse, type Result } from "#result";
import type { Day } from "#time/day";

export const PLEDGE_ACTS = ["match", "start", "finish", "decline", "withdraw", "stepBack"] as const;
export type PledgeAct = (typeof PLEDGE_ACTS)[number];

/** What the rules need to know of a pledge. */
export interface PledgeMoved {
  readonly partner: string;
  readonly state: PledgeState;
  /** Organisation it was matched to; null before. */
  readonly handler: string | null;
}

export type PledgeRefusal =
  /** There is none, or it is not the caller's. */
  | { readonly code: "pledge_not_found" }
  | { readonly code: "pledge_state"; readonly state: PledgeState }
  | { readonly code: "partner_without_organisation" }
  /** Programmes that help there for the same need and that the sender has not looked at. */
  | { readonly code: "overlap_unseen"; readonly programmes: readonly string[] }
  | { readonly code: "pledge_area_unknown"; readonly area: string }
  | { readonly code: "pledge_need_unknown"; readonly need: string }
  | { readonly code: "match_unfit" }
  | { readonly code: "result_in_future"; readonly today: Day };

const FROM = {
  match: ["SUBMITTED", "MATCHED"],
  start: ["MATCHED"],
  finish: ["MATCHED", "RUNNING"],
  decline: ["SUBMITTED", "MATCHED"],
  withdraw: ["SUBMITTED", "MATCHED"],
  stepBack: ["MATCHED", "RUNNING", "DONE", "DECLINED"],
} as const satisfies Record<PledgeAct, readonly PledgeState[]>;

/** One step back, to mend a slip: what was matched is open again, what was said no to is as it was. */
function stateBefore({ state, handler }: PledgeMoved): PledgeState {
  if (state === "DONE") return "RUNNING";
  if (state === "RUNNING") return "MATCHED";
  return state === "DECLINED" && handler !== null ? "MATCHED" : "SUBMITTED";
}

const TO = { match: "MATCHED", start: "RUNNING", finish: "DONE", decline: "DECLINED", withdraw: "WITHDRAWN" } as const satisfies Record<Exclude<PledgeAct, "stepBack">, PledgeState>;

type Who = Pick<Actor, "role" | "agency">;

/**
 * Who may do what: a partner takes its own pledge back; the secretariat and the office it is matched to do the rest. Any office
 * may take a pledge that nobody has taken, but not say no to it for all others.
 */
export function mayMovePledge({ role, agency }: Who, pledge: Pick<PledgeMoved, "partner" | "handler">, act: PledgeAct): boolean {
  if (act === "withdraw") return mayAsk(role, "pledges.write") && (role === "SECRETARIAT" || agency === pledge.partner);
  if (!mayAsk(role, "pledges.match")) return false;
  if (role === "SECRETARIAT" || (agency !== null && agency === pledge.handler)) return true;
  return act === "match" && pledge.handler === null && agency !== null;
}

/** The state a pledge has after an act, or why there is none. One that the caller may not touch looks like one that is not there. */
export function movePledge(pledge: PledgeMoved, act: PledgeAct, actor: Who): Result<PledgeState, PledgeRefusal> {
  if (!mayMovePledge(actor, pledge, act)) return refuse({ code: "pledge_not_found" });
  const from: readonly PledgeState[] = FROM[act];
  if (!from.includes(pledge.state)) return refuse({ code: "pledge_state", state: pledge.state });
  return accept(act === "stepBack" ? stateBefore(pledge) : TO[act]);
}

/** What the caller may do with it now: the page offers no more. */
export function actsOn(pledge: PledgeMoved, actor: Who): readonly PledgeAct[] {
  return PLEDGE_ACTS.filter((act) => movePledge(pledge, act, actor).ok);
}

export interface MatchFacts {
  /** Who owns the programme it is matched to; null where there is no such programme. */
  readonly programmeOwner: string | null;
  /** Where the person to call works; null where there is no such person, or no longer. */
  readonly contactOrganisation: string | null;
  readonly handlerKnown: boolean;
}

/** An office matches to itself, the secretariat to any; the programme and the person to call are that office's own. */
export function refuseMatch({ handler, programme, contact }: Pick<PledgeMatch, "handler" | "programme" | "contact">, actor: Who, facts: MatchFacts): PledgeRefusal | null {
  const own = actor.role === "SECRETARIAT" || actor.agency === handler;
  const fits = own && facts.handlerKnown && (programme === null || facts.programmeOwner === handler) && (contact === null || facts.contactOrganisation === handler);
  return fits ? null : { code: "match_unfit" };
}

/** A pledge is sent with open eyes: whoever sends it has seen every programme that helps there for the same need. */
export function refuseUnseen(overlapping: readonly string[], seen: readonly string[]): PledgeRefusal | null {
  const unseen = overlapping.filter((code) => !seen.includes(code));
  return unseen.length === 0 ? null : { code: "overlap_unseen", programmes: unseen };
}
