import { expect, test } from "vitest";
import { countByState, findProposals, type ProposalFacts } from "#updates/find-proposals";

const proposal = (number: number, more: Partial<ProposalFacts> = {}): ProposalFacts => ({
  id: String(number), number, kind: "BARU", lane: "FORMAL", state: "DRAF", villageCode: "18.04.04.2002", subject: `KELUARGA ${number}`, proposedName: "Ani", days: 10 - number, isKnown: false, ...more,
});
const rows = [
  proposal(1), proposal(2, { state: "DISETUJUI", kind: "UBAH", isKnown: true }), proposal(3, { state: "GROUND_CHECK", lane: "PARTISIPATIF", proposedName: "Budi" }), proposal(4, { villageCode: "18.04.05.2010", subject: "AMIR" }),
];
const NEWEST = { sort: null, descending: false } as const;
const numbers = (...[filter, order = NEWEST]: [Parameters<typeof findProposals>[1], Parameters<typeof findProposals>[2]?]): number[] => findProposals(rows, filter, order).map(({ number }) => number);

test("the newest comes first", () => {
  expect(numbers({})).toEqual([4, 3, 2, 1]);
});

test("each way of narrowing holds, and several hold together", () => {
  expect(numbers({ state: "OPEN" })).toEqual([4, 3, 1]);
  expect(numbers({ state: "DISETUJUI" })).toEqual([2]);
  expect(numbers({ kind: "UBAH" })).toEqual([2]);
  expect(numbers({ lane: "PARTISIPATIF" })).toEqual([3]);
  expect(numbers({ known: true })).toEqual([2]);
  expect(numbers({ area: "18.04.05" })).toEqual([4]);
  expect(numbers({ area: "18.04.0" })).toEqual([]);
  expect(numbers({ area: "18.04.04.2002", state: "OPEN" })).toEqual([3, 1]);
});

test("words are found in number, subject and proposer, in small letters too", () => {
  expect(numbers({ text: "amir" })).toEqual([4]);
  expect(numbers({ text: "budi" })).toEqual([3]);
  expect(numbers({ text: "0002" })).toEqual([2]);
});

test("sorted either way; what is alike stands as it came, the newest first", () => {
  expect(numbers({}, { sort: "number", descending: false })).toEqual([1, 2, 3, 4]);
  expect(numbers({}, { sort: "subject", descending: false })).toEqual([4, 1, 2, 3]);
  expect(numbers({}, { sort: "days", descending: true })).toEqual([1, 2, 3, 4]);
  expect(numbers({}, { sort: "kind", descending: true })).toEqual([2, 4, 3, 1]);
  expect(numbers({}, { sort: "state", descending: false })).toEqual([4, 1, 3, 2]);
});

test("every step is counted, those where nobody stands too", () => {
  expect(countByState(rows).filter(({ count }) => count > 0)).toEqual([{ state: "DRAF", count: 2 }, { state: "GROUND_CHECK", count: 1 }, { state: "DISETUJUI", count: 1 }]);
  expect(countByState([])).toHaveLength(9);
});
