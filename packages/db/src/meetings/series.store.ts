import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { MeetingKind } from "@sinergi/domain/meetings/vocabulary";
import type { Scoped } from "#access/scoped";

export interface SeriesRow {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly note: string;
  readonly groupCode: string | null;
  readonly closed: boolean;
}

const SERIES = 'select id, kind, title, note, group_code as "groupCode", closed_at is not null as closed from meeting_series';

/** Series the reader sees a meeting of; all of them for those who keep them. */
export async function listSeries(tx: Scoped): Promise<SeriesRow[]> {
  return tx.rows<SeriesRow & Record<string, unknown>>(`${SERIES} order by title, id`);
}

export async function findSeries(tx: Scoped, id: string): Promise<SeriesRow | null> {
  return tx.find<SeriesRow & Record<string, unknown>>(`${SERIES} where id = $1`, [id]);
}

/** The same under a lock, for who is about to change it. */
export async function lockSeries(tx: Scoped, id: string): Promise<SeriesRow | null> {
  return tx.find<SeriesRow & Record<string, unknown>>(`${SERIES} where id = $1 for update`, [id]);
}

export async function writeSeries(tx: Scoped, id: string, { title, closed }: Pick<SeriesRow, "title" | "closed">): Promise<void> {
  await tx.run("update meeting_series set title = $2, closed_at = case when $3 then coalesce(closed_at, now()) end where id = $1", [id, title, closed]);
}

export interface PromisedRow {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly state: FollowUpState;
  readonly lead: string | null;
}

/** What was promised at the earlier meetings of a meeting's series, and how it stands: the oldest first. */
export async function listPromisedBefore(tx: Scoped, meetingId: string): Promise<PromisedRow[]> {
  return tx.rows<PromisedRow & Record<string, unknown>>(
    `select f.id, f.number, f.text, f.state, f.lead_code as lead from meeting now
       join meeting b on b.series_id = now.series_id and b.id <> now.id and (b.held_on, b.starts_at) <= (now.held_on, now.starts_at)
       join follow_up f on f.meeting_id = b.id where now.id = $1 order by f.number`,
    [meetingId],
  );
}
