import { expect, test } from "vitest";
import { ROW_ERRORS, ROW_WARNINGS } from "@sinergi/domain/imports/issue-codes";
import { splitIssues } from "#features/imports/issue-list";
import english from "../../messages/en/data.json";
import indonesian from "../../messages/id/data.json";

test("errors stand apart from warnings, the commonest first", () => {
  expect(splitIssues({ NIK_DATE: 3, NO_DECILE: 12, NIK_LENGTH: 9, NIK_SEX: 0 })).toEqual({
    errors: [{ code: "NIK_LENGTH", count: 9 }, { code: "NIK_DATE", count: 3 }],
    warnings: [{ code: "NO_DECILE", count: 12 }],
  });
});

test("every finding has a sentence and says what to do, in both languages", () => {
  const codes = [...ROW_ERRORS, ...ROW_WARNINGS].sort();
  for (const catalogue of [indonesian, english]) expect(Object.keys(catalogue.imports.issues.codes).sort()).toEqual(codes);
});
