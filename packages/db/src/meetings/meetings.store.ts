import type { MeetingKind, MeetingState } from "@sinergi/domain/meetings/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface MeetingRow {
  readonly id: string;
  readonly seriesId: string | null;
  readonly seriesTitle: string | null;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly state: MeetingState;
  readonly heldOn: Day;
  /** Local time of the regency, HH:MM. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly area: string | null;
  readonly basis: string;
  readonly chairName: string;
  readonly chairPosition: string;
  readonly moderatorName: string;
  readonly noteTakerName: string;
  readonly noteTakerPosition: string;
  /** The frozen snapshot its figures are read from. */
  readonly snapshotRef: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly revision: number;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const MEETING = `select m.id, m.series_id as "seriesId", s.title as "seriesTitle", m.kind, m.title, m.state, m.held_on as "heldOn", m.starts_at as "startsAt", m.ends_at as "endsAt", m.place,
  m.area_code as area, m.basis, m.chair_name as "chairName", m.chair_position as "chairPosition", m.moderator_name as "moderatorName", m.note_taker_name as "noteTakerName",
  m.note_taker_position as "noteTakerPosition", m.snapshot_ref as "snapshotRef", ${MOMENT("m.opened_at")} as "openedAt", ${MOMENT("m.closed_at")} as "closedAt", m.revision
  from meeting m left join meeting_series s on s.id = m.series_id`;
type MeetingData = MeetingRow & Record<string, unknown>;

/** A meeting of the reader's scope; null where there is none or it is not his. */
export async function findMeeting(tx: Scoped, id: string): Promise<MeetingRow | null> {
  return tx.find<MeetingData>(`${MEETING} where m.id = $1`, [id]);
}

export interface NewSeries {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly note: string;
  /** Programme group or pokja. */
  readonly groupCode: string | null;
}

export async function insertSeries(tx: Scoped, { id, kind, title, note, groupCode }: NewSeries): Promise<void> {
  await tx.run("insert into meeting_series (id, kind, title, note, group_code) values ($1, $2, $3, $4, $5)", [id, kind, title, note, groupCode]);
}

export interface NewMeeting {
  readonly id: string;
  readonly seriesId: string | null;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly area: string | null;
  readonly basis: string;
  readonly chairName: string;
  readonly chairPosition: string;
  readonly moderatorName: string;
  readonly noteTakerName: string;
  readonly noteTakerPosition: string;
}

/** A planned meeting, with the first line of its history. */
export async function insertMeeting(tx: Scoped, meeting: NewMeeting): Promise<void> {
  await tx.run(
    `insert into meeting (id, series_id, kind, title, state, held_on, starts_at, ends_at, place, area_code, basis, chair_name, chair_position, moderator_name, note_taker_name, note_taker_position, created_by)
     values ($1, $2, $3, $4, 'PLANNED', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [meeting.id, meeting.seriesId, meeting.kind, meeting.title, meeting.heldOn, meeting.startsAt, meeting.endsAt, meeting.place, meeting.area, meeting.basis, meeting.chairName, meeting.chairPosition,
      meeting.moderatorName, meeting.noteTakerName, meeting.noteTakerPosition, tx.actor.id],
  );
  await writeMeetingState(tx, { id: meeting.id, from: null, to: "PLANNED", reason: "" });
}

/** Moves a meeting to a state, with a line in its history. Whether it may is the rule's to say. */
export async function writeMeetingState(tx: Scoped, step: { readonly id: string; readonly from: MeetingState | null; readonly to: MeetingState; readonly reason: string }): Promise<void> {
  await tx.run("update meeting set state = $2, revision = revision + case when $3::text is null then 0 else 1 end where id = $1", [step.id, step.to, step.from]);
  await tx.run("insert into meeting_change (meeting_id, from_state, to_state, reason, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6)", [step.id, step.from, step.to, step.reason, tx.actor.id, tx.actor.name]);
}

/** The same, and nobody else moves it until the transaction ends. One that the caller may read but not write is none. */
export async function lockMeeting(tx: Scoped, id: string): Promise<MeetingRow | null> {
  if ((await tx.find("select 1 from meeting where id = $1 for update", [id])) === null) return null;
  return findMeeting(tx, id);
}

export type ChangedMeeting = Omit<NewMeeting, "id" | "seriesId">;

/** Writes what the meeting is; its state and its series stay. */
export async function updateMeeting(tx: Scoped, id: string, meeting: ChangedMeeting): Promise<void> {
  await tx.run(
    `update meeting set kind = $2, title = $3, held_on = $4, starts_at = $5, ends_at = $6, place = $7, area_code = $8, basis = $9, chair_name = $10, chair_position = $11,
       moderator_name = $12, note_taker_name = $13, note_taker_position = $14, revision = revision + 1 where id = $1`,
    [id, meeting.kind, meeting.title, meeting.heldOn, meeting.startsAt, meeting.endsAt, meeting.place, meeting.area, meeting.basis, meeting.chairName, meeting.chairPosition,
      meeting.moderatorName, meeting.noteTakerName, meeting.noteTakerPosition],
  );
}

/** When it really began and ended, as its state says: opening sets the beginning, ending the end; a step back forgets it. */
export async function writeHeldTimes(tx: Scoped, id: string): Promise<void> {
  await tx.run(
    `update meeting set opened_at = case when state in ('PLANNED', 'INVITED', 'POSTPONED', 'CANCELLED') then null else coalesce(opened_at, now()) end,
       closed_at = case when state in ('PLANNED', 'INVITED', 'POSTPONED', 'CANCELLED', 'RUNNING') then null else coalesce(closed_at, now()) end where id = $1`,
    [id],
  );
}

/** A postponed meeting gets its day; who had answered for the other one is asked again. */
export async function writeMeetingDay(tx: Scoped, id: string, { heldOn, startsAt, endsAt }: Pick<MeetingRow, "heldOn" | "startsAt" | "endsAt">): Promise<void> {
  await tx.run("update meeting set held_on = $2, starts_at = $3, ends_at = $4 where id = $1", [id, heldOn, startsAt, endsAt]);
}
