import { ATTENDANCE_STATES, type AttendanceState } from "@sinergi/domain/meetings/attendance-states";
import { readable } from "#urls/codes";
import * as z from "#urls/words";

export const ATTENDANCE_SORTS = ["name", "organisation", "state", "time"] as const;
export type AttendanceSort = (typeof ATTENDANCE_SORTS)[number];

/** What the attendance list is narrowed to, and whether the code is on the wall. What is searched for stays on the screen: it may be a name. */
export const attendanceSearchSchema = z.object({
  keadaan: readable(z.string().check(z.regex(/^[a-z]{4,12}$/))),
  opd: readable(z.string().check(z.regex(/^[A-Z][A-Z0-9_]{1,39}$/))),
  urut: readable(z.string().check(z.regex(/^-?(name|organisation|state|time)$/))),
  layar: readable(z.string().check(z.regex(/^kode$/))),
});
export type AttendanceSearch = z.infer<typeof attendanceSearchSchema>;

export function attendanceStateIn({ keadaan }: AttendanceSearch): AttendanceState | undefined {
  return ATTENDANCE_STATES.find((state) => state === keadaan);
}

/** As they came, unless the address says otherwise. */
export function attendanceOrder({ urut }: AttendanceSearch): { readonly sort: AttendanceSort; readonly descending: boolean } {
  const name = urut?.replace(/^-/, "");
  return { sort: ATTENDANCE_SORTS.find((sort) => sort === name) ?? "time", descending: urut?.startsWith("-") ?? false };
}

export function nextAttendanceOrder(search: AttendanceSearch, key: string): string | undefined {
  const now = attendanceOrder(search);
  const descending = now.sort === key ? !now.descending : false;
  return key === "time" && !descending ? undefined : `${descending ? "-" : ""}${key}`;
}
