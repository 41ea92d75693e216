import type { MeetingRefusal } from "#meetings/meeting-refusal";
import type { AgendaProposalState } from "#meetings/vocabulary";

/** Sixteen digits, however they are set apart. */
const SIXTEEN_DIGITS = /(?<!\d)\d(?:[ .\-\u00a0]?\d){15}(?!\d)/g;
/** A NIK and a No. KK hold a day in the middle; a woman's is forty higher (domain.md §4.4). */
const WITH_A_DAY = /^\d{6}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{6}$/;

function isPersonNumber(found: string): boolean {
  // Written in one it is a number; with spaces and points in it, it may be two dates or money.
  return /^\d{16}$/.test(found) || WITH_A_DAY.test(found.replaceAll(/\D/g, ""));
}

/** What goes on the table of a meeting speaks of numbers of families, never of one: a number of a person is refused. */
export function refusePersonNumber(...texts: readonly string[]): MeetingRefusal | null {
  return texts.some((text) => (text.match(SIXTEEN_DIGITS) ?? []).some(isPersonNumber)) ? { code: "person_number_in_text" } : null;
}

/** Only what waits is accepted, declined or withdrawn. */
export function refuseDecided(state: AgendaProposalState): MeetingRefusal | null {
  return state === "WAITING" ? null : { code: "agenda_proposal_decided", state };
}
