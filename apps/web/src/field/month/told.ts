import type { OwnMonthAnswer } from "@sinergi/api/fieldwork/month-reports.schema";

/** What the office answered of a month, or why it did not; null while it is asked. */
export type Told = { readonly answer: OwnMonthAnswer } | { readonly silent: string } | null;
