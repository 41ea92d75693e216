import type { EndReason } from "#enrolments/end-reasons";
import { accept, refuse, type Result } from "#result";
import { dayBefore, periodBounds, type Day } from "#time/day";

export interface EnrolmentEndWanted {
  /** The first day without. */
  readonly endedOn: Day;
  readonly reason: EndReason;
  readonly note: string;
}

export interface EnrolmentToEnd {
  readonly period: string;
  readonly startsOn: Day;
  /** Last day as the list has it, whatever was decided by hand since. */
  readonly listedTo: Day;
  readonly status: "AKTIF" | "KELUAR";
}

export type EndRefusal = { readonly code: "enrolment_left" } | { readonly code: "end_outside"; readonly first: Day; readonly last: Day } | { readonly code: "end_reason_missing" };

/**
 * Decides whether an enrolment can be ended by hand, and what its last day becomes: the day before it ended. Ending it on its first
 * day means it never was.
 * It cannot be made longer than the list has it.
 */
export function endEnrolment({ endedOn, reason, note }: EnrolmentEndWanted, enrolment: EnrolmentToEnd): Result<{ readonly activeTo: Day }, EndRefusal> {
  if (enrolment.status === "KELUAR") return refuse({ code: "enrolment_left" });
  const { last } = periodBounds(enrolment.period);
  const latest = enrolment.listedTo < last ? enrolment.listedTo : last;
  if (endedOn < enrolment.startsOn || endedOn > latest) return refuse({ code: "end_outside", first: enrolment.startsOn, last: latest });
  if (reason === "OTHER" && note === "") return refuse({ code: "end_reason_missing" });
  return accept({ activeTo: dayBefore(endedOn) });
}

/** A row of a list that comes after somebody said by hand that the help ended. */
export interface ListedAgain {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly status: "AKTIF" | "KELUAR";
}

/**
 * Does the word of a person hold against a row of the list that replaces the one it was said of?
 *
 * `holds`: the row still names them as before, so the list was not brought up to date: the end stays, and the row is a conflict to be
 * looked at. `agrees`: the list has them out by then itself. `overruled`: the row starts after that day, so somebody was admitted
 * anew (decision 18).
 */
export function endAgainst(row: ListedAgain, endedOn: Day): "holds" | "agrees" | "overruled" {
  if (row.status === "KELUAR" || row.endsOn < endedOn) return "agrees";
  return row.startsOn > endedOn ? "overruled" : "holds";
}
