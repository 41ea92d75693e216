import type { ImportKind } from "#imports/imports.store";
import type { Scoped } from "#access/scoped";

export interface WaitingImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly failed: boolean;
}

/** The imports that wait for a person: checked and not approved, or failed in the last week. */
export async function countWaitingImports(tx: Scoped): Promise<WaitingImport[]> {
  return tx.rows<WaitingImport & Record<string, unknown>>(
    `select id, kind, state <> 'CHECKED' as failed from import
      where state = 'CHECKED' or (state in ('REFUSED', 'FAILED') and started_at > now() - interval '7 days') order by started_at desc limit 3`,
  );
}

/** Programmes for families and persons that have a period on the live day and no list of recipients in it. */
export async function countListGaps(tx: Scoped): Promise<number> {
  const { count } = await tx.one<{ count: string }>(
    `select count(*) as count from snapshot s, programme p join programme_period pp on pp.programme_code = p.code
      where s.id = 1 and pp.period = to_char(s.on_day, 'YYYY') and p.unit in ('FAMILY', 'INDIVIDUAL')
        and not exists (select from recipient_list l where l.programme_code = p.code and l.period = pp.period and l.state = 'CURRENT')`,
  );
  return Number(count);
}
