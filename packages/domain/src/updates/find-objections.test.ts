import { expect, test } from "vitest";
import { findObjections, type ObjectionFacts } from "#updates/find-objections";

const objection = (number: number, more: Partial<ObjectionFacts> = {}): ObjectionFacts => ({
  number, kind: "UNFIT", state: "DITERIMA", villageCode: "18.04.04.2002", subject: `KELUARGA ${number}`, text: "Punya dua mobil", takenName: "Ani", days: 10 - number, ...more,
});
const rows = [objection(1), objection(2, { state: "TERBUKTI", kind: "MISSED", text: "Lansia sendirian" }), objection(3, { state: "DIVERIFIKASI", takenName: "Budi" }), objection(4, { villageCode: "18.04.05.2010", subject: "AMIR" })];
const NEWEST = { sort: null, descending: false } as const;
const numbers = (...[filter, order = NEWEST]: [Parameters<typeof findObjections>[1], Parameters<typeof findObjections>[2]?]): number[] => findObjections(rows, filter, order).map(({ number }) => number);

test("the newest objection comes first", () => {
  expect(numbers({})).toEqual([4, 3, 2, 1]);
});

test("each way of narrowing objections holds, and several hold together", () => {
  expect(numbers({ state: "OPEN" })).toEqual([4, 3, 1]);
  expect(numbers({ state: "TERBUKTI" })).toEqual([2]);
  expect(numbers({ kind: "MISSED" })).toEqual([2]);
  expect([numbers({ area: "18.04.05" }), numbers({ area: "18.04.0" })]).toEqual([[4], []]);
  expect(numbers({ area: "18.04.04", state: "OPEN", text: "mobil dua" })).toEqual([3, 1]);
});

test("words are found in number, subject, what was said and who took it down", () => {
  expect([numbers({ text: "sg-0002" }), numbers({ text: "amir" }), numbers({ text: "LANSIA" }), numbers({ text: "budi" })]).toEqual([[2], [4], [2], [3]]);
});

test("objections are sorted either way; what is alike stands the newest first", () => {
  expect(numbers({}, { sort: "number", descending: false })).toEqual([1, 2, 3, 4]);
  expect(numbers({}, { sort: "subject", descending: false })).toEqual([4, 1, 2, 3]);
  expect(numbers({}, { sort: "kind", descending: false })).toEqual([2, 4, 3, 1]);
  expect(numbers({}, { sort: "state", descending: true })).toEqual([2, 3, 4, 1]);
  expect(numbers({}, { sort: "days", descending: true })).toEqual([1, 2, 3, 4]);
});
