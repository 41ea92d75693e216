import { expect, test } from "vitest";
import { patched } from "./patches.ts";

const PATCH = { file: "outbox/drain.ts", from: "keep()", to: "drop()" };

test("a bug is put into its file and into no other", () => {
  const applied = new Set<typeof PATCH>();
  expect(patched("/x/src/other.ts", "keep()", [PATCH], applied)).toBe("keep()");
  expect(applied.size).toBe(0);
  expect(patched("/x/src/outbox/drain.ts", "a; keep(); b", [PATCH], applied)).toBe("a; drop(); b");
  expect(applied.size).toBe(1);
});

test("a bug whose place is gone, or is there twice, is told instead of being searched for in vain", () => {
  expect(() => patched("/x/outbox/drain.ts", "nothing", [PATCH], new Set())).toThrow("0 places");
  expect(() => patched("/x/outbox/drain.ts", "keep(); keep()", [PATCH], new Set())).toThrow("2 places");
});
