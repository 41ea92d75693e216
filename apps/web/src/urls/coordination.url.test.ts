import { expect, test } from "vitest";
import { attendanceSearchSchema, nextAttendanceOrder } from "#urls/attendance.url";
import { coordinationSearchSchema, hasList, writeFollowUps } from "#urls/coordination.url";

const SERIES = "018f0000-0000-7000-8000-000000000001";

test("the list behind a number carries what the screen is narrowed to, and no number leads there under a filter of days", () => {
  expect(writeFollowUps({ seri: SERIES }, { lead: "DINSOS", state: "BLOCKED" })).toEqual({ seri: SERIES, opd: "DINSOS", keadaan: "terkendala" });
  expect(writeFollowUps({ opd: "DINKES" }, { late: true })).toEqual({ opd: "DINKES", lambat: "ya" });
  expect([hasList({ seri: SERIES }), hasList({ dari: "2026-01-01" }), hasList({ sampai: "2026-01-01" })]).toEqual([true, false, false]);
});

test("what an address does not mean is dropped, and there is no place for a name in it", () => {
  expect(coordinationSearchSchema.parse({ seri: "x", dari: "kemarin", sampai: "2026-02-01", opd: "dinas", nama: "SITI" })).toEqual({ sampai: "2026-02-01" });
  expect(attendanceSearchSchema.parse({ keadaan: "late", layar: "kode", urut: "suhu", cari: "SITI" })).toEqual({ keadaan: "late", layar: "kode" });
});

test("the column in use turns round, and the first order is not written down", () => {
  expect([nextAttendanceOrder({}, "time"), nextAttendanceOrder({ urut: "-time" }, "time"), nextAttendanceOrder({}, "name")]).toEqual(["-time", undefined, "name"]);
});
