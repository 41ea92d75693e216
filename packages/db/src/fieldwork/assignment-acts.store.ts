import type { Spell, SpellChange } from "@sinergi/domain/fieldwork/assign-families";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export const ACT_WAYS = ["VILLAGE", "GROUP", "HAND", "FILE", "LIST", "FACILITATOR"] as const;
export type ActWay = (typeof ACT_WAYS)[number];

/** One act as the history has it. */
export interface AssignmentActRow {
  readonly id: string;
  readonly act: "ASSIGNED" | "HANDED_OVER" | "ENDED" | "UNDONE";
  readonly by: ActWay;
  readonly groupId: string | null;
  readonly families: number;
  readonly fromUserId: string | null;
  readonly fromName: string | null;
  readonly toUserId: string | null;
  readonly toName: string | null;
  readonly fromDay: Day;
  readonly reason: string;
  readonly actorName: string;
  readonly doneOn: Day;
  /** ISO */
  readonly at: string;
  readonly undone: boolean;
  /** Some later act set what this one had set. */
  readonly touchedLater: boolean;
}

const LOCK = 740_206;

/** Two coordinators who deal out the same families at the same moment: one after the other. */
export async function lockAssignments(tx: Scoped): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock($1)", [LOCK]);
}

/** Spells of families that reach to a day or beyond it. */
export async function listSpells(tx: Scoped, families: readonly string[], from: Day): Promise<Spell[]> {
  return tx.rows<Spell & Record<string, unknown>>(
    `select id, family_id as "familyId", user_id as "userId", from_day as "fromDay", to_day as "toDay" from assignment
      where family_id = any ($1::bigint[]) and (to_day is null or to_day >= $2) order by family_id, from_day, id`,
    [families, from],
  );
}

export interface NewAct {
  readonly id: string;
  readonly act: AssignmentActRow["act"];
  readonly by: ActWay;
  readonly families: number;
  readonly groupId?: string | null;
  readonly undoes?: string | null;
  readonly fromUserId: string | null;
  readonly toUserId: string | null;
  readonly fromDay: Day;
  readonly reason: string;
  /** The day it is done on. */
  readonly today: Day;
}

export async function addAct(tx: Scoped, it: NewAct): Promise<void> {
  await tx.run(
    `insert into assignment_act (id, act, by, group_id, undoes, families, from_user_id, to_user_id, from_day, reason, done_on, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [it.id, it.act, it.by, it.groupId ?? null, it.undoes ?? null, it.families, it.fromUserId, it.toUserId, it.fromDay, it.reason, it.today, tx.actor.id, tx.actor.name],
  );
}

/** Sets last days and begins new spells, all of one act. What ends is written before what begins: of a family never two are open. */
export async function writePlan(tx: Scoped, { actId, changes, begun, toUserId, fromDay }: { readonly actId: string; readonly changes: readonly SpellChange[]; readonly begun: readonly string[]; readonly toUserId: string | null; readonly fromDay: Day }): Promise<void> {
  const ids = changes.map(({ id }) => id);
  await tx.run("insert into assignment_change (act_id, assignment_id, was_to_day, was_end_act_id) select $1, a.id, a.to_day, a.end_act_id from assignment a where a.id = any ($2::bigint[])", [actId, ids]);
  for (const opens of [false, true]) {
    const some = changes.filter(({ toDay }) => (toDay === null) === opens);
    await tx.run("update assignment a set to_day = c.day, end_act_id = $1 from unnest($2::bigint[], $3::date[]) as c (id, day) where a.id = c.id", [actId, some.map(({ id }) => id), some.map(({ toDay }) => toDay)]);
  }
  if (toUserId !== null) await tx.run("insert into assignment (family_id, user_id, from_day, act_id) select id, $2, $3, $4 from unnest($1::bigint[]) as f (id)", [begun, toUserId, fromDay, actId]);
}

/** Puts everything an act set back as it was; what it began was never in force. */
export async function revertPlan(tx: Scoped, actId: string): Promise<void> {
  await tx.run("update assignment set to_day = from_day - 1 where act_id = $1", [actId]);
  for (const opens of [false, true]) {
    await tx.run("update assignment a set to_day = c.was_to_day, end_act_id = c.was_end_act_id from assignment_change c where c.act_id = $1 and a.id = c.assignment_id and (c.was_to_day is null) = $2", [actId, opens]);
  }
  await tx.run("update assignment_act set undone_at = now() where id = $1", [actId]);
}

const ACT = `select c.id, c.act, c.by, c.group_id as "groupId", c.families, c.from_user_id as "fromUserId", f.name as "fromName", c.to_user_id as "toUserId", t.name as "toName", c.from_day as "fromDay", c.reason,
  c.actor_name as "actorName", c.done_on as "doneOn", to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, c.undone_at is not null as undone,
  exists (select from assignment a where a.act_id = c.id and a.end_act_id is not null)
    or exists (select from assignment_change h join assignment a on a.id = h.assignment_id where h.act_id = c.id and a.end_act_id is distinct from c.id) as "touchedLater"
  from assignment_act c left join facilitator f on f.user_id = c.from_user_id left join facilitator t on t.user_id = c.to_user_id`;
type ActData = AssignmentActRow & Record<string, unknown>;

/** Acts that gave to or took from a facilitator, or all, the newest first. */
export async function listActs(tx: Scoped, { userId, most }: { readonly userId: string | null; readonly most: number }): Promise<AssignmentActRow[]> {
  return tx.rows<ActData>(
    `${ACT} where $1::text is null or c.from_user_id = $1 or c.to_user_id = $1
        or exists (select from assignment_change h join assignment a on a.id = h.assignment_id where h.act_id = c.id and a.user_id = $1) order by c.at desc, c.id limit $2`,
    [userId, most],
  );
}

export async function findAct(tx: Scoped, id: string): Promise<AssignmentActRow | null> {
  return tx.find<ActData>(`${ACT} where c.id = $1`, [id]);
}

