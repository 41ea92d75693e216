import { expect, test } from "vitest";
import { EXPORT_MAX_ROWS, mayLeave } from "#lists/export-rules";

test("an export leaves up to a thousand rows, never none and never more", () => {
  expect(mayLeave(1, EXPORT_MAX_ROWS).ok).toBe(true);
  expect(mayLeave(EXPORT_MAX_ROWS, EXPORT_MAX_ROWS).ok).toBe(true);
  expect(mayLeave(0, EXPORT_MAX_ROWS)).toEqual({ ok: false, refusal: { code: "export_empty" } });
  expect(mayLeave(1_001, EXPORT_MAX_ROWS)).toEqual({ ok: false, refusal: { code: "export_too_large", rows: 1_001, maxRows: 1_000 } });
});
