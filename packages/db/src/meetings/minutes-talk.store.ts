import type { Scoped } from "#access/scoped";

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface CommentRow {
  readonly id: string;
  readonly meetingId: string;
  readonly entryId: string;
  readonly text: string;
  readonly by: string;
  readonly agency: string | null;
  readonly at: string;
  readonly answer: string;
  /** Null while it is open. */
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

const COMMENT = `select id, meeting_id as "meetingId", entry_id as "entryId", text, created_name as by, agency, ${MOMENT("created_at")} as at, answer, answered_name as "answeredBy", ${MOMENT("answered_at")} as "answeredAt" from minutes_comment`;
type CommentData = CommentRow & Record<string, unknown>;

/** What was said of the pieces of a meeting's minutes, in order. */
export async function listComments(tx: Scoped, meetingId: string): Promise<CommentRow[]> {
  return tx.rows<CommentData>(`${COMMENT} where meeting_id = $1 order by created_at, id`, [meetingId]);
}

export async function lockComment(tx: Scoped, id: string): Promise<CommentRow | null> {
  return tx.find<CommentData>(`${COMMENT} where id = $1 for update`, [id]);
}

export async function insertComment(tx: Scoped, { id, meetingId, entryId, text }: { readonly id: string; readonly meetingId: string; readonly entryId: string; readonly text: string }): Promise<void> {
  await tx.run("insert into minutes_comment (id, meeting_id, entry_id, text, created_by, created_name, agency) values ($1, $2, $3, $4, $5, $6, $7)", [id, meetingId, entryId, text, tx.actor.id, tx.actor.name, tx.actor.agency]);
}

/** Settles a comment with an answer, or opens it again. */
export async function writeAnswer(tx: Scoped, { id, answer, settled }: { readonly id: string; readonly answer: string; readonly settled: boolean }): Promise<void> {
  await tx.run(
    "update minutes_comment set answer = $2, answered_by = case when $3 then $4 end, answered_name = case when $3 then $5 end, answered_at = case when $3 then now() end where id = $1",
    [id, answer, settled, tx.actor.id, tx.actor.name],
  );
}

export interface ApprovalRow {
  readonly userId: string;
  readonly name: string;
  readonly agency: string | null;
  readonly at: string;
  /** False where a piece was written after it. */
  readonly holds: boolean;
}

export async function listApprovals(tx: Scoped, meetingId: string): Promise<ApprovalRow[]> {
  // Readers do not see what was taken away; that it was, they are told all the same.
  const last = await tx.derive((system) => system.one<{ at: Date | null }>("select max(updated_at) as at from minutes_entry where meeting_id = $1", [meetingId]));
  return tx.rows<ApprovalRow & Record<string, unknown>>(
    `select user_id as "userId", user_name as name, agency, ${MOMENT("at")} as at, $2::timestamptz is null or at >= $2 as holds
       from minutes_approval a where meeting_id = $1 and withdrawn_at is null order by a.at`,
    [meetingId, last.at],
  );
}

/** Notes that the caller agrees with the draft as it stands, or that he takes it back. Answers false where nothing changed. */
export async function writeApproval(tx: Scoped, { meetingId, approved }: { readonly meetingId: string; readonly approved: boolean }): Promise<boolean> {
  if (!approved) return (await tx.run("update minutes_approval set withdrawn_at = now() where meeting_id = $1 and user_id = $2 and withdrawn_at is null", [meetingId, tx.actor.id])) > 0;
  return (
    (await tx.run(
      "insert into minutes_approval (meeting_id, user_id, user_name, agency, at) values ($1, $2, $3, $4, now()) on conflict (meeting_id, user_id) do update set at = excluded.at, withdrawn_at = null",
      [meetingId, tx.actor.id, tx.actor.name, tx.actor.agency],
    )) > 0
  );
}
