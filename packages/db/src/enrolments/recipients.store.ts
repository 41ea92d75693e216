import { normaliseName } from "@sinergi/domain/people/name";
import type { EndReason } from "@sinergi/domain/enrolments/end-reasons";
import type { RecipientState } from "@sinergi/domain/enrolments/recipient-states";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";
import { readLive } from "#targeting/snapshots.store";

export interface RecipientQuery {
  readonly programme: string;
  readonly period: string;
  readonly state: RecipientState;
  readonly area: string | null;
  /** Part of a name; "" looks for nobody in particular. */
  readonly text: string;
  readonly sort: "name" | "village" | "start" | "end";
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export interface RecipientListed {
  readonly enrolmentId: string;
  readonly familyId: string | null;
  readonly name: string | null;
  readonly headName: string | null;
  readonly nik: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: string;
  readonly active: boolean;
  readonly byHand: boolean;
  readonly note: string | null;
  /** What a person said of its end; null where nobody did. */
  readonly ended: { readonly on: string; readonly reason: EndReason; readonly note: string; readonly by: string } | null;
  /** The list was imported again after that and still names them. */
  readonly conflict: boolean;
}

const ACTIVE = "e.status = 'AKTIF' and s.on_day between e.active_from and e.active_to";
const CONFLICT = "e.end_id is not null and l.committed_at > n.ended_at";
const OF_STATE: Readonly<Record<RecipientState, string>> = {
  ALL: "true", ACTIVE, BY_HAND: "e.list_id is null", ENDED: "e.end_id is not null", CONFLICT, OVER: `not (${ACTIVE})`, UNLISTED: "m.family_id is null",
};
const SORTS = { name: 'e.name collate "C"', village: "coalesce(f.village_code, e.village_code)", start: "e.active_from", end: "e.active_to" } as const;

const FROM = `from snapshot s cross join enrolment e left join recipient_list l on l.id = e.list_id left join enrolment_end n on n.id = e.end_id
  left join enrolment_match m on m.version_id = s.version_id and m.enrolment_id = e.id
  left join family_version f on f.version_id = s.version_id and f.family_id = m.family_id`;

function whereOf({ state, area, text }: RecipientQuery): string {
  const parts = ["s.id = 1", "e.programme_code = $1", "e.period = $2", "(e.list_id is null or l.state = 'CURRENT')", `(${OF_STATE[state]})`];
  if (area !== null) parts.push("(coalesce(f.village_code, e.village_code) = $3 or coalesce(f.village_code, e.village_code) like $3 || '.%')");
  if (text !== "") parts.push("e.name_key like '%' || $4 || '%'");
  return `where ${parts.join(" and ")} and ($3::text is null or true) and ($4::text is null or true)`;
}

/** A programme's recipients of a period, imported and by hand, within the reader's scope; numbers masked. */
export async function listRecipients(tx: Scoped, query: RecipientQuery): Promise<{ total: number; inScope: number; rows: RecipientListed[] }> {
  await readLive(tx);
  const where = whereOf(query);
  const values = [query.programme, query.period, query.area, normaliseName(query.text)];
  const count = async (reader: Scoped): Promise<number> => Number((await reader.one<{ count: string }>(`select count(*) as count ${FROM} ${where}`, values)).count);
  const inScope = await count(tx);
  const total = tx.actor.scope === "regency" ? inScope : await tx.derive(count);
  const direction = query.descending ? "desc" : "asc";
  const rows = await tx.rows<Omit<RecipientListed, "nik"> & { nik: Buffer | null } & Record<string, unknown>>(
    `select e.id as "enrolmentId", m.family_id as "familyId", e.name, f.head_name as "headName", e.nik, v.name as village, d.name as district, e.active_from as "startsOn", e.active_to as "endsOn", e.status,
            (${ACTIVE}) as active, e.list_id is null as "byHand", e.note, coalesce(${CONFLICT}, false) as conflict,
            case when n.id is not null then json_build_object('on', n.ended_on, 'reason', n.reason, 'note', n.note, 'by', n.ended_name) end as ended
       ${FROM} left join area v on v.code = coalesce(f.village_code, e.village_code) left join area d on d.code = v.parent_code
       ${where} order by ${SORTS[query.sort]} ${direction} nulls last, e.id limit $5 offset $6`,
    [...values, query.pageSize, (query.page - 1) * query.pageSize],
  );
  return { total, inScope, rows: rows.map((row) => ({ ...row, nik: masked(tx, row.nik) })) };
}
