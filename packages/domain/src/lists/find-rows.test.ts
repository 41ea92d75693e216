import { expect, test } from "vitest";
import { hasWords, isWithin, sortRows } from "#lists/find-rows";

const rows = [{ at: 1, name: "Budi" }, { at: 2, name: null }, { at: 3, name: "ani" }, { at: 4, name: "Budi" }];
const sorting = { keys: { name: (row: (typeof rows)[number]) => row.name, at: (row: (typeof rows)[number]) => row.at }, otherwise: (a: { at: number }, b: { at: number }) => b.at - a.at };
const sorted = (sort: "name" | "at" | null, descending: boolean): number[] => sortRows(rows, { sort, descending }, sorting).map(({ at }) => at);

test("a list stands in its own order until another is asked for, and so does what is alike", () => {
  expect(sorted(null, true)).toEqual([4, 3, 2, 1]);
  expect(sorted("at", false)).toEqual([1, 2, 3, 4]);
  expect(sorted("name", false)).toEqual([3, 4, 1, 2]);
});

test("what is not known stands last, whichever way the order goes", () => {
  expect(sorted("name", true)).toEqual([4, 1, 3, 2]);
});

test("an area holds the areas within it, and none that only begins alike", () => {
  expect([isWithin("18.04.04.2002", undefined), isWithin("18.04.04.2002", "18.04.04"), isWithin("18.04.04.2002", "18.04.04.2002"), isWithin("18.04.04.2002", "18.04.0")]).toEqual([true, true, true, false]);
});

test("every word has to be there, in any order and in capitals or not", () => {
  expect([hasWords(["SITI AMINAH", null, "kartu hilang"], "hilang siti"), hasWords(["SITI AMINAH"], "siti budi"), hasWords([], undefined)]).toEqual([true, false, true]);
});
