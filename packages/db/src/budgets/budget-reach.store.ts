import type { Scoped } from "#access/scoped";

export interface ProgrammeReach {
  readonly programme: string;
  readonly area: string;
  readonly recipients: number;
  readonly recipientsEligible: number;
}

/** Families that programmes reach in areas, from the cells of a snapshot: one statement, no family is looked at. */
export function readReach(tx: Scoped, snapshotId: number, { programmes, areas }: { readonly programmes: readonly string[]; readonly areas: readonly string[] }): Promise<ProgrammeReach[]> {
  return tx.rows<ProgrammeReach & Record<string, unknown>>(
    `select programme_code as programme, area_code as area, sum(families)::int as recipients, coalesce(sum(families) filter (where eligibility = 'y'), 0)::int as "recipientsEligible"
       from cell_programme where snapshot_id = $1 and programme_code = any ($2::text[]) and area_code = any ($3::text[]) and receives group by 1, 2`,
    [snapshotId, programmes, areas],
  );
}

/** Families of deciles 1-4 in every district. Every family stands in exactly one cell of the package. */
export function readPoorByDistrict(tx: Scoped, snapshotId: number, regencyCode: string): Promise<{ code: string; poor: number }[]> {
  return tx.rows<{ code: string; poor: number }>(
    `select a.code, coalesce((select sum(families) from cell_package c where c.snapshot_id = $1 and c.area_code = a.code and c.decile between 1 and 4), 0)::int as poor
       from area a where a.parent_code = $2 and a.level = 'district' order by a.code`,
    [snapshotId, regencyCode],
  );
}

/** The villages of the signed list of priority places (lokus) of a year; null where nothing was signed for it. */
export async function readFocusVillages(tx: Scoped, year: string): Promise<string[] | null> {
  const rows = await tx.derive((system) =>
    system.rows<{ area: string }>("select f.area_code as area from focus_area f join focus_list l on l.id = f.list_id where l.year::text = $1 and l.state = 'SIGNED' order by 1", [year]),
  );
  return rows.length === 0 ? null : rows.map(({ area }) => area);
}
