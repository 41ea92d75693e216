import type { Scoped } from "#access/scoped";

/**
 * Programmes that anybody in the regency received in each snapshot, by the snapshot's number. One that nobody received had no
 * list of recipients on that day: who receives it is unknown, not nobody.
 */
export async function listReceived(tx: Scoped, snapshots: readonly number[], regencyCode: string): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const rows = await tx.rows<{ id: number; codes: string[] }>(
    `select snapshot_id as id, array_agg(programme_code) as codes from (
       select distinct snapshot_id, programme_code from cell_programme where snapshot_id = any ($1::int[]) and area_code = $2 and receives
       union select snapshot_id, programme_code from cell_unlisted where snapshot_id = any ($1::int[]) and area_code = $2 and rows > 0
     ) r group by 1`,
    [snapshots, regencyCode],
  );
  return new Map(rows.map(({ id, codes }) => [id, new Set(codes)]));
}
