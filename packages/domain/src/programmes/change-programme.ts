import type { ProgrammeChange, StandingProgramme } from "#programmes/programme-change.schema";
import type { ProgrammeProblem } from "#programmes/programme-problem";
import type { Programme } from "#programmes/programme.schema";
import { readProgrammes } from "#programmes/read-programmes";
import { sameDefinition } from "#programmes/same-definition";
import { accept, refuse, type Result } from "#result";
import { periodOf, type Day } from "#time/day";

export type ProgrammeRefusal =
  | { readonly code: "programme_not_found" }
  /** Somebody else changed it since the form was opened. */
  | { readonly code: "programme_changed" }
  | { readonly code: "programme_code_taken" }
  | { readonly code: "programme_invalid"; readonly problems: readonly ProgrammeProblem[] }
  /** The year is over: its rule, quota and money stand as they were. */
  | { readonly code: "programme_period_ended"; readonly period: string }
  /** Recipients are on record for the year, so it cannot go. */
  | { readonly code: "programme_period_used"; readonly period: string }
  | { readonly code: "programme_retired" }
  | { readonly code: "programme_not_retired" }
  | { readonly code: "programme_retire_past"; readonly today: Day }
  | { readonly code: "programme_unchanged" }
  | { readonly code: "programme_nothing_to_undo" }
  | { readonly code: "programme_needs_proposal" }
  /** Whoever may change it at once proposes nothing. */
  | { readonly code: "proposal_not_needed" }
  /** Another proposal for the programme waits for its decision. */
  | { readonly code: "proposal_waiting" }
  | { readonly code: "proposal_not_found" }
  | { readonly code: "proposal_decided" }
  | { readonly code: "proposal_own" };

export interface ProgrammeFacts {
  /** Null where the code is new. */
  readonly current: StandingProgramme | null;
  readonly today: Day;
  readonly knownOwners: ReadonlySet<string>;
  /** Years for which a recipient list or an enrolment is on record. */
  readonly usedPeriods: ReadonlySet<string>;
}

/** Decides what becomes of a programme when somebody wants it otherwise. */
export function changeProgramme(change: ProgrammeChange, facts: ProgrammeFacts): Result<StandingProgramme, ProgrammeRefusal> {
  const { current, today } = facts;
  if (change.kind === "define") return defineProgramme(change.programme, facts);
  if (current === null) return refuse({ code: "programme_not_found" });
  if (change.kind === "reinstate") return current.retiredFrom === null ? refuse({ code: "programme_not_retired" }) : accept({ ...current, retiredFrom: null });
  if (current.retiredFrom !== null) return refuse({ code: "programme_retired" });
  // Its figures of days gone by were true when they were read.
  return change.from < today ? refuse({ code: "programme_retire_past", today }) : accept({ ...current, retiredFrom: change.from });
}

function defineProgramme(programme: Programme, facts: ProgrammeFacts): Result<StandingProgramme, ProgrammeRefusal> {
  const { current, today, knownOwners } = facts;
  if (current !== null && current.retiredFrom !== null && current.retiredFrom <= today) return refuse({ code: "programme_retired" });
  const read = readProgrammes([programme], { knownOwners });
  if (!read.ok) return refuse({ code: "programme_invalid", problems: read.refusal.problems });
  return bringAbout({ programme, retiredFrom: current?.retiredFrom ?? null }, facts);
}

/**
 * Lets a definition stand, unless it would move what is past: the year's rule, quota and money are fixed once the year is
 * over, also when a change is taken back.
 */
export function bringAbout(wanted: StandingProgramme, { current, today, usedPeriods }: ProgrammeFacts): Result<StandingProgramme, ProgrammeRefusal> {
  if (current !== null && sameDefinition(current, wanted)) return refuse({ code: "programme_unchanged" });
  const before = new Map(current?.programme.periods.map((period) => [period.period, period]));
  const after = new Map(wanted.programme.periods.map((period) => [period.period, period]));
  const years = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const ended = years.find((year) => year < periodOf(today) && !sameDefinition(before.get(year), after.get(year)));
  if (ended !== undefined) return refuse({ code: "programme_period_ended", period: ended });
  const used = years.find((year) => !after.has(year) && usedPeriods.has(year));
  return used === undefined ? accept(wanted) : refuse({ code: "programme_period_used", period: used });
}
