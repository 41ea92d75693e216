import type { MeetingsAnswer } from "@sinergi/api/meetings/meetings.schema";
import { MEETING_STATES } from "@sinergi/domain/meetings/vocabulary";
import { meetingKindIn, meetingOrder, type MeetingSort, type MeetingsSearch, meetingStateIn } from "#urls/meetings.url";

export type ListedMeeting = MeetingsAnswer["rows"][number];

const when = ({ heldOn, startsAt }: ListedMeeting): string => `${heldOn} ${startsAt}`;

function holds(text: string, row: ListedMeeting): boolean {
  const within = [row.title, row.place, row.seriesTitle ?? "", row.areaName ?? ""].join(" ").toLowerCase();
  return text.toLowerCase().split(/\s+/).every((word) => within.includes(word));
}

/** Meetings that answer to what the address asks, the latest first. */
export function findMeetings(rows: readonly ListedMeeting[], search: MeetingsSearch): readonly ListedMeeting[] {
  const kind = meetingKindIn(search);
  const state = meetingStateIn(search);
  const { cari, seri, tahun } = search;
  return rows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (state === undefined || row.state === state) &&
      (seri === undefined || row.seriesId === seri) &&
      (tahun === undefined || row.heldOn.startsWith(tahun)) &&
      (cari === undefined || holds(cari, row)),
  );
}

/** Is it still ahead? What is postponed waits for its day, whatever day it had. */
export function isComing({ heldOn, state }: ListedMeeting, today: string): boolean {
  return heldOn >= today || state === "POSTPONED";
}

/** In the order of the address; without one what comes next stands first, and of what is over the latest. */
export function sortMeetings(rows: readonly ListedMeeting[], search: MeetingsSearch, coming: boolean): readonly ListedMeeting[] {
  const order = meetingOrder(search) ?? { sort: "when" as const, descending: !coming };
  const turn = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => turn * compare(a, b, order.sort) || when(a).localeCompare(when(b)) || (a.id < b.id ? -1 : 1));
}

function compare(a: ListedMeeting, b: ListedMeeting, sort: MeetingSort): number {
  switch (sort) {
    case "when":
      return when(a).localeCompare(when(b));
    case "title":
      return a.title.localeCompare(b.title, "id");
    case "kind":
      return a.kind.localeCompare(b.kind);
    case "state":
      return MEETING_STATES.indexOf(a.state) - MEETING_STATES.indexOf(b.state);
    case "place":
      return a.place.localeCompare(b.place, "id");
    case "answers":
      return a.coming - b.coming;
  }
}

export interface CalendarDay {
  readonly day: string;
  readonly inMonth: boolean;
  readonly meetings: readonly ListedMeeting[];
}

/** The weeks of a month from Monday to Sunday, with the meetings of each day in the order of the day. */
export function monthOf(month: string, rows: readonly ListedMeeting[]): readonly (readonly CalendarDay[])[] {
  const [year = 0, ofYear = 1] = month.split("-").map(Number);
  const first = new Date(Date.UTC(year, ofYear - 1, 1));
  const start = Date.UTC(year, ofYear - 1, 1 - ((first.getUTCDay() + 6) % 7));
  const weeks: CalendarDay[][] = [];
  for (let at = 0; ; at += 1) {
    const day = new Date(start + at * 86_400_000).toISOString().slice(0, 10);
    if (at % 7 === 0) {
      if (day.slice(0, 7) > month) return weeks;
      weeks.push([]);
    }
    const meetings = rows.filter(({ heldOn }) => heldOn === day).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
    weeks.at(-1)?.push({ day, inMonth: day.startsWith(month), meetings });
  }
}

/** The month before or after. */
export function stepMonth(month: string, step: -1 | 1): string {
  const [year = 0, ofYear = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, ofYear - 1 + step, 1)).toISOString().slice(0, 7);
}
