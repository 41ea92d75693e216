import { DECILES, type Decile } from "@sinergi/domain/families/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { AreaCells } from "#cells";

/** One decile of one programme: its families cut into six groups that share no family and leave none out. */
export interface DecileBreakdown {
  /** Null: families without a decile, which are unknown and never the richest. */
  readonly decile: Decile | null;
  readonly families: number;
  readonly eligibleReached: number;
  readonly eligibleMissed: number;
  readonly notEligibleReached: number;
  /** Not eligible and not reached. */
  readonly notEligible: number;
  readonly unknownReached: number;
  /** Not known whether eligible, and not reached. */
  readonly unknown: number;
}

type Group = Exclude<keyof DecileBreakdown, "decile" | "families">;

const GROUP_OF: Readonly<Record<Trilean, { readonly reached: Group; readonly missed: Group }>> = {
  yes: { reached: "eligibleReached", missed: "eligibleMissed" },
  no: { reached: "notEligibleReached", missed: "notEligible" },
  unknown: { reached: "unknownReached", missed: "unknown" },
};

/** One programme by decile: always eleven rows, deciles 1 to 10 and then the families without one. */
export function byDecile(cells: Pick<AreaCells, "programmes">, programme: string): readonly DecileBreakdown[] {
  const none = emptyRow(null);
  const rows = DECILES.map(emptyRow);
  for (const cell of cells.programmes) {
    if (cell.programme !== programme) continue;
    const row = cell.decile === null ? none : (rows[cell.decile - 1] ?? none);
    const { reached, missed } = GROUP_OF[cell.eligibility];
    row[cell.receives ? reached : missed] += cell.families;
    row.families += cell.families;
  }
  return [...rows, none];
}

function emptyRow(decile: Decile | null): { -readonly [Field in keyof DecileBreakdown]: DecileBreakdown[Field] } {
  return { decile, families: 0, eligibleReached: 0, eligibleMissed: 0, notEligibleReached: 0, notEligible: 0, unknownReached: 0, unknown: 0 };
}
