import type { PaymentOverview } from "@sinergi/api/payments/payments.schema";
import { expect, test } from "vitest";
import { lastCompared, trancheYears } from "#features/payments/tranche-years";

type Tranche = PaymentOverview["programmes"][number]["tranches"][number];
const LINES = { lists: 1, lines: 3, paidLines: 3, paidIdr: 0, withoutAmount: 0, failedLines: 0, returnedLines: 0, unknownLines: 0, unlistedLines: 2 };
const quarter = (tranche: number) => ({ tranche, fromMonth: tranche * 3 - 2, toMonth: tranche * 3 });
const paid = (tranche: number, paidIdr: number, families: number): Tranche => ({ ...quarter(tranche), lines: { ...LINES, paidIdr }, families: { PAID: families } as Tranche["families"], dueLowIdr: null, dueHighIdr: null });
const silent = (tranche: number): Tranche => ({ ...quarter(tranche), lines: null, families: { PAID: 0 } as Tranche["families"], dueLowIdr: null, dueHighIdr: null });

const now = { tranches: [paid(1, 900, 30), paid(2, 700, 28), silent(3)] };
const before = { tranches: [paid(1, 600, 20), silent(2), paid(3, 500, 21), paid(4, 500, 22)] };

test("a tranche stands beside the same one of last year, with what changed in rupiah and families", () => {
  expect(trancheYears(now, before)[0]).toEqual({ tranche: 1, now: { idr: 900, families: 30, unlisted: 2 }, before: { idr: 600, families: 20, unlisted: 2 }, idr: 300, families: 10 });
});

test("a tranche without a list is unknown, never 0, and nothing is compared with it", () => {
  const rows = trancheYears(now, before);
  expect(rows.map(({ tranche, families }) => [tranche, families])).toEqual([[1, 10], [2, null], [3, null], [4, null]]);
  expect(rows[1]).toMatchObject({ now: { idr: 700 }, before: { idr: null, families: null } });
  expect(rows[2]?.now).toEqual({ idr: null, families: null, unlisted: null });
  expect(lastCompared(rows)?.tranche).toBe(1);
  expect(lastCompared(trancheYears(now, undefined))).toBeUndefined();
});

test("a tranche that was for other months last year is not compared with it", () => {
  const halves = { tranches: [{ ...paid(1, 900, 30), toMonth: 6 }, { ...paid(2, 800, 29), fromMonth: 7, toMonth: 12 }] };
  expect(trancheYears(halves, before).map(({ tranche, before: { families } }) => [tranche, families])).toEqual([[1, null], [2, null], [3, 21], [4, 22]]);
  expect(lastCompared(trancheYears(halves, before))).toBeUndefined();
});
