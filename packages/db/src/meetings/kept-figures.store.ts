import type { Reading } from "@sinergi/domain/meetings/figure.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export interface FigureReadingRow extends Reading {
  /** The meeting that looked at it; null for the day it was kept. */
  readonly meetingId: string | null;
  readonly meetingTitle: string | null;
  readonly snapshotRef: string;
  readonly on: Day;
}

export interface KeptFigureRow {
  readonly id: string;
  /** As `figureRefSchema` of the api reads it. */
  readonly figure: unknown;
  readonly title: string;
  readonly address: string;
  readonly snapshotRef: string;
  readonly createdAt: string;
  /** The day it was kept first, then meeting by meeting. */
  readonly readings: readonly FigureReadingRow[];
}

const READINGS = `(select coalesce(json_agg(json_build_object('meetingId', r.meeting_id, 'meetingTitle', m.title, 'snapshotRef', r.snapshot_ref, 'on', r.on_day,
    'value', r.value, 'low', r.low, 'high', r.high, 'numerator', r.numerator, 'denominator', r.denominator) order by r.meeting_id is not null, coalesce(m.held_on, r.on_day), r.id), '[]')
  from figure_reading r left join meeting m on m.id = r.meeting_id where r.figure_id = k.id) as readings`;
const KEPT = `select k.id, k.figure, k.title, k.address, k.snapshot_ref as "snapshotRef", ${MOMENT("k.created_at")} as "createdAt", ${READINGS} from kept_figure k`;
type KeptData = KeptFigureRow & Record<string, unknown>;

/** A kept figure of the reader's scope; null where there is none. */
export async function findKeptFigure(tx: Scoped, id: string): Promise<KeptFigureRow | null> {
  return tx.find<KeptData>(`${KEPT} where k.id = $1`, [id]);
}

export async function listKeptFigures(tx: Scoped, ids: readonly string[]): Promise<KeptFigureRow[]> {
  return tx.rows<KeptData>(`${KEPT} where k.id = any ($1::uuid[]) order by k.created_at, k.id`, [ids]);
}

export interface NewKeptFigure {
  readonly id: string;
  readonly figure: unknown;
  readonly title: string;
  readonly address: string;
  /** Frozen. */
  readonly snapshotRef: string;
}

export async function insertKeptFigure(tx: Scoped, { id, figure, title, address, snapshotRef }: NewKeptFigure): Promise<void> {
  await tx.run("insert into kept_figure (id, figure, title, address, snapshot_ref, created_by) values ($1, $2, $3, $4, $5, $6)", [id, JSON.stringify(figure), title, address, snapshotRef, tx.actor.id]);
}

export interface NewReading {
  readonly figureId: string;
  readonly meetingId: string | null;
  readonly snapshotRef: string;
  readonly on: Day;
  readonly reading: Reading;
}

export async function insertReading(tx: Scoped, { figureId, meetingId, snapshotRef, on, reading }: NewReading): Promise<void> {
  await tx.run(
    "insert into figure_reading (figure_id, meeting_id, snapshot_ref, on_day, value, low, high, numerator, denominator) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    [figureId, meetingId, snapshotRef, on, reading.value, reading.low, reading.high, reading.numerator, reading.denominator],
  );
}

export interface TiedFigure {
  readonly id: string;
  /** Day of the earliest meeting that it belongs to. */
  readonly since: Day;
  /** That meeting. */
  readonly meetingId: string;
  readonly readBy: readonly string[];
}

/** Where a figure is spoken of: on an agenda, in a decision, by a follow-up. */
const TIES = `select figure_id, meeting_id from agenda_item where figure_id is not null and removed_at is null
   union select figure_id, meeting_id from minutes_entry where figure_id is not null and removed_at is null
   union select figure_id, meeting_id from follow_up where figure_id is not null and meeting_id is not null`;

/** The first meeting that a figure belongs to; null where it is on none. */
export async function findMeetingOfFigure(tx: Scoped, figureId: string): Promise<string | null> {
  const row = await tx.find<{ id: string }>(`select m.id from (${TIES}) t join meeting m on m.id = t.meeting_id where t.figure_id = $1 and m.state not in ('CANCELLED', 'POSTPONED') order by m.held_on, m.id limit 1`, [figureId]);
  return row?.id ?? null;
}

/** Figures that agenda items, decisions and follow-ups of a meeting's series hold, up to a day; of a meeting without a series its own. */
export async function listTiedFigures(tx: Scoped, { meetingId, seriesId, until }: { readonly meetingId: string; readonly seriesId: string | null; readonly until: Day }): Promise<TiedFigure[]> {
  return tx.rows<TiedFigure & Record<string, unknown>>(
    `select distinct on (k.id) k.id, m.held_on as since, m.id as "meetingId",
            array(select r.meeting_id::text from figure_reading r where r.figure_id = k.id and r.meeting_id is not null) as "readBy"
       from (${TIES}) t
       join meeting m on m.id = t.meeting_id join kept_figure k on k.id = t.figure_id
      where (m.id = $1 or m.series_id = $2) and m.held_on <= $3 and m.state not in ('CANCELLED', 'POSTPONED') order by k.id, m.held_on, m.id`,
    [meetingId, seriesId, until],
  );
}

/** Puts a kept figure at the end of the agenda. */
export async function insertFigureItem(tx: Scoped, { id, meetingId, title, figureId }: { readonly id: string; readonly meetingId: string; readonly title: string; readonly figureId: string }): Promise<void> {
  await tx.run(
    `insert into agenda_item (id, meeting_id, position, title, origin, figure_id)
     values ($1, $2, (select coalesce(max(position), 0) + 1 from agenda_item where meeting_id = $2), $3, 'SECRETARIAT', $4)`,
    [id, meetingId, title, figureId],
  );
}

/** Takes an item that a figure made off its agenda; null where it is not there any more. */
export async function removeFigureItem(tx: Scoped, id: string): Promise<{ readonly meetingId: string; readonly title: string } | null> {
  return tx.find<{ meetingId: string; title: string }>(
    `update agenda_item set removed_at = now(), revision = revision + 1 where id = $1 and removed_at is null and figure_id is not null and origin = 'SECRETARIAT'
     returning meeting_id as "meetingId", title`,
    [id],
  );
}

export interface NewFigureProposal {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly figureId: string;
}

export async function insertFigureProposal(tx: Scoped, { id, title, reason, figureId }: NewFigureProposal): Promise<void> {
  await tx.run(
    "insert into agenda_proposal (id, title, reason, figure_id, organisation_code, proposed_by, proposed_name, state) values ($1, $2, $3, $4, $5, $6, $7, 'WAITING')",
    [id, title, reason, figureId, tx.actor.agency, tx.actor.id, tx.actor.name],
  );
}

/** Takes one's own proposal back while nobody has answered it; null where somebody did. */
export async function withdrawFigureProposal(tx: Scoped, id: string): Promise<{ readonly title: string } | null> {
  return tx.find<{ title: string }>("update agenda_proposal set state = 'WITHDRAWN' where id = $1 and state = 'WAITING' and proposed_by = $2 returning title", [id, tx.actor.id]);
}

/** Nobody else freezes for this meeting or reads for it meanwhile. */
export async function lockMeetingToMeasure(tx: Scoped, id: string): Promise<void> {
  await tx.rows("select 1 from meeting where id = $1 for update", [id]);
}

export async function writeMeetingSnapshot(tx: Scoped, id: string, snapshotRef: string): Promise<void> {
  await tx.run("update meeting set snapshot_ref = $2 where id = $1 and snapshot_ref is null", [id, snapshotRef]);
}
