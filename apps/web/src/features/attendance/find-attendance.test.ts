import type { AttendanceAnswer, AttendeeAnswer, MissingAnswer } from "@sinergi/api/attendance/attendance.schema";
import { expect, test } from "vitest";
import { findAttendance, listRows } from "#features/attendance/find-attendance";

const came = (name: string, arrivedTime: string, more: Partial<AttendeeAnswer> = {}): AttendeeAnswer => ({
  id: name, inviteeId: null, name, jobTitle: "Kepala", organisation: "DINSOS", organisationName: "Dinas Sosial", sex: null, represents: null, arrivedAt: `2026-11-24T0${arrivedTime}:00Z`, arrivedTime, via: "QR", revision: 1,
  state: "present", isLate: false, kept: null, ...more,
});
const missing = (name: string): MissingAnswer => ({ inviteeId: name, name, jobTitle: "Kepala Dinas Kesehatan", organisation: "DINKES", organisationName: "Dinas Kesehatan", state: "absent", answer: "WAITING", representative: null });
const ANSWER = { attendees: [came("Budi", "2:30"), came("Ani", "3:10", { state: "late", isLate: true })], missing: [missing("Citra")] } as unknown as AttendanceAnswer;
const names = (search: object, typed = "") => findAttendance(listRows(ANSWER), search, typed).map(({ name }) => name);

test("who has not come stands behind everybody who has, whichever way the times are turned", () => {
  expect(names({})).toEqual(["Budi", "Ani", "Citra"]);
  expect(names({ urut: "-time" })).toEqual(["Ani", "Budi", "Citra"]);
  expect(names({ urut: "name" })).toEqual(["Ani", "Budi", "Citra"]);
});

test("a state, an organisation and what is typed narrow the list together", () => {
  expect(names({ keadaan: "absent" })).toEqual(["Citra"]);
  expect(names({ opd: "DINSOS" }, "ani")).toEqual(["Ani"]);
  expect(names({ keadaan: "late", opd: "DINKES" })).toEqual([]);
  expect(names({ keadaan: "apa" }, "KESEHATAN")).toEqual(["Citra"]);
});
