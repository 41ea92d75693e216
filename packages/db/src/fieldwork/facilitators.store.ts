import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** A facilitator as coordinators keep the list. */
export interface FacilitatorRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly number: string;
  readonly phone: string;
  readonly districts: readonly string[];
  readonly activeFrom: Day;
  readonly activeTo: Day | null;
  /** 0 where nobody wrote him down yet: what is here is his account's. */
  readonly revision: number;
}

/** How much he has to do and what is known of his phone. Families of today; visits of the month so far, as they have arrived. */
export interface FacilitatorLoad {
  readonly families: number;
  readonly villages: number;
  readonly groups: number;
  /** Families that come or go on a later day. */
  readonly arriving: number;
  readonly leaving: number;
  readonly visits: number;
  readonly visited: number;
  readonly openWork: number;
  /** ISO; null where no phone of his has ever come. */
  readonly lastSyncAt: string | null;
  /** Records his phones said they hold; null where no phone has come. */
  readonly unsent: number | null;
  readonly oldestUnsentAt: string | null;
}
export type FacilitatorListed = FacilitatorRow & FacilitatorLoad;

const ROW = `f.user_id as "userId", f.name, f.email, f.number, f.phone, coalesce(f.district_codes, '{}') as districts, f.active_from as "activeFrom", f.active_to as "activeTo", f.revision`;
type Data<T> = T & Record<string, unknown>;

/** His row; else what his account says of him, where there is one of a facilitator; else null. */
export async function findFacilitator(tx: Scoped, userId: string, today: Day): Promise<FacilitatorRow | null> {
  const row = await tx.find<Data<FacilitatorRow>>(`select ${ROW} from facilitator f where f.user_id = $1`, [userId]);
  return row ?? (await accounts(tx, today)).find((account) => account.userId === userId) ?? null;
}

/** Accounts of facilitators that can be used. */
async function accounts(tx: Scoped, today: Day): Promise<FacilitatorRow[]> {
  const rows = await tx.inAccounts((system) =>
    system.rows<{ id: string; name: string; email: string }>("select id, name, email from user_account where role = 'FACILITATOR' and disabled_at is null order by name"),
  );
  return rows.map(({ id, name, email }) => ({ userId: id, name, email, number: "", phone: "", districts: [], activeFrom: today, activeTo: null, revision: 0 }));
}

/** Everybody on the list and every account of a facilitator, by name, without their load. */
export async function listFacilitatorRows(tx: Scoped, today: Day): Promise<FacilitatorRow[]> {
  const rows = await tx.rows<Data<FacilitatorRow>>(`select ${ROW} from facilitator f order by f.name, f.user_id`);
  const known = new Set(rows.map(({ userId }) => userId));
  const unlisted = (await accounts(tx, today)).filter(({ userId }) => !known.has(userId));
  return [...rows, ...unlisted].toSorted((a, b) => a.name.localeCompare(b.name, "id"));
}

const NO_LOAD: FacilitatorLoad = { families: 0, villages: 0, groups: 0, arriving: 0, leaving: 0, visits: 0, visited: 0, openWork: 0, lastSyncAt: null, unsent: null, oldestUnsentAt: null };

/** Load and activity by facilitator; whoever has neither is not in it. */
async function readLoads(tx: Scoped, today: Day): Promise<ReadonlyMap<string, FacilitatorLoad>> {
  const rows = await tx.rows<Data<FacilitatorLoad & { userId: string }>>(
    `with owned as (
       select a.user_id, count(*) filter (where a.from_day <= $1 and (a.to_day is null or a.to_day >= $1))::int as families,
              count(distinct s.village_code) filter (where a.from_day <= $1 and (a.to_day is null or a.to_day >= $1))::int as villages,
              count(*) filter (where a.from_day > $1 and (a.to_day is null or a.to_day >= a.from_day))::int as arriving,
              count(*) filter (where a.from_day <= $1 and a.to_day >= $1)::int as leaving
         from assignment a left join family_state s on s.snapshot_id = 1 and s.family_id = a.family_id where a.to_day is null or a.to_day >= $1 group by a.user_id
     ), grouped as (select user_id, count(*)::int as groups from field_group where closed_on is null group by user_id
     ), visited as (
       select user_id, count(*)::int as visits, count(distinct family_id)::int as visited from visit
        where on_day between date_trunc('month', $1::date)::date and $1 and voided_at is null and amended_by is null group by user_id
     ), work as (select user_id, count(*)::int as "openWork" from work_item i where state = 'OPEN' and exists (select from work_queue q where q.id = i.queue_id and q.closed_on is null) group by user_id
     ), phones as (
       select user_id, to_char(max(last_seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastSyncAt", sum(pending)::int as unsent,
              to_char(min(oldest_pending_at) filter (where pending > 0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "oldestUnsentAt"
         from sync_device where retired_at is null group by user_id
     )
     select user_id as "userId", coalesce(families, 0) as families, coalesce(villages, 0) as villages, coalesce(groups, 0) as groups, coalesce(arriving, 0) as arriving, coalesce(leaving, 0) as leaving,
            coalesce(visits, 0) as visits, coalesce(visited, 0) as visited, coalesce("openWork", 0) as "openWork", "lastSyncAt", unsent, "oldestUnsentAt"
       from owned full join grouped using (user_id) full join visited using (user_id) full join work using (user_id) full join phones using (user_id) where user_id is not null`,
    [today],
  );
  return new Map(rows.map(({ userId, ...load }) => [userId, load]));
}

/** Everybody with his load; also one who is on no list any more but has families. */
export async function listFacilitators(tx: Scoped, today: Day): Promise<FacilitatorListed[]> {
  const loads = await readLoads(tx, today);
  const rows = await listFacilitatorRows(tx, today);
  const known = new Set(rows.map(({ userId }) => userId));
  const gone = [...loads].filter(([userId, { families, arriving }]) => !known.has(userId) && families + arriving > 0).map(([userId]): FacilitatorRow => ({ userId, name: "", email: "", number: "", phone: "", districts: [], activeFrom: today, activeTo: null, revision: 0 }));
  return [...rows, ...gone].map((row) => ({ ...row, ...(loads.get(row.userId) ?? NO_LOAD) }));
}

export type FacilitatorFacts = Omit<FacilitatorRow, "revision">;

/** Writes him down, or anew; `basedOn` is the revision looked at. False where somebody else wrote meanwhile. */
export async function writeFacilitator(tx: Scoped, it: FacilitatorFacts, basedOn: number): Promise<boolean> {
  const values = [it.userId, it.name, it.email, it.number, it.phone, it.districts, it.activeFrom, it.activeTo];
  if (basedOn === 0) {
    return (await tx.run("insert into facilitator (user_id, name, email, number, phone, district_codes, active_from, active_to) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing", values)) > 0;
  }
  const written = await tx.run(
    "update facilitator set name = $2, email = $3, number = $4, phone = $5, district_codes = $6, active_from = $7, active_to = $8, revision = revision + 1 where user_id = $1 and revision = $9",
    [...values, basedOn],
  );
  return written > 0;
}

/** Families receiving a programme that are nobody's on a day, and all that receive it. */
export async function countUnassigned(tx: Scoped, { programmeAt, today }: { readonly programmeAt: number | null; readonly today: Day }): Promise<{ readonly unassigned: number; readonly all: number }> {
  if (programmeAt === null) return { unassigned: 0, all: 0 };
  return tx.one<{ unassigned: number; all: number }>(
    `select count(*)::int as all, count(*) filter (where not exists (select from assignment a where a.family_id = s.family_id and a.from_day <= $1 and (a.to_day is null or a.to_day >= $1)))::int as unassigned
       from family_state s where s.snapshot_id = 1 and substr(s.received, $2, 1) = '1'`,
    [today, programmeAt],
  );
}
