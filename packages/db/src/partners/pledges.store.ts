import type { PledgeDraft, PledgeMatch, PledgeResult } from "@sinergi/domain/partners/pledge.schema";
import type { PledgeState, PledgeUnit, ResultKind } from "@sinergi/domain/partners/vocabulary";
import { needKey } from "@sinergi/domain/partners/needs";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface PledgeRow {
  readonly id: string;
  readonly partner: string;
  readonly partnerName: string;
  readonly area: string;
  readonly areaName: string;
  /** As `needKey` writes it. */
  readonly need: string;
  readonly quantity: number;
  readonly unit: PledgeUnit;
  readonly amountIdr: number | null;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly note: string;
  readonly overlap: readonly string[];
  readonly state: PledgeState;
  readonly handler: string | null;
  readonly handlerName: string | null;
  readonly matchProgramme: string | null;
  readonly matchWorks: string | null;
  readonly contactId: string | null;
  readonly resultKind: ResultKind | null;
  readonly resultQuantity: number | null;
  readonly resultUnit: PledgeUnit | null;
  readonly resultProgramme: string | null;
  readonly resultOn: Day | null;
  readonly resultNote: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const PLEDGE = `select p.id, p.partner_code as partner, coalesce(o.name, p.partner_code) as "partnerName", p.area_code as area, coalesce(a.name, p.area_code) as "areaName", p.need, p.quantity, p.unit,
  p.amount_idr::float8 as "amountIdr", p.from_day as "fromDay", p.to_day as "toDay", p.note, p.overlap, p.state, p.handler_code as handler, h.name as "handlerName",
  p.match_programme as "matchProgramme", p.match_works as "matchWorks", p.contact_id as "contactId", p.result_kind as "resultKind", p.result_quantity as "resultQuantity",
  p.result_unit as "resultUnit", p.result_programme as "resultProgramme", p.result_on as "resultOn", p.result_note as "resultNote",
  ${MOMENT("p.created_at")} as "createdAt", ${MOMENT("p.updated_at")} as "updatedAt"
  from pledge p left join organisation o on o.code = p.partner_code left join organisation h on h.code = p.handler_code left join area a on a.code = p.area_code`;
type PledgeData = PledgeRow & Record<string, unknown>;
const MOST = 2_000;

/** Pledges the reader's scope holds, the last changed first. */
export async function listPledges(tx: Scoped): Promise<PledgeRow[]> {
  return tx.rows<PledgeData>(`${PLEDGE} order by p.updated_at desc, p.id limit ${MOST}`);
}

export async function findPledge(tx: Scoped, id: string): Promise<PledgeRow | null> {
  return tx.find<PledgeData>(`${PLEDGE} where p.id = $1`, [id]);
}

/** The same, and nobody else moves it until the transaction ends. A pledge that the caller may read but not write is none. */
export async function lockPledge(tx: Scoped, id: string): Promise<PledgeRow | null> {
  if ((await tx.find("select 1 from pledge where id = $1 for update", [id])) === null) return null;
  return findPledge(tx, id);
}

export interface PledgeEventRow {
  readonly state: PledgeState;
  readonly act: string;
  readonly reason: string;
  readonly actor: string;
  readonly agency: string | null;
  readonly at: string;
}

/** What happened to a pledge, in order. */
export async function listPledgeEvents(tx: Scoped, id: string): Promise<PledgeEventRow[]> {
  return tx.rows<PledgeEventRow & Record<string, unknown>>(`select state, act, reason, actor_name as actor, agency, ${MOMENT("at")} as at from pledge_event where pledge_id = $1 order by id`, [id]);
}

interface NewPledge extends PledgeDraft {
  readonly id: string;
  readonly partner: string;
  readonly overlap: readonly string[];
}

export async function insertPledge(tx: Scoped, { id, partner, overlap, ...draft }: NewPledge): Promise<void> {
  await tx.run(
    `insert into pledge (id, partner_code, area_code, need, quantity, unit, amount_idr, from_day, to_day, note, overlap, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'SUBMITTED')`,
    [id, partner, draft.area, needKey(draft.need), draft.quantity, draft.unit, draft.amountIdr, draft.fromDay, draft.toDay, draft.note, overlap],
  );
}

/** The simulation tells of days that are over: moves what happened to a pledge back by as many days, the earliest act the furthest, and the pledge with it. */
export async function tellPledgeOfThePast(tx: Scoped, id: string, days: number): Promise<void> {
  await tx.run(
    `update pledge_event e set at = e.at - make_interval(days => (n.days)::int)
       from (select id, $2::float8 * (count(*) over () - row_number() over (order by id) + 1) / count(*) over () as days from pledge_event where pledge_id = $1) n where n.id = e.id`,
    [id, days],
  );
  await tx.run(
    "update pledge set created_at = (select min(at) from pledge_event where pledge_id = $1), updated_at = (select max(at) from pledge_event where pledge_id = $1) where id = $1",
    [id],
  );
}

/** One act written down with who and why. */
export async function addPledgeEvent(tx: Scoped, event: { readonly id: string; readonly state: PledgeState; readonly act: string; readonly reason: string }): Promise<void> {
  await tx.run("insert into pledge_event (pledge_id, state, act, reason, actor_id, actor_name, agency) values ($1, $2, $3, $4, $5, $6, $7)", [
    event.id, event.state, event.act, event.reason, tx.actor.id, tx.actor.name, tx.actor.agency,
  ]);
}

/** Moves a pledge; going back to the beginning forgets whom it was matched to, going back from the end forgets the result. */
export async function writePledgeState(tx: Scoped, id: string, state: PledgeState): Promise<void> {
  await tx.run(
    `update pledge set state = $2, updated_at = now(),
       handler_code = case when $2 = 'SUBMITTED' then null else handler_code end, match_programme = case when $2 = 'SUBMITTED' then null else match_programme end,
       match_works = case when $2 = 'SUBMITTED' then null else match_works end, contact_id = case when $2 = 'SUBMITTED' then null else contact_id end,
       result_kind = null, result_quantity = null, result_unit = null, result_programme = null, result_on = null, result_note = null
     where id = $1`,
    [id, state],
  );
}

export async function writePledgeMatch(tx: Scoped, id: string, { handler, programme, works, contact }: PledgeMatch): Promise<void> {
  await tx.run("update pledge set state = 'MATCHED', updated_at = now(), handler_code = $2, match_programme = $3, match_works = nullif($4, ''), contact_id = $5 where id = $1", [id, handler, programme, works, contact]);
}

export async function writePledgeResult(tx: Scoped, id: string, { kind, quantity, unit, programme, on, note }: PledgeResult): Promise<void> {
  await tx.run(
    `update pledge set state = 'DONE', updated_at = now(), result_kind = $2, result_quantity = $3, result_unit = $4, result_programme = $5, result_on = $6, result_note = $7 where id = $1`,
    [id, kind, quantity, unit, programme, on, note],
  );
}

export interface PledgedSum {
  readonly area: string;
  readonly need: string;
  readonly unit: PledgeUnit;
  readonly pledges: number;
  readonly quantity: number;
}

/**
 * What others than the reader's organisation have promised and not taken back, by area, need and unit: neither who nor how much
 * money. Read with the system's rights, because a partner sees no pledge of another.
 */
export async function sumPledgesOfOthers(tx: Scoped): Promise<PledgedSum[]> {
  return tx.derive((system) =>
    system.rows<PledgedSum & Record<string, unknown>>(
      `select area_code as area, need, unit, count(*)::int as pledges, sum(quantity)::int as quantity from pledge
        where state in ('SUBMITTED', 'MATCHED', 'RUNNING') and partner_code is distinct from $1 group by 1, 2, 3 order by 1, 2, 3`,
      [tx.actor.agency],
    ),
  );
}
