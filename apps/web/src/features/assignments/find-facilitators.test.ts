import type { FacilitatorAnswer } from "@sinergi/api/assignments/assignments.schema";
import { expect, test } from "vitest";
import { findFacilitators } from "#features/assignments/find-facilitators";

const row = (name: string, more: Partial<FacilitatorAnswer> = {}): FacilitatorAnswer => ({
  userId: name, name, email: `${name}@x`, number: "", phone: "", districts: ["18.04.04"], activeFrom: "2026-01-01", activeTo: null, revision: 1,
  families: 300, villages: 1, groups: 0, arriving: 0, leaving: 0, visits: 0, visited: 0, openWork: 0, lastSyncAt: null, unsent: null, oldestUnsentAt: null, load: "WITHIN", ...more,
});
const ROWS = [row("Citra", { families: 400, load: "ABOVE", unsent: 3 }), row("Ani", { families: 100, load: "BELOW", districts: ["18.04.05"] }), row("Budi")];
const names = (search: object, named = "") => findFacilitators(ROWS, search, named).map(({ name }) => name);

test("facilitators stand by name, or by what is asked; it is no league table", () => {
  expect([names({}), names({ urut: "-nama" }), names({ urut: "beban" }), names({ urut: "-kirim" })]).toEqual([["Ani", "Budi", "Citra"], ["Citra", "Budi", "Ani"], ["Ani", "Budi", "Citra"], ["Citra", "Ani", "Budi"]]);
});

test("they are narrowed by words, district, load and what is not sent yet", () => {
  expect([names({}, "CIT"), names({ kec: "18.04.05" }), names({ beban: "lebih" }), names({ kirim: "belum" })]).toEqual([["Citra"], ["Ani"], ["Citra"], ["Citra"]]);
});
