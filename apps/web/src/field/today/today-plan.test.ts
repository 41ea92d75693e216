import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { nextVisitWith } from "@sinergi/domain/fieldwork/next-visit";
import type { Day } from "@sinergi/domain/time/day";
import type { KeptRecord } from "@sinergi/offline/field-store";
import { expect, it } from "vitest";
import { type FamilyStanding, visitsByFamily } from "#field/families/own-log";
import { countMonth, dueByVillage } from "#field/today/today-plan";

const TODAY = "2026-09-30" as Day;
const visit = (familyId: string, onDay: string, state: KeptRecord["state"] = "ON_PHONE") => ({ id: familyId + onDay, amends: null, kind: "visit.logged", familyId, state, body: { onDay, followUp: null } }) as unknown as KeptRecord;
function standing(id: string, village: string, lastVisitOn: string | null, records: readonly KeptRecord[] = []): FamilyStanding {
  const family = { id, villageCode: village, villageName: village, address: id, weakSignal: false, lastVisitOn, dueOn: null, dueWhy: lastVisitOn === null ? "NEVER_VISITED" : "ROUTINE" } as unknown as FieldFamily;
  return { family, next: nextVisitWith(family, visitsByFamily(records).get(id) ?? []) };
}

it("what is late comes first, village by village", () => {
  const found = dueByVillage([standing("a", "Kegeringan", "2026-09-05"), standing("b", "Canggu", "2026-07-01"), standing("c", "Canggu", "2026-08-30"), standing("d", "Canggu", "2026-09-29"), standing("e", "Canggu", null)], TODAY);
  expect(found.map(({ name, overdue, families }) => [name, overdue, families.map(({ family }) => family.id)])).toEqual([["Canggu", 1, ["b", "c"]], ["Kegeringan", 0, ["a"]]]);
});

it("a family visited a minute ago without a signal is not due any more", () => {
  expect(dueByVillage([standing("a", "Canggu", "2026-07-01", [visit("a", TODAY)])], TODAY)).toEqual([]);
});

it("a visit that was taken back is not counted, and one that was put right counts once", () => {
  const records = [visit("a", "2026-09-12"), { ...visit("a", "2026-09-13"), amends: "a2026-09-12" }, visit("b", "2026-09-12"), { ...visit("b", "2026-09-14"), kind: "record.voided" as const, amends: "b2026-09-12" }];
  expect([...visitsByFamily(records)]).toEqual([["a", [{ onDay: "2026-09-13", followUpOn: null }]]]);
  expect(countMonth([standing("a", "Canggu", null, records), standing("b", "Canggu", null, records)], records, TODAY)).toEqual({ confirmed: 0, waiting: 1, all: 2 });
});

it("what the office has and what lies on the phone are counted apart, a family once", () => {
  const records = [visit("b", "2026-09-12"), visit("b", "2026-09-20"), visit("c", "2026-09-02", "RECEIVED"), visit("d", "2026-08-30")];
  const families = ["a", "b", "c", "d"].map((id) => standing(id, "Canggu", id === "a" ? "2026-09-10" : null, records));
  expect(countMonth(families, records, TODAY)).toEqual({ confirmed: 2, waiting: 1, all: 4 });
});
