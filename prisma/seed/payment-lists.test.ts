import { daySchema } from "@sinergi/domain/time/day.schema";
import { expect, test } from "vitest";
import { aGeneratedRegency } from "#generated-regency.fixtures";
import { PAYMENT_HEADERS, paidTranches, paymentList, PAYOUT_SHARES } from "#payment-lists";

const order = { programme: "PKH", period: "2026", tranche: 2, seed: 1 } as const;

test("only tranches that have ended have a list, and a loan one alone", () => {
  const on = (day: string) => daySchema.parse(day);
  expect(paidTranches("PKH", "2026", on("2026-11-28"))).toEqual([1, 2, 3]);
  expect(paidTranches("PKH", "2026", on("2026-03-31"))).toEqual([]);
  expect(paidTranches("KUR", "2026", on("2026-11-28"))).toEqual([1]);
});

test("a payment list is the recipients of the tranche with the gaps of real lists, the same bytes each time", async () => {
  const { files } = await aGeneratedRegency({ families: 3_000 });
  const recipients = files.get("recipients-PKH.csv") ?? "";
  const former = files.get("recipients-SEMBAKO.csv") ?? "";
  const list = paymentList(recipients, former, order);
  expect(paymentList(recipients, former, order)).toBe(list);
  const [headers, ...rows] = list.trimEnd().split("\n").map((line) => line.split(","));
  expect(headers).toEqual([...PAYMENT_HEADERS]);
  const listed = recipients.trimEnd().split("\n").length - 1;
  expect(rows.length / listed).toBeGreaterThan(0.85);
  expect(rows.length / listed).toBeLessThan(1.01);
  const share = (word: string) => rows.filter((row) => row[8] === word).length / rows.length;
  expect(Math.abs(share("GAGAL") - PAYOUT_SHARES.failed)).toBeLessThan(0.015);
  expect(share("BERHASIL")).toBeGreaterThan(0.95);
  expect(rows.every((row) => (row[6] ?? "").startsWith("2026-05-"))).toBe(true);
});
