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
