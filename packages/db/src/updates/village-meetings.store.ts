import type { VillageMeetingDraft } from "@sinergi/domain/updates/village-meeting.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface VillageMeetingRow {
  readonly id: string;
  readonly villageCode: string;
  readonly heldOn: Day;
  readonly place: string;
  readonly chair: string;
  readonly participants: number | null;
  readonly notes: string;
  readonly fileName: string | null;
  readonly recordedName: string;
  /** Proposals it spoke of. */
  readonly proposals: number;
}

const MEETING = `select m.id, m.village_code as "villageCode", m.held_on as "heldOn", m.place, m.chair, m.participants, m.notes, m.file_name as "fileName", m.recorded_name as "recordedName",
  (select count(*)::int from registry_proposal p where p.meeting_id = m.id) as proposals from village_meeting m where m.removed_at is null`;
type MeetingData = VillageMeetingRow & Record<string, unknown>;
const MOST = 2_000;

export async function listVillageMeetings(tx: Scoped): Promise<VillageMeetingRow[]> {
  return tx.rows<MeetingData>(`${MEETING} order by m.held_on desc, m.recorded_at desc limit ${MOST}`);
}

export async function findVillageMeeting(tx: Scoped, id: string): Promise<VillageMeetingRow | null> {
  return tx.find<MeetingData>(`${MEETING} and m.id = $1`, [id]);
}

export async function insertVillageMeeting(tx: Scoped, { id, draft }: { readonly id: string; readonly draft: VillageMeetingDraft }): Promise<void> {
  await tx.run("insert into village_meeting (id, village_code, held_on, place, chair, participants, notes, recorded_by, recorded_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", [
    id, draft.villageCode, draft.heldOn, draft.place, draft.chair, draft.participants, draft.notes, tx.actor.id, tx.actor.name,
  ]);
}

export interface MeetingMinutes {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The signed minutes (berita acara); one file, another in its place where a better one comes. */
export async function writeMinutes(tx: Scoped, id: string, { fileName, mediaType, content }: MeetingMinutes): Promise<boolean> {
  return (await tx.run("update village_meeting set file_name = $2, media_type = $3, content = $4, revision = revision + 1 where id = $1 and removed_at is null", [id, fileName, mediaType, content])) > 0;
}

export async function readMinutes(tx: Scoped, id: string): Promise<MeetingMinutes | null> {
  return tx.find<MeetingMinutes & Record<string, unknown>>('select file_name as "fileName", media_type as "mediaType", content from village_meeting where id = $1 and content is not null and removed_at is null', [id]);
}
