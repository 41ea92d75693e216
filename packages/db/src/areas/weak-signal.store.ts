import type { Scoped } from "#access/scoped";

export interface WeakSignalRow {
  readonly areaCode: string;
  /** `YYYY-MM` */
  readonly reportedMonth: string;
  readonly source: string;
}

/** Villages of this regency reported to have weak or no mobile signal. */
export async function listWeakSignal(tx: Scoped): Promise<WeakSignalRow[]> {
  return tx.rows<WeakSignalRow & Record<string, unknown>>('select area_code as "areaCode", reported_month as "reportedMonth", source from weak_signal w where exists (select from area a where a.code = w.area_code) order by area_code');
}

/** Adds villages; one that is there already takes the newer report. */
export async function saveWeakSignal(tx: Scoped, rows: readonly WeakSignalRow[]): Promise<void> {
  await tx.run(
    `insert into weak_signal (area_code, reported_month, source)
     select * from json_to_recordset($1) as w ("areaCode" text, "reportedMonth" text, source text)
     on conflict (area_code) do update set reported_month = excluded.reported_month, source = excluded.source`,
    [JSON.stringify(rows)],
  );
}
