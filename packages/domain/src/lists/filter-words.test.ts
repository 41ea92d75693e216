import { expect, test } from "vitest";
import { filterWords } from "#lists/filter-words";

const names: Readonly<Record<string, string>> = { "18.04.04": "Balik Bukit", PKH: "Program Keluarga Harapan" };
const nameOf = (code: string): string => names[code] ?? code;

test("a filter reads as a sentence part by part, and leaves nothing unsaid", () => {
  expect(filterWords({}, nameOf)).toBe("tanpa saringan");
  expect(filterWords({ area: "18.04.04", deciles: [1, 2, 0], programme: "PKH", eligibility: ["yes"], receives: false }, nameOf)).toBe(
    "wilayah: Balik Bukit; desil: 1, 2, tanpa desil; program: Program Keluarga Harapan; kelayakan: layak; menerima: tidak",
  );
  expect(filterWords({ exactly: [], newKey: { a: 1 } }, nameOf)).toBe('persis menerima: tanpa; newKey: {"a":1}');
});
