import type { Day } from "@sinergi/domain/time/day";
import type { AreaCells, SnapshotProgramme, UnlistedCell } from "#cells";
import type { LastPieceCell } from "#package-pieces";
import { hasWorkingAge, type CountedFamily } from "./oracle.ts";

/** Counts families into the three cubes as the database does. */
export function countCells(families: readonly CountedFamily[], { programmes, unlisted, on }: { readonly programmes: readonly SnapshotProgramme[]; readonly unlisted: readonly UnlistedCell[]; readonly on: Day }): AreaCells {
  const packaged = programmes.filter((programme) => programme.inPackage);
  return {
    unlisted,
    programmes: counted(
      families.flatMap((family) =>
        programmes.map(({ code }) => ({
          programme: code, decile: family.facts.decile, eligibility: family.eligibility[code] ?? "no", receives: family.received.has(code),
        })),
      ),
    ),
    mixes: counted(
      families.map((family) => ({ decile: family.facts.decile, workingAge: hasWorkingAge(family.facts, on), programmes: [...family.received].sort() })),
    ),
    packages: counted(
      families.map((family) => {
        const due = packaged.filter(({ code }) => family.eligibility[code] === "yes");
        return { decile: family.facts.decile, eligible: due.length, received: due.filter(({ code }) => family.received.has(code)).length };
      }),
    ),
  };
}

/** Families by the one piece of the package they lack, as the database counts them. */
export function countLastPieces(families: readonly CountedFamily[], programmes: readonly SnapshotProgramme[]): LastPieceCell[] {
  const packaged = programmes.filter((programme) => programme.inPackage);
  return counted(
    families.flatMap((family) => {
      const lacking = packaged.filter(({ code }) => family.eligibility[code] === "yes" && !family.received.has(code));
      const [piece] = lacking;
      return piece && lacking.length === 1 ? [{ programme: piece.code, decile: family.facts.decile }] : [];
    }),
  );
}

function counted<T>(keys: readonly T[]): (T & { readonly families: number })[] {
  const cells = new Map<string, T & { readonly families: number }>();
  for (const key of keys) {
    const text = JSON.stringify(key);
    cells.set(text, { ...key, families: (cells.get(text)?.families ?? 0) + 1 });
  }
  return [...cells.values()];
}

/** Cells of areas put together: what a parent area has. */
export function addCells(parts: readonly AreaCells[]): AreaCells {
  return {
    programmes: merged(parts.flatMap((part) => part.programmes), "families"),
    unlisted: merged(parts.flatMap((part) => part.unlisted), "rows"),
    mixes: merged(parts.flatMap((part) => part.mixes), "families"),
    packages: merged(parts.flatMap((part) => part.packages), "families"),
  };
}

function merged<T extends object, K extends keyof T>(cells: readonly T[], count: K): T[] {
  const sums = new Map<string, T>();
  for (const cell of cells) {
    const key = JSON.stringify({ ...cell, [count]: null });
    sums.set(key, { ...cell, [count]: Number(sums.get(key)?.[count] ?? 0) + Number(cell[count]) });
  }
  return [...sums.values()];
}
