import type { Realisation } from "@sinergi/domain/budgets/budget-row.schema";
import type { Scoped } from "#access/scoped";

export interface RealisationStored extends Realisation {
  readonly reason: string;
  readonly recordedName: string;
  readonly recordedAt: string;
  /** A later report took its place. */
  readonly superseded: boolean;
}

/** Every report of a row, corrected ones too, the latest first. */
export function listRealisations(tx: Scoped, rowId: string): Promise<RealisationStored[]> {
  return tx.rows<RealisationStored & Record<string, unknown>>(
    `select quarter, physical_percent as "physicalPercent", spent_idr::float8 as "spentIdr", achieved, obstacle, follow_up as "followUp", reason, recorded_name as "recordedName",
            to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", superseded_at is not null as superseded
       from budget_realisation where row_id = $1 order by quarter desc, id desc`,
    [rowId],
  );
}

/** Records a report; the one that stood for the quarter is kept as superseded. */
export async function putRealisation(tx: Scoped, rowId: string, { report, reason }: { readonly report: Realisation; readonly reason: string }): Promise<void> {
  await putRealisations(tx, [{ rowId, reason, ...report }]);
}

export interface NewRealisation extends Realisation {
  readonly rowId: string;
  readonly reason: string;
}

/** Many at a time, of one report per row and quarter. */
export async function putRealisations(tx: Scoped, reports: readonly NewRealisation[]): Promise<void> {
  if (reports.length === 0) return;
  const text = JSON.stringify(reports);
  await tx.run(
    `update budget_realisation q set superseded_at = now() from json_to_recordset($1) as n ("rowId" uuid, quarter smallint)
      where q.row_id = n."rowId" and q.quarter = n.quarter and q.superseded_at is null`,
    [text],
  );
  await tx.run(
    `insert into budget_realisation (row_id, quarter, physical_percent, spent_idr, achieved, obstacle, follow_up, reason, recorded_by, recorded_name)
     select n."rowId", n.quarter, n."physicalPercent", n."spentIdr", n.achieved, n.obstacle, n."followUp", n.reason, $2, $3
       from json_to_recordset($1) as n ("rowId" uuid, quarter smallint, "physicalPercent" float8, "spentIdr" bigint, achieved float8, obstacle text, "followUp" text, reason text)`,
    [text, tx.actor.id, tx.actor.name],
  );
}
