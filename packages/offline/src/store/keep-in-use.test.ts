import type { FieldFamily, FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import { expect, test } from "vitest";
import { keepInUse } from "#store/keep-in-use";

const family = (id: string, headName: string) => ({ id, headName }) as FieldFamily;
const snapshot = (...families: readonly FieldFamily[]) => ({ etag: "e", families }) as unknown as FieldSnapshot;

test("row 17: a family handed over stays on the phone until what was written about it has its receipts", () => {
  const before = snapshot(family("1", "lama"), family("2", "lama"), family("3", "lama"));
  const now = snapshot(family("1", "baru"));
  expect(keepInUse(before, now, new Set(["1", "2"])).families).toEqual([family("1", "baru"), family("2", "lama")]);
  expect(keepInUse(before, now, new Set())).toBe(now);
  expect(keepInUse(null, now, new Set(["2"]))).toBe(now);
});
