import type { WorkState } from "@sinergi/domain/fieldwork/answer-work";
import type { WorkOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";

export interface WorkQueueRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly task: string;
  /** The filter as it was, without its day. */
  readonly filter: object;
  readonly onRef: string | null;
  readonly dealtOn: Day;
  readonly dueOn: Day | null;
  /** Families behind the filter on the day it was dealt. */
  readonly total: number;
  readonly dealtName: string;
  readonly closedOn: Day | null;
  readonly revision: number;
  readonly open: number;
  readonly answered: number;
  readonly takenBack: number;
  /** Open ones whose family is nobody's. */
  readonly unassigned: number;
}

export interface WorkItemRow {
  readonly id: string;
  readonly familyId: string;
  readonly headName: string;
  /** Masked. */
  readonly noKk: string | null;
  readonly villageCode: string;
  readonly village: string;
  readonly district: string;
  readonly decile: number | null;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly state: WorkState;
  readonly outcome: WorkOutcome | null;
  readonly note: string;
  readonly answeredOn: Day | null;
}

const QUEUE = `select q.id, q.number, q.title, q.task, q.filter, q.on_ref as "onRef", q.dealt_on as "dealtOn", q.due_on as "dueOn", q.total, q.dealt_name as "dealtName", q.closed_on as "closedOn", q.revision,
  n.open, n.answered, n."takenBack", n.unassigned
  from work_queue q cross join lateral (select count(*) filter (where i.state = 'OPEN')::int as open, count(*) filter (where i.state = 'ANSWERED')::int as answered,
    count(*) filter (where i.state = 'TAKEN_BACK')::int as "takenBack", count(*) filter (where i.state = 'OPEN' and i.user_id is null)::int as unassigned from work_item i where i.queue_id = q.id) n`;
type QueueData = WorkQueueRow & Record<string, unknown>;

/** Every list that was dealt out, the newest first; open ones before closed ones. */
export async function listQueues(tx: Scoped): Promise<WorkQueueRow[]> {
  return tx.rows<QueueData>(`${QUEUE} order by (q.closed_on is not null), q.number desc limit 500`);
}

export async function findQueue(tx: Scoped, id: string): Promise<WorkQueueRow | null> {
  return tx.find<QueueData>(`${QUEUE} where q.id = $1`, [id]);
}

export async function lockQueue(tx: Scoped, id: string): Promise<WorkQueueRow | null> {
  if ((await tx.find("select 1 from work_queue where id = $1 for update", [id])) === null) return null;
  return findQueue(tx, id);
}

/** The families of a list, village by village. A family that is in no version any more is named by its id alone. */
export async function listItems(tx: Scoped, queueId: string): Promise<WorkItemRow[]> {
  const rows = await tx.rows<Omit<WorkItemRow, "noKk"> & { noKk: Buffer | null } & Record<string, unknown>>(
    `select i.id, i.family_id as "familyId", coalesce(f.head_name, '') as "headName", f.no_kk as "noKk", coalesce(s.village_code, '') as "villageCode", coalesce(v.name, '') as village, coalesce(d.name, '') as district, nullif(s.decile, 0)::int as decile,
            i.user_id as "userId", i.user_name as "userName", i.state, i.outcome, i.note, i.answered_on as "answeredOn"
       from work_item i left join family_state s on s.snapshot_id = 1 and s.family_id = i.family_id
       left join family_version f on f.version_id = (select version_id from snapshot where id = 1) and f.family_id = i.family_id left join area v on v.code = s.village_code left join area d on d.code = v.parent_code
      where i.queue_id = $1 order by s.village_code nulls last, f.head_name collate "C", i.id`,
    [queueId],
  );
  return rows.map((row) => ({ ...row, noKk: masked(tx, row.noKk) }));
}

export interface NewQueue {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  readonly filter: object;
  readonly onRef: string | null;
  readonly dealtOn: Day;
  readonly dueOn: Day | null;
  readonly total: number;
  readonly unassigned: number;
}

/** Answers its number. */
export async function insertQueue(tx: Scoped, it: NewQueue): Promise<number> {
  const { number } = await tx.one<{ number: number }>(
    `insert into work_queue (id, title, task, filter, on_ref, dealt_on, due_on, total, unassigned, dealt_by, dealt_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning number`,
    [it.id, it.title, it.task, JSON.stringify(it.filter), it.onRef, it.dealtOn, it.dueOn, it.total, it.unassigned, tx.actor.id, tx.actor.name],
  );
  return number;
}

export interface NewItem {
  readonly id: string;
  readonly familyId: string;
  readonly userId: string | null;
  readonly userName: string | null;
}

export async function insertItems(tx: Scoped, queueId: string, items: readonly NewItem[]): Promise<void> {
  await tx.run("insert into work_item (id, queue_id, family_id, user_id, user_name) select i.id, $1, i.family_id, i.user_id, i.user_name from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[]) as i (id, family_id, user_id, user_name)", [
    queueId, items.map(({ id }) => id), items.map(({ familyId }) => familyId), items.map(({ userId }) => userId), items.map(({ userName }) => userName),
  ]);
}

/** Takes open families back from whoever has them, or deals them out again; answers how many. */
export async function writeItemsTaken(tx: Scoped, { queueId, ids, taken }: { readonly queueId: string; readonly ids: readonly string[]; readonly taken: boolean }): Promise<number> {
  const count = await tx.run("update work_item set state = $4 where queue_id = $1 and id = any ($2::uuid[]) and state = $3", [queueId, ids, taken ? "OPEN" : "TAKEN_BACK", taken ? "TAKEN_BACK" : "OPEN"]);
  await tx.run("update work_queue set revision = revision + 1 where id = $1", [queueId]);
  return count;
}

export async function writeQueueClosed(tx: Scoped, id: string, on: Day | null): Promise<void> {
  await tx.run("update work_queue set closed_on = $2, revision = revision + 1 where id = $1", [id, on]);
}

/** One family of a list as an answer finds it. */
export async function lockItem(tx: Scoped, id: string): Promise<{ readonly id: string; readonly queueId: string; readonly familyId: string; readonly state: WorkState; readonly recordId: string | null; readonly outcome: WorkOutcome | null } | null> {
  return tx.find('select id, queue_id as "queueId", family_id as "familyId", state, record_id as "recordId", outcome from work_item where id = $1 for update', [id]);
}

export interface ItemAnswer {
  readonly outcome: WorkOutcome;
  readonly note: string;
  readonly answeredOn: Day;
  readonly recordId: string;
  readonly userId: string;
  readonly userName: string;
}

export async function writeItemAnswer(tx: Scoped, id: string, it: ItemAnswer): Promise<void> {
  await tx.run("update work_item set state = 'ANSWERED', outcome = $2, note = $3, answered_on = $4, record_id = $5, user_id = $6, user_name = $7 where id = $1", [id, it.outcome, it.note, it.answeredOn, it.recordId, it.userId, it.userName]);
}

/** An answer that was withdrawn: the family is open again. False where the record answered nothing. */
export async function reopenAnsweredItem(tx: Scoped, recordId: string): Promise<boolean> {
  return (await tx.run("update work_item set state = 'OPEN', outcome = null, note = '', answered_on = null, record_id = null where record_id = $1", [recordId])) > 0;
}

/** Open work of a facilitator, what is due first. */
export async function listOpenWork(tx: Scoped, userId: string): Promise<{ readonly id: string; readonly queueId: string; readonly title: string; readonly task: string; readonly familyId: string; readonly dueOn: Day | null }[]> {
  return tx.rows(
    `select i.id, q.id as "queueId", q.title, q.task, i.family_id as "familyId", q.due_on as "dueOn" from work_item i join work_queue q on q.id = i.queue_id
      where i.user_id = $1 and i.state = 'OPEN' and q.closed_on is null order by q.due_on nulls last, q.number, i.id`,
    [userId],
  );
}
