import { accept, refuse, type Result } from "#result";
import type { ProgrammeUnit } from "#programmes/vocabulary";
import type { Trilean } from "#programmes/three-values";
import { periodBounds, periodOf, type Day } from "#time/day";

/** Who may write a programme's enrolments by hand: the secretariat those of all, an organisation its own. */
export function mayEnrolIn(actor: { readonly role: string; readonly agency: string | null }, owner: string): boolean {
  return actor.role === "SECRETARIAT" || (actor.agency !== null && actor.agency === owner);
}

export interface EnrolmentWanted {
  readonly startsOn: Day;
  readonly personId: string | null;
}

/** What has to be known of programme and family before somebody is enrolled. */
export interface EnrolmentGround {
  readonly unit: ProgrammeUnit;
  readonly hasPeriod: boolean;
  readonly today: Day;
  readonly members: readonly string[];
  /** First and last days of enrolments the family, or the person asked for, has in the programme already. */
  readonly standing: readonly { readonly startsOn: Day; readonly endsOn: Day }[];
}

export type EnrolmentRefusal =
  | { readonly code: "start_in_future"; readonly today: Day }
  | { readonly code: "period_missing"; readonly period: string }
  | { readonly code: "unit_without_families" }
  | { readonly code: "person_missing" }
  | { readonly code: "person_unknown" }
  | { readonly code: "already_enrolled" };

/** First and last day, both within the year the start lies in: an enrolment belongs to one period. */
export interface EnrolmentSpan {
  readonly period: string;
  readonly activeFrom: Day;
  readonly activeTo: Day;
}

/**
 * Decides whether somebody can be enrolled by hand. Conflicts with other programmes and the eligibility rule do not stand in the
 * way: people decide, they are only told (`warningsOf`).
 */
export function enrolByHand({ startsOn, personId }: EnrolmentWanted, ground: EnrolmentGround): Result<EnrolmentSpan, EnrolmentRefusal> {
  const period = periodOf(startsOn);
  const { last } = periodBounds(period);
  if (startsOn > ground.today) return refuse({ code: "start_in_future", today: ground.today });
  if (!ground.hasPeriod) return refuse({ code: "period_missing", period });
  if (ground.unit === "AREA") return refuse({ code: "unit_without_families" });
  if (ground.unit === "INDIVIDUAL" && personId === null) return refuse({ code: "person_missing" });
  if (personId !== null && !ground.members.includes(personId)) return refuse({ code: "person_unknown" });
  if (ground.standing.some((one) => one.startsOn <= last && one.endsOn >= startsOn)) return refuse({ code: "already_enrolled" });
  return accept({ period, activeFrom: startsOn, activeTo: last });
}

export type EnrolmentWarning =
  | { readonly code: "outside_rule" }
  | { readonly code: "rule_unknown" }
  | { readonly code: "conflicting"; readonly programme: string };

/** What to say before a family is enrolled: the rule does not mean it, or help it has conflicts with this. */
export function warningsOf({ eligibility, conflicts }: { readonly eligibility: Trilean | null; readonly conflicts: readonly string[] }): readonly EnrolmentWarning[] {
  const rule: readonly EnrolmentWarning[] = eligibility === "no" ? [{ code: "outside_rule" }] : eligibility === "unknown" ? [{ code: "rule_unknown" }] : [];
  return [...rule, ...conflicts.map((programme) => ({ code: "conflicting" as const, programme }))];
}
