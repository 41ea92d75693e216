import { expect, test } from "vitest";
import { findCases, isWaitingLong, type CaseFacts } from "#fieldwork/find-cases";

const aCase = (number: number, more: Partial<CaseFacts> = {}): CaseFacts => ({
  number, headName: `KEPALA ${number}`, personName: null, userName: "Ani", villageCode: "18.04.04.2002", category: "CARD", restricted: false, text: "Kartu hilang", state: "OPEN", openedOn: `2026-09-0${number}`, lastOn: null, days: 20, ...more,
});
const rows = [
  aCase(1, { lastOn: "2026-09-20" }), aCase(2, { state: "CLOSED", category: "ILLNESS", text: "JKN tidak aktif" }), aCase(3, { state: "IN_PROGRESS", restricted: true, headName: null, lastOn: "2026-09-10" }),
  aCase(4, { villageCode: "18.04.05.2010", userName: "Budi", personName: "BAYU" }), aCase(5, { openedOn: "2026-09-04" }),
];
const NEWEST = { sort: null, descending: false } as const;
const numbers = (...[filter, order = NEWEST]: [Parameters<typeof findCases>[1], Parameters<typeof findCases>[2]?]): number[] => findCases(rows, filter, order).map(({ number }) => number);

test("the newest case comes first, of one day the one with the higher number", () => {
  expect(numbers({})).toEqual([5, 4, 3, 2, 1]);
});

test("each way of narrowing holds, and several hold together", () => {
  expect(numbers({ state: "UNFINISHED" })).toEqual([5, 4, 3, 1]);
  expect(numbers({ state: "CLOSED" })).toEqual([2]);
  expect(numbers({ category: "ILLNESS" })).toEqual([2]);
  expect([numbers({ restricted: true }), numbers({ restricted: false })]).toEqual([[3], [5, 4, 2, 1]]);
  expect([numbers({ area: "18.04.05" }), numbers({ area: "18.04.0" })]).toEqual([[4], []]);
  expect(numbers({ area: "18.04.04", state: "OPEN", text: "kepala" })).toEqual([5, 1]);
});

test("words are found in number, family, member, facilitator and what was written", () => {
  expect([numbers({ text: "k-0003" }), numbers({ text: "kepala 5" }), numbers({ text: "bayu" }), numbers({ text: "BUDI" }), numbers({ text: "aktif jkn" })]).toEqual([[3], [5], [4], [4], [2]]);
});

test("sorted either way; a family without a name and a case without a line stand last", () => {
  expect(numbers({}, { sort: "number", descending: false })).toEqual([1, 2, 3, 4, 5]);
  expect(numbers({}, { sort: "family", descending: true })).toEqual([5, 4, 2, 1, 3]);
  expect(numbers({}, { sort: "opened", descending: true })).toEqual([5, 4, 3, 2, 1]);
  expect(numbers({}, { sort: "last", descending: false })).toEqual([3, 1, 5, 4, 2]);
});

test("a case waits long when nobody has taken it up after two weeks", () => {
  expect([isWaitingLong({ state: "OPEN", days: 14 }), isWaitingLong({ state: "OPEN", days: 15 }), isWaitingLong({ state: "IN_PROGRESS", days: 15 })]).toEqual([false, true, false]);
});
