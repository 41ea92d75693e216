import { type IssueCode, ROW_ERRORS, ROW_WARNINGS, type RowError, type RowWarning } from "@sinergi/domain/imports/issue-codes";

export interface CountedIssue {
  readonly code: string;
  readonly count: number;
}

export interface CountedIssues {
  /** Rows that are refused, and why. */
  readonly errors: readonly CountedIssue[];
  /** Rows that are kept but worth a look. */
  readonly warnings: readonly CountedIssue[];
}

export function isError(code: string): code is RowError {
  return ROW_ERRORS.some((one) => one === code);
}

function isWarning(code: string): code is RowWarning {
  return ROW_WARNINGS.some((one) => one === code);
}

/** A code that the catalogue has sentences for. */
export function isKnownIssue(code: string): code is IssueCode {
  return isError(code) || isWarning(code);
}

/** Errors apart from warnings, the commonest first. A code this page does not know yet counts as a warning. */
export function splitIssues(counts: Readonly<Record<string, number>>): CountedIssues {
  const all = Object.entries(counts)
    .map(([code, count]) => ({ code, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
  return { errors: all.filter(({ code }) => isError(code)), warnings: all.filter(({ code }) => !isError(code)) };
}
