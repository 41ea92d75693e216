import type { Overlap } from "#overlap";
import { ratio } from "#rates";

/** One cell of the matrix of programmes: of the row's recipients, those who receive the column too. Not symmetric. */
export interface CoCell {
  readonly row: string;
  readonly column: string;
  /** Families in both; on the diagonal the recipients of the programme. */
  readonly families: number;
  /** families / recipients of the row, 0-1; null where the row has no recipients. */
  readonly share: number | null;
  /** families / families in either; the same both ways; null where neither has recipients. */
  readonly jaccard: number | null;
  readonly relation: Overlap["relation"];
}

interface CoCoverageInput {
  /** In the order of rows and columns. */
  readonly programmes: readonly { readonly code: string; readonly recipients: number }[];
  /** As `overlapsOf` gives them: a pair without any recipient may be missing. */
  readonly overlap: readonly Overlap[];
}

/** Which programmes go together (domain.md §5.3): every ordered pair of the programmes asked for, row by row. */
export function coCoverageOf({ programmes, overlap }: CoCoverageInput): readonly CoCell[] {
  const pairs = new Map(overlap.flatMap((pair) => [[`${pair.a} ${pair.b}`, pair], [`${pair.b} ${pair.a}`, pair]] as const));
  return programmes.flatMap((row) =>
    programmes.map((column): CoCell => {
      const cell = { row: row.code, column: column.code };
      if (row.code === column.code) {
        return { ...cell, families: row.recipients, share: ratio(row.recipients, row.recipients), jaccard: ratio(row.recipients, row.recipients), relation: "NEUTRAL" };
      }
      const pair = pairs.get(`${row.code} ${column.code}`);
      const both = pair?.both ?? 0;
      return { ...cell, families: both, share: ratio(both, row.recipients), jaccard: pair?.jaccard ?? null, relation: pair?.relation ?? "NEUTRAL" };
    }),
  );
}

/** Conflicting pairs that meet in families, the most families first: each is a flag to look at, not an error by itself. */
export function conflictsOf(overlap: readonly Overlap[]): readonly Overlap[] {
  return overlap.filter((pair) => pair.relation === "CONFLICTING" && pair.both > 0).toSorted((a, b) => b.both - a.both);
}
