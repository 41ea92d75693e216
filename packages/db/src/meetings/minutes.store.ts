import type { Piece } from "@sinergi/domain/meetings/minutes.schema";
import type { MeetingState, MinutesKind } from "@sinergi/domain/meetings/vocabulary";
import type { Scoped } from "#access/scoped";

/** A piece as it stands, with who wrote in it last. */
export interface EntryRow extends Piece {
  readonly id: string;
  readonly meetingId: string;
  readonly organisationName: string | null;
  readonly revision: number;
  readonly updatedBy: string;
  readonly updatedName: string;
  readonly updatedAt: string;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const ENTRY = `select e.id, e.meeting_id as "meetingId", e.agenda_item_id as "agendaItemId", e.kind, e.position, e.speaker, e.organisation_code as "organisationCode", o.name as "organisationName",
  e.text, e.figure_id as "figureId", e.revision, e.updated_by as "updatedBy", e.updated_name as "updatedName", ${MOMENT("e.updated_at")} as "updatedAt", e.removed_at is not null as removed
  from minutes_entry e left join organisation o on o.code = e.organisation_code`;
type EntryData = EntryRow & Record<string, unknown>;

/** The pieces of a meeting that the reader's scope holds, in order; what was taken away is told to the secretariat alone. */
export async function listEntries(tx: Scoped, meetingId: string): Promise<EntryRow[]> {
  return tx.rows<EntryData>(`${ENTRY} where e.meeting_id = $1 order by e.position, e.id`, [meetingId]);
}

/** The moment of the answer by the clock that dates the pieces. */
export async function readMoment(tx: Scoped): Promise<string> {
  return (await tx.one<{ at: string }>(`select ${MOMENT("clock_timestamp()")} as at`)).at;
}

export async function findEntry(tx: Scoped, id: string): Promise<EntryRow | null> {
  return tx.find<EntryData>(`${ENTRY} where e.id = $1`, [id]);
}

/** The same, and nobody else writes in it until the transaction ends. */
export async function lockEntry(tx: Scoped, id: string): Promise<EntryRow | null> {
  if ((await tx.find("select 1 from minutes_entry where id = $1 for update", [id])) === null) return null;
  return findEntry(tx, id);
}

/** How far a meeting has come; its state does not change while somebody writes. */
export async function holdMeetingState(tx: Scoped, id: string): Promise<MeetingState | null> {
  return (await tx.find<{ state: MeetingState }>("select state from meeting where id = $1 for share", [id]))?.state ?? null;
}

export interface VersionRow {
  readonly revision: number;
  readonly kind: MinutesKind;
  readonly speaker: string;
  readonly text: string;
  readonly actorName: string;
  readonly at: string;
}

const VERSION = `select revision, kind, speaker, text, actor_name as "actorName", ${MOMENT("at")} as at from minutes_version`;

/** Every text a piece ever had, the last first. */
export async function listVersions(tx: Scoped, entryId: string): Promise<VersionRow[]> {
  return tx.rows<VersionRow & Record<string, unknown>>(`${VERSION} where entry_id = $1 order by revision desc limit 500`, [entryId]);
}

export async function findVersion(tx: Scoped, { entryId, revision }: { readonly entryId: string; readonly revision: number }): Promise<VersionRow | null> {
  return tx.find<VersionRow & Record<string, unknown>>(`${VERSION} where entry_id = $1 and revision = $2`, [entryId, revision]);
}

interface Written {
  readonly id: string;
  readonly meetingId: string;
  readonly revision: number;
  readonly piece: Piece;
}

/** Writes a piece anew or over, and keeps what it says now as a version for ever. */
export async function writeEntry(tx: Scoped, { id, meetingId, revision, piece }: Written): Promise<void> {
  await tx.run(
    `insert into minutes_entry (id, meeting_id, agenda_item_id, kind, position, speaker, organisation_code, text, figure_id, revision, created_by, updated_by, updated_name, removed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, case when $13 then now() end)
     on conflict (id) do update set agenda_item_id = excluded.agenda_item_id, kind = excluded.kind, position = excluded.position, speaker = excluded.speaker, organisation_code = excluded.organisation_code,
       text = excluded.text, figure_id = excluded.figure_id, revision = excluded.revision, updated_by = excluded.updated_by, updated_name = excluded.updated_name, updated_at = clock_timestamp(), removed_at = excluded.removed_at`,
    [id, meetingId, piece.agendaItemId, piece.kind, piece.position, piece.speaker, piece.organisationCode, piece.text, piece.figureId, revision, tx.actor.id, tx.actor.name, piece.removed],
  );
  await tx.run("insert into minutes_version (entry_id, revision, kind, speaker, text, actor_id, actor_name, at) values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())", [
    id, revision, piece.kind, piece.speaker, piece.text, tx.actor.id, tx.actor.name,
  ]);
}
