import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { AreaCells, FigureCells, MetCell, ProgrammeCell, SnapshotProgramme } from "#cells";
import { layersAmong, layersOf, mixesOf, nameLargest, nameLargestAmong, type Layer, type Mix, type NamedMixes } from "#mixes";
import { agencyOverlapsAmong, agencyOverlapsOf, overlapsAmong, overlapsOf, type AgencyOverlap, type CountMet, type Overlap } from "#overlap";
import { packageFiguresOf, type PackageFigures } from "#package-figures";
import { programmeFigures, type ProgrammeFigures } from "#programme-figures";
import { receivedSets } from "#received-sets";
import { sidesOf, sidesOfMeetings, type SideFigures } from "#sides";

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

/** The same with the largest sets by name and the rest taken together. */
export interface NamedFigures extends Omit<Figures, "mixes">, NamedMixes {}

interface FiguresInput<Cells> {
  readonly cells: Cells;
  readonly programmes: readonly SnapshotProgramme[];
  /** Quotas are set for the regency as a whole: below it they say nothing. */
  readonly isRegency: boolean;
}

/** Judges the counts of an area. It knows only counts: no people, no clock, no database. */
export function figuresOf(input: FiguresInput<AreaCells>): Figures {
  const { cells: { mixes, packages }, programmes } = input;
  const sets = receivedSets(mixes, programmes);
  return {
    ...familiesOf(mixes),
    programmes: programmesOf(input),
    overlap: overlapsOf(sets),
    agencies: agencyOverlapsOf(sets),
    mixes: mixesOf(sets),
    layers: layersOf(sets),
    sides: sidesOf(mixes, programmes),
    package: packageFiguresOf(packages),
  };
}

/** The same of a few deciles or of other cells that have their mixes at hand. */
export function namedFiguresOf(input: FiguresInput<AreaCells>): NamedFigures {
  const { mixes, ...figures } = figuresOf(input);
  return { ...figures, ...nameLargest(mixes) };
}

/** The same from what is kept of a whole area: every family is in one cell of the package, and what meets was counted when it changed. */
export function figuresOfWhole(input: FiguresInput<FigureCells>): NamedFigures {
  const { cells: { packages, meetings }, programmes } = input;
  const families = familiesOf(packages);
  return {
    ...families,
    programmes: programmesOf(input),
    overlap: overlapsAmong(programmes, countedMet(meetings.programmes)),
    agencies: agencyOverlapsAmong(programmes, countedMet(meetings.agencies)),
    ...nameLargestAmong(meetings.largest, { mixes: meetings.mixes, families: families.families }),
    layers: layersAmong(meetings.layers),
    sides: sidesOfMeetings(meetings.sides),
    package: packageFiguresOf(packages),
  };
}

function programmesOf({ cells, programmes, isRegency }: FiguresInput<Pick<AreaCells, "programmes" | "unlisted">>): readonly ProgrammeFigures[] {
  const cellsOf = Map.groupBy(cells.programmes, (cell) => cell.programme);
  const noCells: readonly ProgrammeCell[] = [];
  return programmes.map((programme) => programmeFigures({ programme, cells: cellsOf.get(programme.code) ?? noCells, unlisted: cells.unlisted, isRegency }));
}

function countedMet(cells: readonly MetCell[]): CountMet {
  const families = new Map(cells.map((cell) => [`${cell.a} ${cell.b}`, cell.families]));
  return (a, b) => families.get(`${a} ${b}`) ?? 0;
}

function familiesOf(cells: readonly { readonly decile: Decile | null; readonly families: number }[]): Pick<Figures, "families" | "byDecile"> {
  const byDecile: Record<DecileKey, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0, none: 0 };
  let families = 0;
  for (const cell of cells) {
    byDecile[cell.decile ?? "none"] += cell.families;
    families += cell.families;
  }
  return { families, byDecile };
}
