import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { PackageCell, ProgrammeCell, SnapshotProgramme } from "#cells";
import { compareCodes } from "#received-sets";

/** Families that lack exactly one piece of the package, by the piece. */
export interface LastPieceCell {
  readonly programme: string;
  readonly decile: Decile | null;
  readonly families: number;
}

/** One programme of the package among the families of decile 1: whom it is due to, and whom it misses. */
export interface PackagePiece {
  readonly programme: string;
  /** Eligible families. */
  readonly due: number;
  /** Eligible families that do not receive it. */
  readonly missing: number;
  /** Of the missing, those who receive everything else that is due to them. */
  readonly onlyThis: number;
}

export interface PackagePieces {
  /** The piece that most families lack first; of equal ones the first by code. */
  readonly pieces: readonly PackagePiece[];
  /** Families that lack exactly one piece, whichever: the sum of `onlyThis`. */
  readonly oneMissing: number;
}

interface PiecesInput {
  readonly programmes: readonly SnapshotProgramme[];
  readonly cells: readonly ProgrammeCell[];
  readonly packages: readonly PackageCell[];
  readonly lastPieces: readonly LastPieceCell[];
}

const POOREST = 1;

/** Which piece of the package is missing most often (domain.md §5.3), among the families `packageFiguresOf` speaks of. */
export function packagePiecesOf({ programmes, cells, packages, lastPieces }: PiecesInput): PackagePieces {
  const pieces = programmes
    .filter((programme) => programme.inPackage)
    .map(({ code }): PackagePiece => {
      const due = cells.filter((cell) => cell.programme === code && cell.decile === POOREST && cell.eligibility === "yes");
      return {
        programme: code,
        due: total(due),
        missing: total(due.filter((cell) => !cell.receives)),
        onlyThis: total(lastPieces.filter((cell) => cell.programme === code && cell.decile === POOREST)),
      };
    });
  return {
    pieces: pieces.toSorted((a, b) => b.missing - a.missing || compareCodes(a.programme, b.programme)),
    oneMissing: total(packages.filter(({ decile, eligible, received }) => decile === POOREST && eligible - received === 1)),
  };
}

function total(cells: readonly { readonly families: number }[]): number {
  return cells.reduce((sum, cell) => sum + cell.families, 0);
}
