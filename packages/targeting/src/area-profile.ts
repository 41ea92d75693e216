import type { AreaCells, SnapshotProgramme } from "#cells";
import { compareCodes } from "#received-sets";

/** An organisation and the families it helps with at least one of its programmes: each family once. */
export interface Helper {
  readonly owner: string;
  readonly families: number;
}

/** Who helps in an area, the one that reaches the most families first. Organisations that reach nobody there are left out. */
export function helpersOf(mixes: AreaCells["mixes"], programmes: readonly SnapshotProgramme[]): readonly Helper[] {
  const ownerOf = new Map(programmes.map(({ code, owner }) => [code, owner]));
  const families = new Map<string, number>();
  for (const mix of mixes) {
    for (const owner of new Set(mix.programmes.flatMap((code) => ownerOf.get(code) ?? []))) families.set(owner, (families.get(owner) ?? 0) + mix.families);
  }
  return [...families].map(([owner, count]) => ({ owner, families: count })).sort((a, b) => b.families - a.families || compareCodes(a.owner, b.owner));
}

/** A piece of the package among the poorest: families of decile 1 that are eligible for it, and those of them without it. */
export interface MissingPiece {
  readonly programme: string;
  readonly eligible: number;
  readonly missed: number;
}

/** The pieces of the package that somebody lacks, the most often missing first. */
export function missingPieces(cells: AreaCells["programmes"], programmes: readonly SnapshotProgramme[]): readonly MissingPiece[] {
  return programmes
    .filter((programme) => programme.inPackage)
    .map(({ code }) => {
      const due = cells.filter((cell) => cell.programme === code && cell.decile === 1 && cell.eligibility === "yes");
      const sum = (counted: typeof due): number => counted.reduce((total, cell) => total + cell.families, 0);
      return { programme: code, eligible: sum(due), missed: sum(due.filter((cell) => !cell.receives)) };
    })
    .filter((piece) => piece.missed > 0)
    .sort((a, b) => b.missed - a.missed || compareCodes(a.programme, b.programme));
}
