import type { ToldState } from "@sinergi/domain/fieldwork/coverage-facts";
import type { Standing } from "#payments/standings.store";
import type { Scoped } from "#access/scoped";

export interface ToldCount {
  readonly tranche: number;
  readonly state: ToldState;
  readonly families: number;
}

/**
 * What families said of a tranche, the last word of each: at a visit it is about the quarter of the visit, of the programme's period; accompanying
 * a payout it says the tranche itself.
 */
const SAID = `said as (
  select distinct on (tranche, family_id) tranche, family_id, received, problem, amount_idr, on_day, user_name from (
    select extract(quarter from v.on_day)::int as tranche, a.family_id, a.received, a.problem, a.amount_idr, v.on_day, v.received_at, v.user_name
      from visit_aid a join visit v on v.id = a.visit_id
     where v.amended_by is null and v.voided_at is null and a.programme_code = $2 and a.period = $3 and to_char(v.on_day, 'YYYY') = $3
    union all
    select p.tranche::int, p.family_id, p.received, p.problem, p.amount_idr, p.on_day, p.received_at, p.user_name
      from payout_support p where p.amended_by is null and p.voided_at is null and p.programme_code = $2 and p.period = $3 and p.tranche ~ '^[1-4]$') s
   order by tranche, family_id, on_day desc, received_at desc, received)`;

/** Every family that was paid in a tranche or said something of it, with how the two stand to each other. Tranches without a payment list are left out. */
export const TOLD = `${SAID},
 told as (
  select coalesce(p.tranche, s.tranche)::int as tranche, f.family_id, f.village_code, s.problem, s.amount_idr, s.on_day, s.user_name,
         case when p.family_id is not null and s.received then 'CONFIRMED' when p.family_id is not null and not s.received then 'DENIED' when p.family_id is not null then 'UNASKED'
              when s.received then 'UNLISTED' else 'NEITHER' end as state
    from (select family_id, tranche from family_payment where standing_id = $1 and paid_times > 0) p full join said s on s.family_id = p.family_id and s.tranche = p.tranche
    join family_state f on f.snapshot_id = 1 and f.family_id = coalesce(p.family_id, s.family_id)
   where exists (select from payment_list l where l.programme_code = $2 and l.period = $3 and l.state = 'CURRENT' and l.tranche = coalesce(p.tranche, s.tranche)))`;

/** Families by tranche and state, in an area or the whole regency. */
export async function countTold(system: Scoped, { id }: Standing, { programme, period, area }: { readonly programme: string; readonly period: string; readonly area: string | null }): Promise<ToldCount[]> {
  return system.rows<ToldCount & Record<string, unknown>>(
    `with ${TOLD} select tranche, state, count(*)::int as families from told where ($4::text is null or village_code = $4 or village_code like $4 || '.%') group by 1, 2 order by 1, 2`,
    [id, programme, period, area],
  );
}
