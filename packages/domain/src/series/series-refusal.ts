import type { Indicator } from "#series/vocabulary";

export type SeriesRefusal =
  | { readonly code: "series_area"; readonly area: string }
  | { readonly code: "series_value"; readonly indicator: Indicator }
  | { readonly code: "series_changed" }
  | { readonly code: "series_not_found" }
  | { readonly code: "series_nothing_to_undo" }
  /** The first rows that cannot be read, by their number as people see it (the header is row 1). */
  | { readonly code: "series_table"; readonly rows: readonly number[] };
