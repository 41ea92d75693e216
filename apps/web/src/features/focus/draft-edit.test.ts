import { expect, test } from "vitest";
import { added, type DraftEdit, moved, reasoned, removed } from "#features/focus/draft-edit";

const RANKS: Readonly<Record<string, number>> = { A: 1, B: 2, C: 3, D: 9 };
const rankOf = (area: string): number | null => RANKS[area] ?? null;
const DRAFT: DraftEdit = { name: "Lokus", note: "", places: ["A", "B", "C"].map((area) => ({ area, reason: "" })), omitted: [] };
const codes = ({ places }: DraftEdit) => places.map(({ area }) => area).join("");

test("a village moves up and down, and stays at the ends", () => {
  expect(codes(moved(DRAFT, "C", -1))).toBe("ACB");
  expect(codes(moved(DRAFT, "A", 1))).toBe("BAC");
  expect(codes(moved(DRAFT, "A", -1))).toBe("ABC");
  expect(codes(moved(DRAFT, "C", 1))).toBe("ABC");
});

test("a village that its score brought is asked for a reason when it is taken off; one added by hand is simply gone", () => {
  const without = removed(DRAFT, "B", rankOf);
  expect([codes(without), without.omitted]).toEqual(["AC", [{ area: "B", reason: "" }]]);
  const again = removed(added(without, "D"), "D", rankOf);
  expect([codes(again), again.omitted]).toEqual(["AC", [{ area: "B", reason: "" }]]);
});

test("a village left out comes back without its reason, and nobody stands there twice", () => {
  const back = added(reasoned(removed(DRAFT, "B", rankOf), "B", "Sudah ditangani provinsi"), "B");
  expect([codes(back), back.omitted, back.places.at(-1)?.reason]).toEqual(["ACB", [], ""]);
  expect(codes(added(DRAFT, "A"))).toBe("ABC");
});
