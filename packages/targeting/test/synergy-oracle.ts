import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { SnapshotProgramme } from "#cells";
import type { CountedFamily } from "./oracle.ts";

/**
 * Where help meets, counted family by family from the definitions of domain.md §5.3: slow and plain on purpose, nothing of
 * it is shared with the product.
 */
export function oracleCoCoverage(families: readonly CountedFamily[], codes: readonly string[]) {
  const receiving = (...wanted: readonly string[]) => families.filter((family) => wanted.every((code) => family.received.has(code))).length;
  return codes.flatMap((row) =>
    codes.map((column) => {
      const both = receiving(row, column);
      const either = families.filter((family) => family.received.has(row) || family.received.has(column)).length;
      return { row, column, families: both, share: receiving(row) === 0 ? null : both / receiving(row), jaccard: either === 0 ? null : both / either };
    }),
  );
}

export function oracleAgencies(families: readonly CountedFamily[], programmes: readonly SnapshotProgramme[]) {
  const owners = [...new Set(programmes.map((programme) => programme.owner))].sort();
  const helped = (owner: string) => families.filter((family) => programmes.some((programme) => programme.owner === owner && family.received.has(programme.code)));
  return owners.map((code) => ({ code, families: helped(code).length })).filter((agency) => agency.families > 0);
}

export function oracleLayers(families: readonly CountedFamily[]) {
  const deciles: readonly (Decile | null)[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null];
  return deciles.map((decile) => {
    const inside = families.filter((family) => family.facts.decile === decile);
    const exactly = (count: number) => inside.filter((family) => family.received.size === count).length;
    return { decile, families: inside.length, counts: [exactly(0), exactly(1), exactly(2), exactly(3), inside.filter((family) => family.received.size > 3).length] };
  });
}

export function oraclePieces(families: readonly CountedFamily[], programmes: readonly SnapshotProgramme[]) {
  const packaged = programmes.filter((programme) => programme.inPackage).map((programme) => programme.code);
  const poorest = families.filter((family) => family.facts.decile === 1);
  const lacking = (family: CountedFamily) => packaged.filter((code) => family.eligibility[code] === "yes" && !family.received.has(code));
  const pieces = packaged.map((programme) => ({
    programme,
    due: poorest.filter((family) => family.eligibility[programme] === "yes").length,
    missing: poorest.filter((family) => lacking(family).includes(programme)).length,
    onlyThis: poorest.filter((family) => lacking(family).join() === programme).length,
  }));
  return { pieces, oneMissing: poorest.filter((family) => lacking(family).length === 1).length };
}
