import { MEETING_KINDS, MEETING_STATES, type MeetingKind, type MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** Columns the list of meetings can be sorted by. */
export const MEETING_SORTS = ["when", "title", "kind", "state", "place", "answers"] as const;
export type MeetingSort = (typeof MEETING_SORTS)[number];

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** What the list of meetings is narrowed to; `tampil=kalender` shows a month of it, `bulan` which one. */
export const meetingsSearchSchema = z.object({
  cari: readable(z.string().check(z.regex(/^.{1,80}$/))),
  jenis: readable(programmeCode),
  keadaan: readable(programmeCode),
  seri: readable(uuid),
  tahun: readable(z.string().check(z.regex(/^\d{4}$/))),
  urut: readable(z.string().check(z.regex(/^-?(when|title|kind|state|place|answers)$/))),
  tampil: readable(z.string().check(z.regex(/^kalender$/))),
  bulan: readable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
});
export type MeetingsSearch = z.infer<typeof meetingsSearchSchema>;

/** Where a new meeting begins: the series it goes into, and the meeting it comes after. */
export const newMeetingSearchSchema = z.object({ seri: readable(uuid), setelah: readable(uuid) });

export function meetingKindIn({ jenis }: MeetingsSearch): MeetingKind | undefined {
  return MEETING_KINDS.find((kind) => kind === jenis);
}

export function meetingStateIn({ keadaan }: MeetingsSearch): MeetingState | undefined {
  return MEETING_STATES.find((state) => state === keadaan);
}

export interface MeetingOrder {
  readonly sort: MeetingSort;
  readonly descending: boolean;
}

/** The order somebody chose; null is the usual one: what comes next first, then what is over from the latest back. */
export function meetingOrder({ urut }: MeetingsSearch): MeetingOrder | null {
  if (urut === undefined) return null;
  const name = urut.replace(/^-/, "");
  return { sort: MEETING_SORTS.find((sort) => sort === name) ?? "when", descending: urut.startsWith("-") };
}

/** The order after a press on a column: the same one is turned around, and turned twice it is the usual one again. */
export function nextMeetingOrder(now: MeetingOrder | null, key: string): string | undefined {
  if (now?.sort !== key) return key;
  return now.descending ? undefined : `-${key}`;
}
