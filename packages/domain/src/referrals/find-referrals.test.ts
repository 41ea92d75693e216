import { expect, test } from "vitest";
import { findReferrals, waitingByOffice, type ReferralFacts } from "#referrals/find-referrals";

const referral = (number: number, more: Partial<ReferralFacts> = {}): ReferralFacts => ({
  number, need: "PANGAN", owner: "DINSOS", ownerName: "Dinas Sosial", villageCode: "18.04.04.2002", state: "DIKIRIM", sender: "p1", days: number, headName: `KEPALA ${number}`, text: "", answer: "", ...more,
});
const rows = [
  referral(1), referral(2, { state: "SELESAI", days: 40, answer: "Beras 10 kg" }), referral(3, { owner: "PERKIM", ownerName: "Dinas Perumahan", need: "RUMAH", days: 20 }),
  referral(4, { villageCode: "18.04.05.2010", sender: "p2", state: "DITANGANI", headName: null }),
];
const numbers = (...asked: Parameters<typeof findReferrals> extends readonly [unknown, ...infer Rest] ? Rest : never): number[] => findReferrals(rows, ...asked).map(({ number }) => number);
const WAITING = { sort: null, descending: false } as const;

test("what waits longest comes first, what is closed last", () => {
  expect(numbers({}, WAITING)).toEqual([3, 4, 1, 2]);
});

test("each way of narrowing holds, and several hold together", () => {
  expect(numbers({ state: "OPEN" }, WAITING)).toEqual([3, 4, 1]);
  expect(numbers({ state: "SELESAI" }, WAITING)).toEqual([2]);
  expect(numbers({ owner: "PERKIM" }, WAITING)).toEqual([3]);
  expect(numbers({ need: "PANGAN", state: "OPEN" }, WAITING)).toEqual([4, 1]);
  expect(numbers({ area: "18.04.05" }, WAITING)).toEqual([4]);
  expect(numbers({ area: "18.04.0" }, WAITING)).toEqual([]);
  expect(numbers({ sender: "p2" }, WAITING)).toEqual([4]);
  expect(numbers({ days: 20 }, WAITING)).toEqual([3, 2]);
});

test("words are found in number, name, text and answer, in small letters too", () => {
  expect(numbers({ text: "rj-0003" }, WAITING)).toEqual([3]);
  expect(numbers({ text: "3 kepala" }, WAITING)).toEqual([3]);
  expect(numbers({ text: "beras" }, WAITING)).toEqual([2]);
});

test("sorted either way; families without a name come last", () => {
  expect(numbers({}, { sort: "number", descending: true })).toEqual([4, 3, 2, 1]);
  expect(numbers({}, { sort: "family", descending: false })).toEqual([1, 2, 3, 4]);
  expect(numbers({}, { sort: "owner", descending: false })[0]).toBe(3);
});

test("offices are told with the days of each that waits", () => {
  expect(waitingByOffice(rows)).toEqual([{ owner: "DINSOS", ownerName: "Dinas Sosial", days: [1, 4] }, { owner: "PERKIM", ownerName: "Dinas Perumahan", days: [20] }]);
});
