import type { KeptRecord } from "@sinergi/offline/field-store";
import { describe, expect, it } from "vitest";
import { checkRecords, fieldsOfCheck, isIncomplete, keyOf, monthsOffered } from "#field/commitments/commitment-fields";
import { ownMonth } from "#field/month/log-facts";
import { circlesOf, countPresences, fieldsOfSession, sessionBody, startSession } from "#field/sessions/session-fields";
import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";

const TODAY = "2026-09-15" as Day;
let seq = 0;
function kept(more: Partial<KeptRecord>): KeptRecord {
  seq += 1;
  return { id: `r${seq}`, seq, kind: "payout.supported", title: "", familyId: "1", body: { onDay: "2026-09-02", received: true, problem: "NONE" }, savedAt: "2026-09-02T03:00:00Z", receivedAt: null, amends: null, state: "RECEIVED", code: null, receiptNo: 1, attempts: 1, trouble: null, photos: { sent: 0, all: 0, lost: 0 }, ...more };
}
function family(id: string, more: Partial<FieldFamily> = {}): FieldFamily {
  return {
    id, headName: `Keluarga ${id}`, villageCode: "18.04.04.2002", villageName: "Pekon Uji", address: "", decile: 1, groupId: null, members: [], aid: [], lastVisitOn: null, dueOn: null, dueWhy: null, openNeeds: [], weakSignal: false,
    profile: { version: 0, carerName: "", phone: "", landmark: "", livelihood: "", livestock: "", businessType: "" }, ...more,
  };
}

describe("the month on the phone", () => {
  it("counts what the office has and what waits apart, by the day a record speaks of", () => {
    const month = ownMonth([kept({}), kept({ state: "ON_PHONE" }), kept({ state: "IN_REVIEW" }), kept({ state: "NEEDS_YOU" }), kept({ body: { onDay: "2026-08-31", received: true, problem: "NONE" } })], "2026-09");
    expect([month.confirmed.payouts, month.waiting.payouts, month.waitingRecords]).toEqual([2, 2, 2]);
  });

  it("leaves out what was taken back", () => {
    const one = kept({});
    expect(ownMonth([one, kept({ kind: "record.voided", body: { recordId: one.id, reason: "Salah keluarga" } })], "2026-09").confirmed.payouts).toBe(0);
  });

  it("offers this month and the one before, over the turn of a year too", () => {
    expect(monthsOffered("2026-01-31" as Day)).toEqual(["2026-01", "2025-12"]);
  });
});

describe("a session on the phone", () => {
  const families = [family("1"), family("2"), family("3")];
  const snapshot = { groups: [{ id: "g", name: "Melati", villageCode: "18.04.04.2002", headName: "", familyIds: ["1", "2"] }], families };

  it("offers groups first, and a village only for families that are in none", () => {
    expect(circlesOf(snapshot).map(({ key, families: of }) => [key, of.map(({ id }) => id)])).toEqual([["g", ["1", "2"]], ["desa:18.04.04.2002", ["3"]]]);
    expect(circlesOf(null)).toEqual([]);
  });

  it("opened again to be put right keeps also families that are carried no more", () => {
    const [circle] = circlesOf(snapshot);
    if (!circle) throw new Error("There is a group");
    const body = sessionBody({ ...startSession(TODAY, "g"), module: "M1", presences: { 1: "PRESENT", 9: "ABSENT" } }, circle, TODAY);
    expect(body.attendance.map(({ familyId, presence }) => [familyId, presence])).toEqual([["1", "PRESENT"], ["9", "ABSENT"]]);
    expect(sessionBody(fieldsOfSession(body), circle, TODAY)).toEqual(body);
    expect(countPresences({ 1: "PRESENT" }, circle.families)).toMatchObject({ PRESENT: 1, OPEN: 1 });
  });
});

describe("commitments on the phone", () => {
  const asked = [{ key: keyOf("7", "SCHOOL"), member: { id: "7", name: "Budi" }, component: "SCHOOL" as const }, { key: keyOf("8", "ELDERLY"), member: { id: "8", name: "Mbah" }, component: "ELDERLY" as const }];

  it("become one record each, under the id it was given, and whoever was passed over none", () => {
    const fields = { month: "2026-09", onDay: TODAY, checks: { [keyOf("7", "SCHOOL")]: { recordId: "a", result: "MEMENUHI" as const, measured: 92, reason: "" } } };
    const records = checkRecords(fields, asked, { familyId: "1", today: TODAY });
    expect(records.map(({ recordId, body }) => [recordId, body.personId, body.measured])).toEqual([["a", "7", 92]]);
    const [first] = records;
    if (first) expect(checkRecords(fieldsOfCheck(first.body, "a"), asked, { familyId: "1", today: TODAY })).toEqual(records);
  });

  it("that were not kept ask for a reason", () => {
    const check = { recordId: "a", measured: null, reason: " " };
    expect([isIncomplete({ ...check, result: "TIDAK_MEMENUHI" }), isIncomplete({ ...check, result: "MEMENUHI" }), isIncomplete({ ...check, result: null }), isIncomplete(undefined)]).toEqual([true, false, false, false]);
  });
});
