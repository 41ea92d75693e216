import type { FieldPhone, OnDuty, ReachCount } from "@sinergi/domain/fieldwork/coverage-facts";
import type { Month } from "@sinergi/domain/fieldwork/coverage-months";
import type { Commitment, CommitmentResult, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** Months with their first day and the last that has been, up to the day of the transaction. */
export const MONTHS = `months as (
  select m as month, (m || '-01')::date as first, least((m || '-01')::date + interval '1 month' - interval '1 day', current_setting('app.today')::date)::date as last from unnest($1::text[]) m)`;
/** Families of today's registry by month and village, assigned to somebody on at least one day of the month. */
export const OWNED = `owned as (
  select distinct m.month, s.village_code, a.family_id, a.user_id from months m
    join assignment a on a.from_day <= m.last and (a.to_day is null or (a.to_day >= m.first and a.to_day >= a.from_day))
    join family_state s on s.snapshot_id = 1 and s.family_id = a.family_id)`;
/** Visits that stand: neither amended nor voided. */
const standing = (alias: string): string => `${alias}.amended_by is null and ${alias}.voided_at is null`;
/** Families visited in a month, and whether somebody was met. */
export const SEEN = `seen as (
  select m.month, v.family_id, bool_or(v.outcome = 'BERTEMU') as met from months m join visit v on v.on_day between m.first and m.last where ${standing("v")} group by 1, 2)`;

/** Families assigned, visited and met by village and month. */
export async function countReach(system: Scoped, months: readonly Month[]): Promise<ReachCount[]> {
  return system.rows<ReachCount & Record<string, unknown>>(
    `with ${MONTHS}, ${OWNED}, ${SEEN}
     select o.village_code as area, o.month, count(*)::int as assigned, count(s.family_id)::int as visited, (count(*) filter (where s.met))::int as met
       from (select distinct month, village_code, family_id from owned) o left join seen s using (month, family_id) group by 1, 2 order by 1, 2`,
    [months],
  );
}

/** Who had families of which village in which month. */
export async function listOnDuty(system: Scoped, months: readonly Month[]): Promise<OnDuty[]> {
  return system.rows<OnDuty & Record<string, unknown>>(`with ${MONTHS}, ${OWNED} select distinct village_code as area, month, user_id as "userId" from owned`, [months]);
}

/** Phones in use as they last reported themselves. */
export async function listFieldPhones(system: Scoped, zone: string): Promise<FieldPhone[]> {
  return system.rows<FieldPhone & Record<string, unknown>>(
    `select user_id as "userId", pending, to_char(oldest_pending_at at time zone $1, 'YYYY-MM') as "oldestMonth", (last_seen_at at time zone $1)::date as "lastSeenOn",
            greatest(0, extract(epoch from now() - last_seen_at) / 3600)::float8 as "hoursSilent"
       from sync_device where retired_at is null and wiped_at is null`,
    [zone],
  );
}

export async function listActiveFacilitators(system: Scoped, today: Day): Promise<string[]> {
  return (await system.rows<{ id: string }>("select user_id as id from facilitator where active_from <= $1::date and (active_to is null or active_to >= $1::date)", [today])).map(({ id }) => id);
}

export interface NotFoundCount {
  readonly area: string;
  readonly outcome: VisitOutcome;
  readonly families: number;
}
/** Families visited in the months and met in none of them, with what was found the last time. */
export const NOT_FOUND = `not_found as (
  select distinct on (v.family_id) v.family_id, v.outcome, v.on_day, v.user_name from months m join visit v on v.on_day between m.first and m.last and ${standing("v")}
   where v.family_id not in (select family_id from seen where met) order by v.family_id, v.on_day desc, v.received_at desc, v.id)`;

export async function countNotFound(system: Scoped, months: readonly Month[]): Promise<NotFoundCount[]> {
  return system.rows<NotFoundCount & Record<string, unknown>>(
    `with ${MONTHS}, ${SEEN}, ${NOT_FOUND}
     select s.village_code as area, n.outcome, count(*)::int as families from not_found n join family_state s on s.snapshot_id = 1 and s.family_id = n.family_id group by 1, 2 order by 1, 2`,
    [months],
  );
}

export interface CommitmentCount {
  readonly month: Month;
  readonly component: Commitment;
  readonly result: CommitmentResult;
  /** Persons: the newest check of each in a month counts. */
  readonly persons: number;
}
/** The newest check of a person and month that stands. */
export const CHECKED = `checked as (
  select distinct on (c.person_id, c.month) c.family_id, c.person_name, c.month, c.component, c.result, c.reason, c.on_day, c.user_name from commitment_check c
   where c.month = any ($1::text[]) and ${standing("c")} order by c.person_id, c.month, c.on_day desc, c.received_at desc, c.id)`;

export async function countCommitments(system: Scoped, months: readonly Month[], area: string | null): Promise<CommitmentCount[]> {
  return system.rows<CommitmentCount & Record<string, unknown>>(
    `with ${CHECKED}
     select c.month, c.component, c.result, count(*)::int as persons from checked c join family_state s on s.snapshot_id = 1 and s.family_id = c.family_id
      where ($2::text is null or s.village_code = $2 or s.village_code like $2 || '.%') group by 1, 2, 3 order by 1, 2, 3`,
    [months, area],
  );
}

/** Visits that stand and families assigned in a span of days, by village. */
export async function countVisitsPerFamily(system: Scoped, { from, to }: { readonly from: Day; readonly to: Day }): Promise<{ readonly area: string; readonly visits: number; readonly families: number }[]> {
  return system.rows<{ area: string; visits: number; families: number }>(
    `with owned as (select distinct a.family_id from assignment a where a.from_day <= $2::date and (a.to_day is null or (a.to_day >= $1::date and a.to_day >= a.from_day))),
     visited as (select family_id, count(*) as visits from visit v where on_day between $1::date and $2::date and ${standing("v")} group by 1)
     select s.village_code as area, coalesce(sum(v.visits), 0)::int as visits, count(*)::int as families
       from owned o join family_state s on s.snapshot_id = 1 and s.family_id = o.family_id left join visited v on v.family_id = o.family_id group by 1 order by 1`,
    [from, to],
  );
}
