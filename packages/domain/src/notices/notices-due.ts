import type { FollowUpState } from "#followups/vocabulary";
import type { InvitationAnswer, MeetingState } from "#meetings/vocabulary";
import { noticeFactsSchema, type NoticeFacts } from "#notices/notice.schema";
import type { NoticeKind } from "#notices/vocabulary";
import { daysBetween, type Day } from "#time/day";
import { shiftDay } from "#time/shift-day";

/** Whom a notice is for: everybody of an office, the secretariat or the leaders but for some, or one account. */
export type Addressee = { readonly office: string } | { readonly all: "SECRETARIAT" | "LEADER"; readonly except?: readonly string[] } | { readonly account: string };

export interface FollowUpToday {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly lead: string | null;
  readonly supporters: readonly string[];
  readonly state: FollowUpState;
  readonly dueOn: Day | null;
  readonly createdOn: Day;
  /** Days of the last hand-in and of the last sending back; null where there was none. */
  readonly submittedOn: Day | null;
  readonly sentBackOn: Day | null;
  /** The day the head of its lead declined it, while that is still his answer. */
  readonly declinedOn: Day | null;
}

export interface InvitationToday {
  /** Null for a person who was invited by name. */
  readonly office: string | null;
  /** Its seat is one of the leaders'. */
  readonly leader: boolean;
  readonly answer: InvitationAnswer;
}

export interface MeetingToday {
  readonly id: string;
  readonly title: string;
  readonly state: MeetingState;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly place: string;
  readonly invitations: readonly InvitationToday[];
}

/** Everything reminders are made of, as it stands on one day. */
export interface DayFacts {
  readonly followUps: readonly FollowUpToday[];
  readonly meetings: readonly MeetingToday[];
  readonly proposals: readonly { readonly id: string; readonly title: string; readonly by: string; readonly accepted: boolean; readonly answeredOn: Day; readonly meetingId: string | null }[];
  /** Papers that wait for a second person; whoever wrote on one does not check it. */
  readonly papers: readonly { readonly id: string; readonly title: string; readonly meetingId: string; readonly since: Day; readonly authors: readonly string[] }[];
}

export interface NoticeDue {
  readonly kind: NoticeKind;
  readonly subject: string;
  /** The day it fell due. One account hears of one subject once per kind and such a day, however often this is asked. */
  readonly dayKey: Day;
  readonly to: Addressee;
  readonly facts: NoticeFacts;
  /** Address of the screen, without host. */
  readonly link: string;
}

const WEEK = 7;
/** After an absence nobody is told of what happened longer ago than this. */
const RECENT_DAYS = 14;
const TITLE_LENGTH = 160;
const SECRETARIAT: Addressee = { all: "SECRETARIAT" };

/**
 * What people are to be told on a day. A reminder missed while the machine stood still is told later, while it is still true, and
 * only the latest of a row: each falls due on a day of its own (`dayKey`), and is due from then on until the next takes its place.
 */
export function noticesDue(facts: DayFacts, today: Day): readonly NoticeDue[] {
  return [
    ...facts.followUps.flatMap((followUp) => ofFollowUp(followUp, today)),
    ...facts.meetings.flatMap((meeting) => ofMeeting(meeting, today)),
    ...facts.proposals
      .filter(({ answeredOn }) => isRecent(answeredOn, today))
      .map(({ id, title, by, accepted, answeredOn, meetingId }) => ({ kind: "PROPOSAL_ANSWERED" as const, subject: id, dayKey: answeredOn, to: { account: by }, facts: said({ title, on: answeredOn, accepted }), link: meetingId === null ? "/rapat" : `/rapat/${meetingId}` })),
    ...facts.papers
      .filter(({ since }) => isRecent(since, today))
      .flatMap(({ id, title, meetingId, since, authors }) => (["SECRETARIAT", "LEADER"] as const).map((all) => ({ kind: "PAPER_WAITS" as const, subject: id, dayKey: since, to: { all, except: authors }, facts: said({ title, on: since }), link: `/rapat/${meetingId}/naskah` }))),
  ];
}

function ofFollowUp(followUp: FollowUpToday, today: Day): readonly NoticeDue[] {
  const { id, number, text, lead, supporters, state, createdOn } = followUp;
  if (state === "DONE" || state === "CANCELLED") return [];
  const facts = said({ number, title: text, on: followUp.dueOn, office: lead });
  const told = (kind: NoticeKind, dayKey: Day, to: Addressee): NoticeDue => ({ kind, subject: id, dayKey, to, facts, link: `/tindak-lanjut/${id}` });
  const leading: Addressee = lead === null ? SECRETARIAT : { office: lead };
  const due: NoticeDue[] = [];
  if (isRecent(createdOn, today)) due.push(...[...new Set([...(lead === null ? [] : [lead]), ...supporters])].map((office) => told("FOLLOW_UP_GIVEN", createdOn, { office })));
  if (state === "DONE_UNVERIFIED") {
    // It is with the secretariat now: its lead is not reminded of what he handed in.
    if (followUp.submittedOn !== null && isRecent(followUp.submittedOn, today)) due.push(told("REPORT_WAITS", followUp.submittedOn, SECRETARIAT));
    return due;
  }
  if (followUp.sentBackOn !== null && isRecent(followUp.sentBackOn, today)) due.push(told("REPORT_SENT_BACK", followUp.sentBackOn, leading));
  if (followUp.declinedOn !== null && isRecent(followUp.declinedOn, today)) due.push(told("FOLLOW_UP_DECLINED", followUp.declinedOn, SECRETARIAT));
  const reminder = reminderOf(followUp, today);
  return reminder === null ? due : [...due, told(reminder.kind, reminder.dayKey, leading)];
}

/** The reminder a due day has come to: a week before, the day before, the day after, and every week from then on. */
function reminderOf({ dueOn, createdOn }: FollowUpToday, today: Day): { readonly kind: NoticeKind; readonly dayKey: Day } | null {
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  if (left < 0) return { kind: "FOLLOW_UP_OVERDUE", dayKey: shiftDay(dueOn, 1 + WEEK * Math.floor((-left - 1) / WEEK)) };
  if (left > WEEK) return null;
  const [kind, dayKey] = left <= 1 ? (["FOLLOW_UP_IN_1", shiftDay(dueOn, -1)] as const) : (["FOLLOW_UP_IN_7", shiftDay(dueOn, -WEEK)] as const);
  // Whoever was given it later than that has read the due day with it.
  return dayKey < createdOn ? null : { kind, dayKey };
}

const SOON = 3;

function ofMeeting(meeting: MeetingToday, today: Day): readonly NoticeDue[] {
  const { id, title, state, heldOn, startsAt, place, invitations } = meeting;
  const left = daysBetween(today, heldOn);
  if (left < 0 || (state !== "INVITED" && state !== "PLANNED")) return [];
  const told = (kind: NoticeKind, dayKey: Day, to: Addressee): NoticeDue => ({ kind, subject: id, dayKey, to, facts: said({ title, on: heldOn, at: startsAt, place, office: "office" in to ? to.office : null }), link: `/rapat/${id}` });
  const asked = state === "INVITED" ? invitations : [];
  const offices = (wanted: (answer: InvitationAnswer) => boolean): string[] => [...new Set(asked.flatMap(({ office, answer }) => (office !== null && wanted(answer) ? [office] : [])))];
  const waiting = offices((answer) => answer === "WAITING").map((office) => told("INVITATION_WAITS", heldOn, { office }));
  if (left > SOON) return waiting;
  const [kind, dayKey] = left <= 1 ? (["MEETING_IN_1", shiftDay(heldOn, -1)] as const) : (["MEETING_IN_3", shiftDay(heldOn, -SOON)] as const);
  const led = asked.some(({ leader, answer }) => leader && answer !== "NOT_COMING");
  const coming: readonly Addressee[] = [SECRETARIAT, ...(led ? [{ all: "LEADER" as const }] : []), ...offices((answer) => answer !== "NOT_COMING").map((office) => ({ office }))];
  return [...waiting, ...coming.map((to) => told(kind, dayKey, to))];
}

function isRecent(day: Day, today: Day): boolean {
  const ago = daysBetween(day, today);
  return ago >= 0 && ago <= RECENT_DAYS;
}

function said(facts: Partial<NoticeFacts> & { readonly title: string }): NoticeFacts {
  const title = facts.title.length > TITLE_LENGTH ? `${facts.title.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : facts.title;
  return noticeFactsSchema.parse({ ...facts, title });
}
