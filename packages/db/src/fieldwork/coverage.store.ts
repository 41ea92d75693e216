import type { FieldPhone, OnDuty, ReachCount } from "@sinergi/domain/fieldwork/coverage-facts";
import { lastDayOf, monthOf, type Month } from "@sinergi/domain/fieldwork/coverage-months";
import type { Commitment, CommitmentResult, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** Months one after another, looked at on a day: what lies behind it has not been. */
export interface Window {
  readonly months: readonly Month[];
  readonly today: Day;
}

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

/** Months one after another as SQL counts them: parameter 1 their first days, parameter 2 the last day that has been. A day's month is the bit of its place, from 1. */
const WINDOW_FIRST = "($1::date[])[1]";
const placeOf = (day: string): string => `width_bucket(${day}, $1::date[])`;
/** The months on at least one day of which an assignment ran. */
const RAN = `(2 << ${placeOf("least(a.to_day, $2::date)")}) - (1 << greatest(1, ${placeOf("a.from_day")}))`;
const RUNNING = `a.from_day <= $2::date and (a.to_day is null or (a.to_day >= ${WINDOW_FIRST} and a.to_day >= a.from_day))`;

/** The parameters of a window. */
export function windowOf(months: readonly Month[], today: Day): [readonly string[], string] {
  const last = months.at(-1) ?? monthOf(today);
  const end = lastDayOf(last);
  return [months.map((month) => `${month}-01`), end < today ? end : today];
}

/** Families assigned, visited and met by village and month, each row of assignments and visits looked at once for all months. */
export async function countReach(system: Scoped, { months, today }: Window): Promise<ReachCount[]> {
  const bits = months.map((_, at) => 2 << at);
  const counts = bits.flatMap((bit) => [`o.ran & ${bit} <> 0`, `o.ran & s.visited & ${bit} <> 0`, `o.ran & s.met & ${bit} <> 0`]).map((condition) => `count(*) filter (where ${condition})::int`);
  const rows = await system.rows<{ area: string; counts: number[] }>(
    `with owned as (select a.family_id, bit_or(${RAN}) as ran from assignment a where ${RUNNING} group by 1),
     seen as (
       select v.family_id, bit_or(1 << ${placeOf("v.on_day")}) as visited, bit_or(case when v.outcome = 'BERTEMU' then 1 << ${placeOf("v.on_day")} else 0 end) as met
         from visit v where v.on_day between ${WINDOW_FIRST} and $2::date and ${standing("v")} group by 1)
     select f.village_code as area, array[${counts.join(", ")}] as counts
       from owned o join family_state f on f.snapshot_id = 1 and f.family_id = o.family_id left join seen s on s.family_id = o.family_id group by 1 order by 1`,
    windowOf(months, today),
  );
  return rows.flatMap(({ area, counts: all }) => months.flatMap((month, at): ReachCount[] => {
    const [assigned = 0, visited = 0, met = 0] = all.slice(at * 3, at * 3 + 3);
    return assigned === 0 ? [] : [{ area, month, assigned, visited, met }];
  }));
}

/** Who had families of which village in which month. */
export async function listOnDuty(system: Scoped, { months, today }: Window): Promise<OnDuty[]> {
  const rows = await system.rows<{ area: string; userId: string; ran: number }>(
    `select f.village_code as area, a.user_id as "userId", bit_or(${RAN}) as ran from assignment a join family_state f on f.snapshot_id = 1 and f.family_id = a.family_id where ${RUNNING} group by 1, 2`,
    windowOf(months, today),
  );
  return rows.flatMap(({ area, userId, ran }) => months.flatMap((month, at) => ((ran & (2 << at)) === 0 ? [] : [{ area, month, userId }])));
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
/** Families visited in the months and met in none of them, with what was found the last time. Parameters as of a window. */
export const NOT_FOUND = `not_found as (
  select distinct on (v.family_id) v.family_id, v.outcome, v.on_day, v.user_name from visit v where v.on_day between ${WINDOW_FIRST} and $2::date and ${standing("v")}
     and not exists (select from visit w where w.family_id = v.family_id and w.outcome = 'BERTEMU' and w.on_day between ${WINDOW_FIRST} and $2::date and ${standing("w")})
   order by v.family_id, v.on_day desc, v.received_at desc, v.id)`;

export async function countNotFound(system: Scoped, { months, today }: Window): Promise<NotFoundCount[]> {
  return system.rows<NotFoundCount & Record<string, unknown>>(
    `with ${NOT_FOUND} select s.village_code as area, n.outcome, count(*)::int as families from not_found n join family_state s on s.snapshot_id = 1 and s.family_id = n.family_id group by 1, 2 order by 1, 2`,
    windowOf(months, today),
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
