import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { AreaCells, MixCell, ProgrammeCell, SnapshotProgramme } from "#cells";
import { layersOf, mixesOf, type Layer, type Mix } from "#mixes";
import { agencyOverlapsOf, overlapsOf, type AgencyOverlap, type Overlap } from "#overlap";
import { packageFiguresOf, type PackageFigures } from "#package-figures";
import { programmeFigures, type ProgrammeFigures } from "#programme-figures";
import { receivedSets } from "#received-sets";
import { sidesOf, type SideFigures } from "#sides";

export type { ProgrammeFigures } from "#programme-figures";
export type { Range } from "#rates";

/** Keys of counts by decile; `none` are families without one. */
type DecileKey = `${Decile}` | "none";

/** Every figure of one area of one snapshot: `formats.md` §5 without the labels of snapshot and area. */
export interface Figures {
  readonly families: number;
  /** All eleven keys, also where there is no family; they add up to `families`. */
  readonly byDecile: Readonly<Record<DecileKey, number>>;
  /** In the order of the snapshot's programmes. */
  readonly programmes: readonly ProgrammeFigures[];
  readonly overlap: readonly Overlap[];
  readonly agencies: readonly AgencyOverlap[];
  readonly mixes: readonly Mix[];
  readonly layers: readonly Layer[];
  readonly sides: SideFigures;
  readonly package: PackageFigures;
}

interface FiguresInput {
  readonly cells: AreaCells;
  readonly programmes: readonly SnapshotProgramme[];
  /** Quotas are set for the regency as a whole: below it they say nothing. */
  readonly isRegency: boolean;
}

/** Judges the counts of an area. It knows only counts: no people, no clock, no database. */
export function figuresOf({ cells, programmes, isRegency }: FiguresInput): Figures {
  const cellsOf = Map.groupBy(cells.programmes, (cell) => cell.programme);
  const noCells: readonly ProgrammeCell[] = [];
  const sets = receivedSets(cells.mixes, programmes);
  return {
    families: cells.mixes.reduce((sum, cell) => sum + cell.families, 0),
    byDecile: familiesByDecile(cells.mixes),
    programmes: programmes.map((programme) =>
      programmeFigures({ programme, cells: cellsOf.get(programme.code) ?? noCells, unlisted: cells.unlisted, isRegency }),
    ),
    overlap: overlapsOf(sets),
    agencies: agencyOverlapsOf(sets),
    mixes: mixesOf(sets),
    layers: layersOf(sets),
    sides: sidesOf(cells.mixes, programmes),
    package: packageFiguresOf(cells.packages),
  };
}

function familiesByDecile(mixes: readonly MixCell[]): Readonly<Record<DecileKey, number>> {
  const counts: Record<DecileKey, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0, none: 0 };
  for (const { decile, families } of mixes) counts[decile ?? "none"] += families;
  return counts;
}
