/**
 * Text that a spreadsheet program would run as a formula when it opens a CSV: it begins with `=`, `+`, `-`, `@`
 * (also full-width), TAB, CR or NUL. Text that already carries apostrophes before such a sign is guarded too, so that taking
 * one off gives back exactly what was written.
 */
const DANGEROUS = /^'*[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const APOSTROPHE = 39;

/** Puts one `'` before text that would run as a formula. */
export function guardFormula(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** Takes exactly one guarding `'` off; any other text is returned as it is, `'1804…` too. */
export function stripFormulaGuard(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && DANGEROUS.test(text) ? text.slice(1) : text;
}
