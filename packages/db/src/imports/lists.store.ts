import type { Scoped } from "#access/scoped";

export interface ListListed {
  readonly list: string;
  readonly programme: string;
  readonly programmeName: string;
  readonly period: string;
  readonly committedAt: string;
  readonly rows: number;
  readonly unlisted: number;
  readonly importId: string | null;
  readonly added: boolean;
}

/** The recipient lists that stand, with how many of their rows match no family of the live version. */
export async function listCurrentLists(tx: Scoped): Promise<ListListed[]> {
  return tx.derive((system) =>
    system.rows<ListListed & Record<string, unknown>>(
      `select l.id::text as list, l.programme_code as programme, coalesce(p.name, l.programme_code) as "programmeName", l.period,
              to_char(l.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "committedAt", c.rows::int, c.unlisted::int, l.import_id as "importId", l.added
         from recipient_list l left join programme p on p.code = l.programme_code
         cross join lateral (select count(*) as rows, count(*) filter (where m.method = 'UNLISTED' and e.status = 'AKTIF' and s.on_day between e.active_from and e.active_to) as unlisted
            from enrolment e join snapshot s on s.id = 1 left join enrolment_match m on m.enrolment_id = e.id and m.version_id = s.version_id where e.list_id = l.id) c
        where l.state = 'CURRENT' order by l.programme_code collate "C", l.period desc, l.id desc`,
    ),
  );
}
