import { expect, test } from "vitest";
import { draftOf, NOTHING_TYPED, targetOf, typedOf } from "#ui/follow-up-typed";

test("a target is read as it is written here, and what is no number is not said", () => {
  expect(["120", "1.200", "12,5", "1.250.000,75", "0", "", "banyak"].map(targetOf)).toEqual([120, 1200, 12.5, 1_250_000.75, 0, null, null]);
});

test("what stands, typed and sent again is the same", () => {
  const content = { ...draftOf({ ...NOTHING_TYPED, text: "Perbarui data", lead: "DINSOS", target: "12,5" }), dueOn: "2026-10-01" };
  expect(draftOf(typedOf({ ...content, supporters: ["DINKES"] }))).toEqual({ ...content, supporters: ["DINKES"] });
});
