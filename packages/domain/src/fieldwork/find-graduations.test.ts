import { expect, test } from "vitest";
import { findGraduations, type GraduationFacts } from "#fieldwork/find-graduations";

const graduation = (id: string, more: Partial<GraduationFacts> = {}): GraduationFacts => ({
  id, headName: `KEPALA ${id}`, userName: "Ani", note: "Usaha keripik", villageCode: "18.04.04.2002", kind: "GRADUASI_MANDIRI", state: "PROPOSED", onDay: "2026-09-10", isRunning: false, ...more,
});
const rows = [
  graduation("a", { state: "APPROVED", onDay: "2026-09-20", isRunning: true }), graduation("b", { state: "APPROVED", onDay: "2026-09-21", headName: null }), graduation("c", { userName: "Budi", villageCode: "18.04.05.2010" }),
  graduation("d", { onDay: "2026-09-12", kind: "DIKELUARKAN", note: "Pindah ke Krui" }), graduation("e"),
];
const WAITING = { sort: null, descending: false } as const;
const ids = (...[filter, order = WAITING]: [Parameters<typeof findGraduations>[1], Parameters<typeof findGraduations>[2]?]): string => findGraduations(rows, filter, order).map(({ id }) => id).join("");

test("what waits for a decision comes first, then the newest", () => {
  expect(ids({})).toBe("dceba");
});

test("each way of narrowing graduations holds, and several hold together", () => {
  expect([ids({ state: "APPROVED" }), ids({ running: true }), ids({ kind: "DIKELUARKAN" }), ids({ area: "18.04.05" }), ids({ area: "18.04.0" })]).toEqual(["ba", "a", "d", "c", ""]);
  expect(ids({ state: "PROPOSED", area: "18.04.04", text: "keripik usaha" })).toBe("e");
});

test("words are found in family, facilitator and note", () => {
  expect([ids({ text: "kepala a" }).includes("a"), ids({ text: "BUDI" }), ids({ text: "krui" })]).toEqual([true, "c", "d"]);
});

test("graduations are sorted either way; a family without a name stands last", () => {
  expect([ids({}, { sort: "family", descending: false }), ids({}, { sort: "family", descending: true })]).toEqual(["acdeb", "edcab"]);
  expect(ids({}, { sort: "day", descending: true })).toBe("badce");
  expect(ids({}, { sort: "facilitator", descending: true })).toBe("cdeba");
});
