import type { ReferralState } from "@sinergi/domain/referrals/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface ReferralRow {
  readonly id: string;
  readonly number: number;
  readonly familyId: string;
  readonly villageCode: string;
  readonly need: string;
  readonly caseId: string | null;
  /** Code of the office that owns the answer, or SEKRETARIAT. */
  readonly owner: string;
  readonly ownerName: string | null;
  readonly programmeCode: string | null;
  readonly text: string;
  readonly state: ReferralState;
  readonly sentOn: Day;
  readonly sentBy: string;
  readonly sentName: string;
  readonly closedOn: Day | null;
  readonly answer: string;
  readonly revision: number;
  /** Visits that found the same need again. */
  readonly seenAgain: number;
}

const REFERRAL = `select r.id, r.number, r.family_id as "familyId", r.village_code as "villageCode", r.need, r.case_id as "caseId", r.owner_code as owner, o.name as "ownerName",
  r.programme_code as "programmeCode", r.text, r.state, r.sent_on as "sentOn", r.sent_by as "sentBy", r.sent_name as "sentName", r.closed_on as "closedOn", r.answer, r.revision,
  (select count(*)::int from referral_change c where c.referral_id = r.id and c.from_state = c.to_state) as "seenAgain"
  from referral r left join organisation o on o.code = r.owner_code`;
type ReferralData = ReferralRow & Record<string, unknown>;

/** Referrals the reader's scope holds: all, those of his office, or those he sent. The longest open first. */
export async function listReferrals(tx: Scoped): Promise<ReferralRow[]> {
  return tx.rows<ReferralData>(`${REFERRAL} order by r.closed_on is not null, r.sent_on, r.number`);
}

/** Those of one facilitator: open ones, and what was closed since a day. */
export async function listSentBy(tx: Scoped, { userId, closedSince }: { readonly userId: string; readonly closedSince: Day }): Promise<ReferralRow[]> {
  return tx.rows<ReferralData>(`${REFERRAL} where r.sent_by = $1 and (r.closed_on is null or r.closed_on >= $2) order by r.closed_on is not null, r.sent_on, r.number`, [userId, closedSince]);
}

export async function findReferral(tx: Scoped, id: string): Promise<ReferralRow | null> {
  return tx.find<ReferralData>(`${REFERRAL} where r.id = $1`, [id]);
}

/** The same, and nobody else moves it until the transaction ends. What the caller may not write is none. */
export async function lockReferral(tx: Scoped, id: string): Promise<ReferralRow | null> {
  if ((await tx.find("select 1 from referral where id = $1 for update", [id])) === null) return null;
  return findReferral(tx, id);
}

/** The open one of a family and need, whoever sent it. */
export async function findOpenReferral(system: Scoped, { familyId, need }: { readonly familyId: string; readonly need: string }): Promise<{ readonly id: string; readonly number: number; readonly state: ReferralState } | null> {
  return system.find<{ id: string; number: number; state: ReferralState }>(
    "select id, number, state from referral where family_id = $1 and need = $2 and state in ('DIKIRIM', 'DITERIMA_OPD', 'DITANGANI') and case_id is null",
    [familyId, need],
  );
}

export interface NewReferral extends Pick<ReferralRow, "id" | "familyId" | "villageCode" | "need" | "owner" | "text" | "sentOn" | "sentBy" | "sentName"> {
  readonly needId: string | null;
}

/** False where its need has one already, or another of the same family and need is open. */
export async function insertReferral(tx: Scoped, it: NewReferral): Promise<boolean> {
  const rows = await tx.run(
    `insert into referral (id, family_id, village_code, need, need_id, owner_code, text, sent_on, sent_by, sent_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [it.id, it.familyId, it.villageCode, it.need, it.needId, it.owner, it.text, it.sentOn, it.sentBy, it.sentName],
  );
  return rows > 0;
}

/** Has this need of a visit been seen to already? */
export async function isNeedReferred(system: Scoped, needId: string): Promise<boolean> {
  return (await system.find("select from referral where need_id = $1", [needId])) !== null;
}

/** Did a visit of this day find the need again already? */
export async function isNotedOn(system: Scoped, referralId: string, day: Day): Promise<boolean> {
  return (await system.find("select from referral_change where referral_id = $1 and from_state = to_state and on_day = $2", [referralId, day])) !== null;
}

export interface ReferralWrite {
  readonly state: ReferralState;
  readonly closedOn: Day | null;
  readonly answer: string;
  readonly programmeCode: string | null;
}

export async function writeReferral(tx: Scoped, id: string, { state, closedOn, answer, programmeCode }: ReferralWrite): Promise<void> {
  await tx.run("update referral set state = $2, closed_on = $3, answer = $4, programme_code = $5, revision = revision + 1 where id = $1", [id, state, closedOn, answer, programmeCode]);
}

/** To another office, which begins anew; the day it was sent stays, for the family waits since then. */
export async function writeOwner(tx: Scoped, id: string, owner: string): Promise<void> {
  await tx.run("update referral set owner_code = $2, state = 'DIKIRIM', closed_on = null, answer = '', revision = revision + 1 where id = $1", [id, owner]);
}

export interface ReferralChangeRow {
  readonly id: string;
  readonly fromState: ReferralState | null;
  readonly toState: ReferralState;
  readonly fromOwner: string | null;
  readonly note: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly onDay: Day;
  /** ISO moment, UTC. */
  readonly at: string;
}

const CHANGE = `select id::text as id, from_state as "fromState", to_state as "toState", from_owner as "fromOwner", note, actor_id as "actorId", actor_name as "actorName", on_day as "onDay",
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from referral_change where referral_id = $1`;
type ChangeData = ReferralChangeRow & Record<string, unknown>;

export async function listReferralChanges(tx: Scoped, referralId: string): Promise<ReferralChangeRow[]> {
  return tx.rows<ChangeData>(`${CHANGE} order by referral_change.id`, [referralId]);
}

export async function findLastReferralChange(tx: Scoped, referralId: string): Promise<ReferralChangeRow | null> {
  return tx.find<ChangeData>(`${CHANGE} order by referral_change.id desc limit 1`, [referralId]);
}

export interface NewReferralChange extends Pick<ReferralChangeRow, "fromState" | "toState" | "note" | "onDay"> {
  readonly referralId: string;
  readonly fromOwner?: string;
}

/** One line of the history, in the caller's own name. */
export async function addReferralChange(tx: Scoped, it: NewReferralChange): Promise<void> {
  await tx.run(
    "insert into referral_change (referral_id, from_state, to_state, from_owner, note, actor_id, actor_name, agency, on_day) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    [it.referralId, it.fromState, it.toState, it.fromOwner ?? null, it.note, tx.actor.id, tx.actor.name, tx.actor.agency, it.onDay],
  );
}
