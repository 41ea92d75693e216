import type { MeetingPast } from "@sinergi/domain/meetings/meeting-past";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { announce } from "#targeting/announce";

const TABLES = {
  series: "meeting_series", meetings: "meeting", changes: "meeting_change", proposals: "agenda_proposal", agenda: "agenda_item", invitees: "invitee", attendances: "attendance", entries: "minutes_entry",
  followUps: "follow_up", followUpChanges: "follow_up_change",
} as const satisfies Record<keyof MeetingPast, string>;
type Part = keyof typeof TABLES;
const ORDER: readonly Part[] = ["series", "meetings", "changes", "proposals", "agenda", "invitees", "attendances", "entries", "followUps", "followUpChanges"];

/** Writes meetings of the past with their own days, one statement a table; for simulations and for taking over what was kept elsewhere. Every saved text is its first version. */
export async function insertMeetingPast(system: Scoped, past: MeetingPast): Promise<void> {
  for (const part of ORDER) await insertRows(system, TABLES[part], past[part]);
  await system.run(
    `insert into minutes_version (entry_id, revision, kind, speaker, text, actor_id, actor_name, at)
     select id, revision, kind, speaker, text, updated_by, updated_name, updated_at from minutes_entry where id = any ($1::uuid[])`,
    [past.entries.map(({ id }) => id)],
  );
  await announce(system, { kind: "meeting" });
  await announce(system, { kind: "followUp" });
}

/** Rows under the names of their columns; what they do not name keeps its default. */
async function insertRows(system: Scoped, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).map(columnOf);
  const named = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columnOf(key), value])));
  await system.run(`insert into ${table} (${columns.join(", ")}) select ${columns.map((column) => `r.${column}`).join(", ")} from jsonb_populate_recordset(null::${table}, $1::jsonb) r`, [JSON.stringify(named)]);
}

function columnOf(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Something agreed at a meeting that a figure is to show, with the meetings of its series from then on. */
export interface AgreedTask {
  readonly followUpId: string;
  readonly meetingId: string;
  readonly heldOn: Day;
  /** Meetings of the same series after it that have been held, the earliest first. */
  readonly later: readonly { readonly meetingId: string; readonly heldOn: Day }[];
}

/** Follow-ups by their text, of meetings that have a series. */
export async function findAgreedTask(system: Scoped, text: string): Promise<AgreedTask | null> {
  return system.find<AgreedTask & Record<string, unknown>>(
    `select f.id as "followUpId", m.id as "meetingId", m.held_on as "heldOn",
            coalesce((select json_agg(json_build_object('meetingId', l.id, 'heldOn', l.held_on) order by l.held_on) from meeting l
                       where l.series_id = m.series_id and l.held_on > m.held_on and l.opened_at is not null), '[]') as later
       from follow_up f join meeting m on m.id = f.meeting_id where f.text = $1 and f.figure_id is null and m.series_id is not null order by m.held_on limit 1`,
    [text],
  );
}

export interface PastFigure {
  readonly id: string;
  /** What is measured, without a day. */
  readonly figure: object;
  readonly title: string;
  readonly address: string;
  readonly snapshotRef: string;
  readonly task: AgreedTask;
  /** The first is of the day it was kept, without a meeting. */
  readonly readings: readonly PastReading[];
}

export interface PastReading {
  readonly meetingId: string | null;
  readonly snapshotRef: string;
  readonly onDay: Day;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Keeps a figure with what it was, and ties it to what was agreed on it, to the agenda of then and to the same item of meetings to come. */
export async function insertPastFigure(system: Scoped, { id, figure, title, address, snapshotRef, task, readings }: PastFigure): Promise<void> {
  await system.run("insert into kept_figure (id, figure, title, address, snapshot_ref, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7::date - 1 + time '03:00')", [id, JSON.stringify(figure), title, address, snapshotRef, system.actor.id, task.heldOn]);
  await insertRows(system, "figure_reading", readings.map((reading) => ({ figureId: id, ...reading })));
  await system.run("update minutes_entry e set figure_id = $1 from follow_up f where f.id = $2 and e.id = f.entry_id", [id, task.followUpId]);
  await system.run(
    `update agenda_item a set figure_id = $1 from follow_up f, agenda_item i where f.id = $2 and i.id = f.agenda_item_id and a.title = i.title and a.figure_id is null
        and (a.id = i.id or a.meeting_id in (select m.id from meeting m where m.state in ('PLANNED', 'INVITED')))`,
    [id, task.followUpId],
  );
  await system.run("update follow_up set figure_id = $1 where id = $2", [id, task.followUpId]);
  for (const { meetingId, snapshotRef: ref } of [{ meetingId: task.meetingId, snapshotRef }, ...readings]) if (meetingId !== null) await system.run("update meeting set snapshot_ref = $2 where id = $1 and snapshot_ref is null", [meetingId, ref]);
}

/** The newest rakor whose minutes are signed; null where there is none. */
export async function findLastSignedMeeting(system: Scoped): Promise<string | null> {
  const found = await system.find<{ id: string }>("select id from meeting where kind = 'RAKOR_TKPK' and state in ('MINUTES_SIGNED', 'CLOSED') order by held_on desc limit 1");
  return found?.id ?? null;
}
