import type { FollowUpAct, FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** Fields of an edit, or what stood before a report. */
export type ChangedFields = Readonly<Record<string, unknown>>;

export interface FollowUpChangeRow {
  readonly id: string;
  readonly act: FollowUpAct;
  readonly fromState: FollowUpState | null;
  readonly toState: FollowUpState;
  readonly progress: number;
  readonly note: string;
  readonly before: ChangedFields | null;
  readonly after: ChangedFields | null;
  readonly actorId: string;
  readonly actorName: string;
  readonly agency: string | null;
  readonly onDay: Day;
  readonly at: string;
}

const CHANGE = `select id::text as id, act, from_state as "fromState", to_state as "toState", progress::int as progress, note, before, after, actor_id as "actorId", actor_name as "actorName", agency, on_day as "onDay",
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from follow_up_change where follow_up_id = $1`;
type ChangeData = FollowUpChangeRow & Record<string, unknown>;

/** Everything that happened to a follow-up, in order. */
export async function listFollowUpChanges(tx: Scoped, followUpId: string): Promise<FollowUpChangeRow[]> {
  return tx.rows<ChangeData>(`${CHANGE} order by follow_up_change.id`, [followUpId]);
}

export async function findLastChange(tx: Scoped, followUpId: string): Promise<FollowUpChangeRow | null> {
  return tx.find<ChangeData>(`${CHANGE} order by follow_up_change.id desc limit 1`, [followUpId]);
}

export interface NewFollowUpChange extends Pick<FollowUpChangeRow, "act" | "fromState" | "toState" | "progress" | "note" | "onDay"> {
  readonly followUpId: string;
  readonly before?: ChangedFields;
  readonly after?: ChangedFields;
}

/** One line of the history, in the caller's own name. */
export async function addFollowUpChange(tx: Scoped, it: NewFollowUpChange): Promise<void> {
  await tx.run(
    `insert into follow_up_change (follow_up_id, act, from_state, to_state, progress, note, before, after, actor_id, actor_name, agency, on_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [it.followUpId, it.act, it.fromState, it.toState, it.progress, it.note, jsonOf(it.before), jsonOf(it.after), tx.actor.id, tx.actor.name, tx.actor.agency, it.onDay],
  );
}

function jsonOf(fields: ChangedFields | undefined): string | null {
  return fields === undefined ? null : JSON.stringify(fields);
}
