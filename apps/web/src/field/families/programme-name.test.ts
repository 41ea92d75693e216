import { expect, test } from "vitest";
import { programmeName } from "#field/families/programme-name";

test("a programme is called by its name, and by its code only where the phone has no name for it", () => {
  const snapshot = { programmes: [{ code: "PKH", name: "Program Keluarga Harapan" }] };
  expect([programmeName(snapshot, "PKH"), programmeName(snapshot, "BPNT"), programmeName(null, "PKH")]).toEqual(["Program Keluarga Harapan", "BPNT", "PKH"]);
});
