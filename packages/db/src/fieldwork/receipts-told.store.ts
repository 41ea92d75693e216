import type { ToldState } from "@sinergi/domain/fieldwork/coverage-facts";
import type { Scoped } from "#access/scoped";
import { findTranches, spansSql } from "#payments/tranche-spans";

export interface ToldCount {
  readonly programme: string;
  readonly tranche: number;
  readonly state: ToldState;
  readonly families: number;
}

/**
 * What families said of a tranche of these programmes ($2) in a period ($3): at a visit it is about the tranche the day of the visit lies
 * in, `span`; accompanying a payout it says the tranche itself.
 */
const WORDS = `
    select a.programme_code as programme, t.tranche, a.family_id, a.received, a.problem, a.amount_idr, v.on_day, v.received_at, v.user_name
      from visit_aid a join visit v on v.id = a.visit_id join span t on t.programme = a.programme_code and v.on_day between t.first and t.last
     where v.amended_by is null and v.voided_at is null and a.programme_code = any ($2::text[]) and a.period = $3::text
    union all
    select p.programme_code, p.tranche::int, p.family_id, p.received, p.problem, p.amount_idr, p.on_day, p.received_at, p.user_name
      from payout_support p where p.amended_by is null and p.voided_at is null and p.programme_code = any ($2::text[]) and p.period = $3::text and p.tranche ~ '^[1-9][0-9]?$'`;
/** The last word of each family. */
const SAID = `said as (
  select distinct on (programme, tranche, family_id) programme, tranche, family_id, received, problem, amount_idr, on_day, user_name from (${WORDS}) s
   order by programme, tranche, family_id, on_day desc, received_at desc, received)`;
/** Whether a village lies in the area $4; null: everywhere. */
const here = (code: string): string => `($4::text is null or ${code} = $4 or ${code} like $4 || '.%')`;
/** The same without a sort, of families of an area, where only yes or no is asked: day, moment and no before yes as one value to compare. */
const ANSWERS = `said as (
  select s.programme, s.tranche, s.family_id, (max(array[s.on_day - date '2000-01-01', date_part('epoch', s.received_at), (not s.received)::int]))[3] = 0 as received
    from (${WORDS}) s join family_state f on f.snapshot_id = 1 and f.family_id = s.family_id where ${here("f.village_code")} group by 1, 2, 3)`;
/** Tranches with a payment list: of others nothing can be compared. */
const LISTED = "listed as (select distinct l.programme_code as programme, l.tranche::int as tranche from payment_list l where l.programme_code = any ($2::text[]) and l.period = $3::text and l.state = 'CURRENT')";
/** What was paid by the standings $1 of those programmes, a row for a family and tranche. */
const PAID = "paid as not materialized (select w.programme, p.tranche, p.family_id, p.village_code from unnest($1::int[], $2::text[]) as w (standing, programme) join family_payment p on p.standing_id = w.standing and p.paid_times > 0)";
const STATE = `case when p.family_id is not null and s.received then 'CONFIRMED' when p.family_id is not null and not s.received then 'DENIED' when p.family_id is not null then 'UNASKED'
              when s.received then 'UNLISTED' else 'NEITHER' end`;

/** Every family that was paid in a tranche or said something of it, with how the two stand to each other; over `spanOf`. */
export const TOLD_LINES = `${SAID}, ${LISTED}, ${PAID},
 told as (
  select coalesce(p.tranche, s.tranche) as tranche, f.family_id, f.village_code, s.problem, s.amount_idr, s.on_day, s.user_name, ${STATE} as state
    from paid p full join said s using (programme, tranche, family_id) join family_state f on f.snapshot_id = 1 and f.family_id = coalesce(p.family_id, s.family_id)
    join listed l on l.programme = coalesce(p.programme, s.programme) and l.tranche = coalesce(p.tranche, s.tranche))`;

/** The tranches of these programmes as the relation `span`, which the words are read by. */
export async function spanOf(system: Scoped, programmes: readonly string[], period: string): Promise<string> {
  const spans = [];
  for (const programme of programmes) spans.push({ programme, tranches: await findTranches(system, programme, period) });
  return `span as (${spansSql(period, spans)})`;
}

interface Told {
  /** Each with its standing at the same place. */
  readonly programmes: readonly string[];
  readonly period: string;
  readonly area: string | null;
}

/** Families by programme, tranche and state, in an area or the whole regency: those who said something one by one, and of those who were paid the rest. */
export async function countTold(system: Scoped, standings: readonly number[], { programmes, period, area }: Told): Promise<ToldCount[]> {
  if (standings.length === 0) return [];
  return system.rows<ToldCount & Record<string, unknown>>(
    `with ${await spanOf(system, programmes, period)}, ${ANSWERS}, ${LISTED}, ${PAID},
     answered as materialized (
       select s.programme, s.tranche, ${STATE} as state, count(*)::int as families
         from said s left join paid p on p.programme = s.programme and p.tranche = s.tranche and p.family_id = s.family_id group by 1, 2, 3),
     whole as (select p.programme, p.tranche, count(*)::int as families from paid p where ${here("p.village_code")} group by 1, 2)
     select a.programme, a.tranche, a.state, a.families from answered a join listed using (programme, tranche) where a.state <> 'UNASKED'
     union all
     select w.programme, w.tranche, 'UNASKED', w.families - coalesce((select sum(a.families)::int from answered a where a.programme = w.programme and a.tranche = w.tranche and a.state in ('CONFIRMED', 'DENIED')), 0)
       from whole w join listed using (programme, tranche)
     order by 1, 2, 3`,
    [standings, programmes, period, area],
  );
}

/** Programmes a facilitator asked about in a period. */
export async function listAskedAbout(system: Scoped, period: string): Promise<string[]> {
  return (await system.rows<{ code: string }>("select programme_code as code from visit_aid where period = $1 union select programme_code from payout_support where period = $1 order by 1", [period])).map(({ code }) => code);
}
