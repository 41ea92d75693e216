import type { RecordFlag, VisitKind, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export type VisitSort = "day" | "village" | "facilitator";

export interface VisitFilter {
  readonly area: string | null;
  /** Account of the facilitator. */
  readonly userId: string | null;
  /** `YYYY-MM` */
  readonly month: string | null;
  readonly outcome: VisitOutcome | null;
  readonly kind: VisitKind | null;
  readonly flag: RecordFlag | null;
}

export interface VisitQuery extends VisitFilter {
  readonly sort: VisitSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export interface VisitListed {
  readonly id: string;
  readonly familyId: string;
  /** null where the reader does not see the family any more. */
  readonly headName: string | null;
  readonly village: string;
  readonly district: string;
  readonly onDay: Day;
  readonly startedAt: string | null;
  readonly userName: string;
  readonly kind: VisitKind;
  readonly outcome: VisitOutcome;
  readonly flags: readonly RecordFlag[];
  readonly needs: number;
  /** Programmes asked about, and those of them whose aid had come. */
  readonly aidAsked: number;
  readonly aidReceived: number;
  readonly receivedOn: Day;
}

const SORTS: Readonly<Record<VisitSort, string>> = { day: "v.on_day", village: "v.village_code", facilitator: 'v.user_name collate "C"' };

const STANDS = `v.voided_at is null and v.amended_by is null and ($1::text is null or v.village_code = $1 or v.village_code like $1 || '.%') and ($2::text is null or v.user_id = $2)
  and ($3::text is null or v.on_day >= ($3 || '-01')::date and v.on_day < ($3 || '-01')::date + interval '1 month')
  and ($4::text is null or v.outcome = $4) and ($5::text is null or v.kind = $5) and ($6::text is null or $6 = any (v.flags))`;

function filterValues({ area, userId, month, outcome, kind, flag }: VisitFilter): unknown[] {
  return [area, userId, month, outcome, kind, flag];
}

/** Visits that stand, within the reader's scope: neither taken back nor replaced by a later record. */
export async function listVisits(tx: Scoped, query: VisitQuery): Promise<{ total: number; families: number; rows: VisitListed[] }> {
  const values = filterValues(query);
  const { total, families } = await tx.one<{ total: number; families: number }>(`select count(*)::int as total, count(distinct v.family_id)::int as families from visit v where ${STANDS}`, values);
  const rows = await tx.rows<VisitListed & Record<string, unknown>>(
    `select v.id, v.family_id as "familyId", (select f.head_name from family_version f where f.family_id = v.family_id order by f.version_id desc limit 1) as "headName",
            coalesce(a.name, v.village_code) as village, coalesce(d.name, '') as district, v.on_day as "onDay", v.started_at as "startedAt", v.user_name as "userName", v.kind, v.outcome, v.flags,
            (select count(*)::int from visit_need n where n.visit_id = v.id) as needs, (select count(*)::int from visit_aid b where b.visit_id = v.id) as "aidAsked",
            (select count(*)::int from visit_aid b where b.visit_id = v.id and b.received) as "aidReceived", v.received_at::date as "receivedOn"
       from visit v left join area a on a.code = v.village_code left join area d on d.code = a.parent_code
      where ${STANDS} order by ${SORTS[query.sort]} ${query.descending ? "desc" : "asc"}, v.on_day desc, v.started_at desc nulls last, v.id limit $7 offset $8`,
    [...values, query.pageSize, (query.page - 1) * query.pageSize],
  );
  return { total, families, rows };
}

export interface VisitWriter {
  readonly userId: string;
  readonly name: string;
}

/** Everybody who made a visit the reader sees. */
export async function listVisitWriters(tx: Scoped): Promise<VisitWriter[]> {
  return tx.rows<VisitWriter & Record<string, unknown>>('select user_id as "userId", max(user_name) as name from visit group by user_id order by 2, 1');
}
