import type { SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";

type Agency = SynergyAnswer["agencies"][number];

export interface AgencyCell {
  readonly row: Agency;
  readonly column: Agency;
  /** Families in which both meet; on the diagonal the families the agency reaches. */
  readonly families: number;
  /** Of the families of the row, 0-1. */
  readonly share: number;
}

/** Every ordered pair of agencies that reach anybody, the one with most families first. */
export function agencyMatrix({ agencies, agencyOverlap }: Pick<SynergyAnswer, "agencies" | "agencyOverlap">): { readonly agencies: readonly Agency[]; readonly cells: readonly AgencyCell[] } {
  const sorted = agencies.toSorted((a, b) => b.families - a.families);
  const pairs = new Map(agencyOverlap.flatMap(({ a, b, families }) => [[`${a} ${b}`, families], [`${b} ${a}`, families]] as const));
  const cells = sorted.flatMap((row) =>
    sorted.map((column) => {
      const families = row.code === column.code ? row.families : (pairs.get(`${row.code} ${column.code}`) ?? 0);
      return { row, column, families, share: families / row.families };
    }),
  );
  return { agencies: sorted, cells };
}
