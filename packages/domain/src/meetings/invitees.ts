import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import type { AnswerDraft } from "#meetings/meeting.schema";
import type { MeetingRefusal } from "#meetings/meeting-refusal";
import type { InvitationAnswer, MeetingState } from "#meetings/vocabulary";
import { TEAM_SEATS, type TeamSeat } from "#organisations/vocabulary";

interface Seated {
  readonly seat: TeamSeat | null;
  readonly organisationName: string;
  readonly name: string;
}

/** By the seat in the team, those without one after all seats, then by organisation and name: the order of the list on the letter. */
export function bySeat(a: Seated, b: Seated): number {
  const rank = ({ seat }: Seated): number => (seat === null ? TEAM_SEATS.length : TEAM_SEATS.indexOf(seat));
  return rank(a) - rank(b) || a.organisationName.localeCompare(b.organisationName, "id") || a.name.localeCompare(b.name, "id");
}

export type AnswerCounts = Readonly<Record<InvitationAnswer, number>>;

export function countAnswers(invitees: readonly { readonly answer: InvitationAnswer }[]): AnswerCounts {
  const of = (answer: InvitationAnswer): number => invitees.filter((invitee) => invitee.answer === answer).length;
  return { WAITING: of("WAITING"), COMING: of("COMING"), REPRESENTED: of("REPRESENTED"), NOT_COMING: of("NOT_COMING") };
}

/** An office answers for itself, the secretariat writes down what anybody told it. */
export function mayAnswer({ role, agency }: Pick<Actor, "role" | "agency">, organisation: string | null): boolean {
  if (role === "SECRETARIAT") return true;
  return mayAsk(role, "meetings.answer") && agency !== null && agency === organisation;
}

interface Answering {
  readonly state: MeetingState;
  readonly isSecretariat: boolean;
}

/** An office answers an invitation it has got and that is still ahead; the secretariat may note earlier and later what it heard. */
export function refuseAnswer(answer: AnswerDraft, { state, isSecretariat }: Answering): MeetingRefusal | null {
  if (answer.answer === "REPRESENTED" && answer.representativeName === "") return { code: "representative_missing" };
  if (state === "PLANNED" || state === "POSTPONED") return isSecretariat ? null : { code: "answer_early" };
  if (state === "INVITED" || (isSecretariat && state === "RUNNING")) return null;
  return { code: "answer_late" };
}
