import type { Scoped } from "#access/scoped";

export interface StoredBoundary {
  readonly code: string;
  readonly level: "regency" | "district" | "village";
  readonly feature: unknown;
  readonly attribution: string;
}

/** The boundaries of the districts and villages of a regency that have one. */
export async function listBoundaries(tx: Scoped, regencyCode: string): Promise<StoredBoundary[]> {
  return tx.rows<StoredBoundary & Record<string, unknown>>(
    `select b.code, a.level, b.feature, b.attribution from area_boundary b join area a on a.code = b.code
      where a.level in ('district', 'village') and a.code like $1 || '.%' order by b.code`,
    [regencyCode],
  );
}
