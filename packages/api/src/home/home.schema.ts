import type { ImportKind } from "@sinergi/db/imports/imports.store";
import type { SnapshotLabel } from "#targeting/targeting.schema";

export interface Share { readonly numerator: number; readonly denominator: number }

/** `home.overview`: Beranda. Fields a role may not see are null. */
export interface HomeAnswer {
  readonly snapshot: SnapshotLabel | null;
  readonly dataAgeDays: number | null;
  /** Families in deciles 1-4 of all families. */
  readonly poor: Share | null;
  /** Families of deciles 1-4 that receive at least one programme, of families in deciles 1-4. */
  readonly reached: Share | null;
  /** Families of decile 1 that receive nothing, of families in decile 1. */
  readonly poorestWithoutAid: Share | null;
  /** Deciles 1-4 with working-age members: both sides of help, of all such families. */
  readonly bothSides: Share | null;
  readonly attention: readonly Attention[];
}

/** One thing that waits for somebody, with how much of it. Words and links are the page's. */
export type Attention =
  | { readonly code: "no_families" }
  | { readonly code: "data_old"; readonly days: number }
  | { readonly code: "import_waiting"; readonly importId: string; readonly kind: ImportKind }
  | { readonly code: "import_failed"; readonly importId: string }
  /** Late: of one's own office, or of all for those who look at all. */
  | { readonly code: "follow_ups_late"; readonly count: number; readonly agency: string | null }
  /** Reported as done, or declined by the office they were given to: the secretariat's to decide. */
  | { readonly code: "follow_ups_unverified"; readonly count: number }
  | { readonly code: "follow_ups_declined"; readonly count: number }
  /** Field work: families, facilitators, records, reports. */
  | { readonly code: "visits_overdue" | "phones_unsent" | "records_review" | "reports_waiting"; readonly count: number }
  /** Without an answer for two weeks: to one's own office, or to all for those who look at all. */
  | { readonly code: "referrals_waiting"; readonly count: number; readonly agency: string | null }
  | { readonly code: "unlisted"; readonly rows: number }
  | { readonly code: "no_decile"; readonly families: number }
  | { readonly code: "programme_without_list"; readonly programmes: number }
  | { readonly code: "worst_exclusion"; readonly programme: string; readonly name: string; readonly missed: number; readonly eligible: number };
