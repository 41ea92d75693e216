import { judgedOn, trancheNumbered, tranchesBegun, type TrancheMonths } from "@sinergi/domain/payments/tranche";
import { PKH } from "@sinergi/domain/payments/pkh-components.schema";
import type { Day } from "@sinergi/domain/time/day";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { findAmounts } from "#payments/component-amounts.store";
import { componentKeySql, judgeKeys } from "#payments/component-keys";
import { ensurePaymentsMatched } from "#payments/match-payments";
import { findTranches, spansSql } from "#payments/tranche-spans";
import { ensureMatched } from "#programmes/match-enrolments";
import { literal } from "#targeting/compile-rule";
import { ensureLiveOn, lockForChange, readLive } from "#targeting/snapshots.store";

/** Enrolments of one programme's period beside its payments, family by family. */
export interface Standing {
  readonly id: number;
  readonly versionId: number;
}

interface Wanted {
  readonly programme: string;
  readonly period: string;
  readonly today: Day;
}

/** The standing of a programme's period, made now where it is not there or the data have changed since. Null before the first families. */
export async function ensureStanding(tx: Scoped, wanted: Wanted): Promise<Standing | null> {
  await ensureLiveOn(tx, wanted.today);
  const { versionId } = await readLive(tx);
  if (versionId === null) return null;
  const fresh = await findFresh(tx, wanted);
  if (fresh) return fresh;
  return tx.derive(async (system) => {
    await lockForChange(system);
    return (await findFresh(system, wanted)) ?? allowTime(system, MAKING_ONCE_MS, () => makeStanding(system, { ...wanted, versionId }));
  });
}

async function findFresh(tx: Scoped, { programme, period, today }: Wanted): Promise<Standing | null> {
  return tx.find<Standing & Record<string, unknown>>(
    `select s.id, s.version_id as "versionId" from payment_standing s, snapshot live, data_revision r
      where live.id = 1 and s.programme_code = $1 and s.period = $2 and s.on_day = $3 and s.version_id = live.version_id and s.revision = r.revision order by s.id desc limit 1`,
    [programme, period, today],
  );
}

async function makeStanding(tx: Scoped, wanted: Wanted & { readonly versionId: number }): Promise<Standing> {
  const { programme, period, today, versionId } = wanted;
  const stale = "select s.id from payment_standing s, data_revision r where s.revision <> r.revision or s.on_day <> $1::date";
  await tx.run(`delete from family_payment where standing_id in (${stale})`, [today]);
  await tx.run(`delete from payment_standing where id in (${stale})`, [today]);
  await ensureMatched(tx, versionId);
  await ensurePaymentsMatched(tx, versionId);
  const own = await findTranches(tx, programme, period);
  const tranches = await tranchesToJudge(tx, wanted, own);
  const { id } = await tx.one<{ id: number }>(
    "insert into payment_standing (programme_code, period, version_id, on_day, revision) select $1, $2, $3, $4, revision from data_revision returning id",
    [programme, period, versionId, today],
  );
  await tx.run("drop table if exists pg_temp.stood, pg_temp.due_key, pg_temp.due_of_key");
  await tx.run(stoodSql(wanted, tranches), [versionId, programme, period]);
  await tx.run("analyze pg_temp.stood");
  await dueOfTranches(tx, wanted, { judged: tranches, aYear: own.length });
  await tx.run(
    `insert into family_payment (standing_id, tranche, family_id, village_code, enrolled, paid_times, right_times, failed_times, returned_times, paid_idr, due_low_idr, due_high_idr, verdict)
     select $1, s.tranche, s.family_id, f.village_code, s.enrolled, s.paid_times, s.right_times, s.failed_times, s.returned_times, s.paid_idr, d."lowIdr", d."highIdr", ${VERDICT}
       from pg_temp.stood s join family_version f on f.version_id = $2 and f.family_id = s.family_id
       left join pg_temp.due_key k on k.tranche = s.tranche and k.family_id = s.family_id left join pg_temp.due_of_key d on d.key = k.key`,
    [id, versionId],
  );
  await tx.run("analyze family_payment");
  return { id, versionId };
}

/** Those that have begun, and those a payment list is of. */
async function tranchesToJudge(tx: Scoped, { programme, period, today }: Wanted, own: readonly TrancheMonths[]): Promise<readonly TrancheMonths[]> {
  const listed = await tx.rows<{ tranche: number }>("select distinct tranche from payment_list where programme_code = $1 and period = $2 and state = 'CURRENT'", [programme, period]);
  const numbers = new Set([...tranchesBegun(period, own, today).map(({ number }) => number), ...listed.map(({ tranche }) => tranche)]);
  return [...numbers].toSorted((a, b) => a - b).map((number) => trancheNumbered(number, own));
}

/** `judgePayment` of the domain over `s` and `d`; a test holds the two equal. */
const VERDICT = `case when s.paid_times = 0 then null when s.paid_idr is null or d."lowIdr" is null then 'UNKNOWN' when s.paid_idr < d."lowIdr" then 'LESS'
  when s.paid_idr > d."highIdr" then 'MORE' when d."lowIdr" = d."highIdr" then 'AS_DUE' else 'UNKNOWN' end`;

/**
 * Families that were enrolled on at least one day of a tranche, or named on a payment list of it. Who left with a day was enrolled
 * until that day; who left without one is taken as never enrolled in the period, as the figures have it.
 */
function stoodSql({ programme, period }: Wanted, tranches: readonly TrancheMonths[]): string {
  return `create temporary table stood on commit drop as
    with span as (${spansSql(period, [{ programme, tranches }])}), enrolled as (
      select t.tranche, m.family_id, count(distinct coalesce(m.person_id, -e.id)) as persons
        from enrolment e join span t on e.active_from <= t.last and e.active_to >= t.first
        join enrolment_match m on m.version_id = $1 and m.enrolment_id = e.id and m.family_id is not null
        left join recipient_list l on l.id = e.list_id
       where e.programme_code = $2 and e.period = $3 and (e.list_id is null or l.state = 'CURRENT') and e.active_from <= e.active_to
         and (e.status = 'AKTIF' or e.active_to < ${literal(`${period}-12-31`)}::date)
       group by 1, 2
    ), paid as (
      select l.tranche, m.family_id, count(*) filter (where p.status = 'PAID') as paid_times, count(*) filter (where p.status in ('FAILED', 'UNKNOWN')) as failed_times,
             count(*) filter (where p.status = 'RETURNED') as returned_times,
             case when count(*) filter (where p.status = 'PAID' and p.amount_idr is null) > 0 then null else coalesce(sum(p.amount_idr) filter (where p.status = 'PAID'), 0) end as paid_idr
        from payment_list l join payment p on p.list_id = l.id join payment_match m on m.version_id = $1 and m.payment_id = p.id and m.family_id is not null
       where l.programme_code = $2 and l.period = $3 and l.state = 'CURRENT' group by 1, 2
    )
    select coalesce(e.tranche, p.tranche)::smallint as tranche, coalesce(e.family_id, p.family_id) as family_id, e.family_id is not null as enrolled,
           coalesce(p.paid_times, 0)::smallint as paid_times, coalesce(p.failed_times, 0)::smallint as failed_times, coalesce(p.returned_times, 0)::smallint as returned_times,
           case when pr.unit = 'INDIVIDUAL' then greatest(coalesce(e.persons, 1), 1) else 1 end::smallint as right_times, case when p.family_id is null then 0 else p.paid_idr end::bigint as paid_idr
      from enrolled e full join paid p on p.tranche = e.tranche and p.family_id = e.family_id cross join programme pr where pr.code = $2`;
}

/** What each family is due in each tranche, by its members on the tranche's day. PKH alone: of no other programme a rule says. */
async function dueOfTranches(tx: Scoped, { programme, period, today, versionId }: Wanted & { readonly versionId: number }, tranches: { readonly judged: readonly TrancheMonths[]; readonly aYear: number }): Promise<void> {
  await tx.run("create temporary table due_key (tranche smallint, family_id bigint, key text) on commit drop");
  const year = programme === PKH ? await findAmounts(tx, period) : null;
  for (const tranche of year === null ? [] : tranches.judged) {
    await tx.run(
      `insert into pg_temp.due_key select s.tranche, s.family_id, ${componentKeySql(year?.amounts ?? [], judgedOn(period, tranche, today))}
         from pg_temp.stood s join family_version f on f.version_id = $1 and f.family_id = s.family_id join area v on v.code = f.village_code where s.tranche = $2`,
      [versionId, tranche.number],
    );
  }
  await judgeKeys(tx, { amounts: year?.amounts ?? [], tranches: tranches.aYear });
  await tx.run("analyze pg_temp.due_key");
}
