import { expect, test } from "vitest";
import { changedLines } from "#features/settings/setting-form";

test("only what would read otherwise is asked about", () => {
  const before = [{ label: "Desa", text: "Pekon" }, { label: "Kepala desa", text: "Peratin" }];
  const after = [{ label: "Desa", text: "Pekon" }, { label: "Kepala desa", text: "Kepala Pekon" }];
  expect(changedLines(before, after)).toEqual([{ label: "Kepala desa", before: "Peratin", after: "Kepala Pekon" }]);
  expect(changedLines(before, before)).toEqual([]);
});
