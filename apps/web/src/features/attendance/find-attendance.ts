import type { AttendanceAnswer, AttendeeAnswer, MissingAnswer } from "@sinergi/api/attendance/attendance.schema";
import { ATTENDANCE_STATES, type AttendanceState } from "@sinergi/domain/meetings/attendance-states";
import { attendanceOrder, attendanceStateIn, type AttendanceSearch, type AttendanceSort } from "#urls/attendance.url";

/** A line of the list: who came, or who was asked and is not there. */
export interface AttendanceRow {
  readonly key: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: string | null;
  readonly organisationName: string;
  readonly state: AttendanceState;
  readonly isLate: boolean;
  readonly came: AttendeeAnswer | null;
  readonly missing: MissingAnswer | null;
}

/** Everybody there is something to say of, those who came first. */
export function listRows({ attendees, missing }: AttendanceAnswer): readonly AttendanceRow[] {
  return [
    ...attendees.map((came): AttendanceRow => ({ key: came.id, name: came.name, jobTitle: came.jobTitle, organisation: came.organisation, organisationName: came.organisationName, state: came.state, isLate: came.isLate, came, missing: null })),
    ...missing.map((one): AttendanceRow => ({ key: one.inviteeId, name: one.name, jobTitle: one.jobTitle, organisation: one.organisation, organisationName: one.organisationName, state: one.state, isLate: false, came: null, missing: one })),
  ];
}

/** Lines that answer to what the address asks and to what is searched for, in its order. */
export function findAttendance(rows: readonly AttendanceRow[], search: AttendanceSearch, typed: string): readonly AttendanceRow[] {
  const state = attendanceStateIn(search);
  const { sort, descending } = attendanceOrder(search);
  const turn = descending ? -1 : 1;
  const text = typed.trim().toLowerCase();
  return rows
    .filter(
      (row) =>
        (state === undefined || row.state === state) &&
        (search.opd === undefined || row.organisation === search.opd) &&
        (text === "" || [row.name, row.jobTitle, row.organisationName].some((words) => words.toLowerCase().includes(text))),
    )
    .toSorted((a, b) => missingLast(a, b, sort) || turn * compare(a, b, sort) || a.name.localeCompare(b.name, "id") || a.key.localeCompare(b.key));
}

/** Who has not come has no time: he stands behind everybody who has, whichever way the times are turned. */
function missingLast(a: AttendanceRow, b: AttendanceRow, sort: AttendanceSort): number {
  return sort === "time" ? Number(a.came === null) - Number(b.came === null) : 0;
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compare(a: AttendanceRow, b: AttendanceRow, sort: AttendanceSort): number {
  switch (sort) {
    case "name":
      return a.name.localeCompare(b.name, "id");
    case "organisation":
      return a.organisationName.localeCompare(b.organisationName, "id");
    case "state":
      return ATTENDANCE_STATES.indexOf(a.state) - ATTENDANCE_STATES.indexOf(b.state);
    case "time":
      return textOrder(a.came?.arrivedAt ?? "", b.came?.arrivedAt ?? "");
  }
}
