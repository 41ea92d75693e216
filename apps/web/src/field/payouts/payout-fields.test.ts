import { daySchema } from "@sinergi/domain/time/day.schema";
import { expect, it } from "vitest";
import { startPayout, tranchesPaid } from "#field/payouts/payout-fields";

const NOVEMBER = daySchema.parse("2026-11-29");
const PROGRAMMES = [{ code: "PKH", name: "PKH" }, { code: "BLT", name: "BLT", tranches: Array.from({ length: 12 }, (_, at) => ({ number: at + 1, fromMonth: at + 1, toMonth: at + 1 })) }];

it("a payout begins with the tranche of today: the programme's own, or the quarter", () => {
  expect(startPayout(NOVEMBER, "BLT", PROGRAMMES)).toMatchObject({ programme: "BLT", period: "2026", tranche: "11" });
  expect(startPayout(NOVEMBER, "PKH", PROGRAMMES).tranche).toBe("4");
  expect(startPayout(NOVEMBER, null, PROGRAMMES).tranche).toBe("4");
});

it("a programme the phone does not know is offered the quarters", () => {
  expect(tranchesPaid(PROGRAMMES, "KUR").map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(tranchesPaid(PROGRAMMES, "BLT")).toHaveLength(12);
});
