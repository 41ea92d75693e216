import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { MeetingKind, MinutesKind } from "@sinergi/domain/meetings/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** An item of the agenda as the minutes need it: its figure, its planned minutes and how long it took. */
export interface MinutesItemRow {
  readonly id: string;
  readonly title: string;
  readonly presenter: string;
  readonly plannedMinutes: number | null;
  readonly figure: { readonly id: string; readonly title: string; readonly address: string } | null;
  /** Seconds until now, the running time included. */
  readonly spentSeconds: number;
  readonly running: boolean;
}

interface ItemData extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly presenter: string;
  readonly plannedMinutes: number | null;
  readonly figureId: string | null;
  readonly figureTitle: string | null;
  readonly figureAddress: string | null;
  readonly spentSeconds: number;
  readonly running: boolean;
}

export async function listMinutesItems(tx: Scoped, meetingId: string): Promise<MinutesItemRow[]> {
  // Who does not see the figure sees the item without it.
  const rows = await tx.rows<ItemData>(
    `select i.id, i.title, i.presenter, i.minutes as "plannedMinutes", k.id as "figureId", k.title as "figureTitle", k.address as "figureAddress",
       (coalesce(t.spent_seconds, 0) + coalesce(extract(epoch from now() - t.running_since), 0))::int as "spentSeconds", t.running_since is not null as running
       from agenda_item i left join kept_figure k on k.id = i.figure_id left join agenda_timer t on t.agenda_item_id = i.id
      where i.meeting_id = $1 and i.removed_at is null order by i.position, i.id`,
    [meetingId],
  );
  return rows.map(({ figureId, figureTitle, figureAddress, ...item }) => ({ ...item, figure: figureId === null ? null : { id: figureId, title: figureTitle ?? "", address: figureAddress ?? "" } }));
}

export async function isItemOfMeeting(tx: Scoped, { itemId, meetingId }: { readonly itemId: string; readonly meetingId: string }): Promise<boolean> {
  return (await tx.find("select 1 from agenda_item where id = $1 and meeting_id = $2", [itemId, meetingId])) !== null;
}

export async function isKeptFigure(tx: Scoped, id: string): Promise<boolean> {
  return (await tx.find("select 1 from kept_figure where id = $1", [id])) !== null;
}

/** Lets the time of an item run or stand; only one runs in a meeting. Answers false where nothing changed. */
export async function writeTimer(tx: Scoped, { itemId, meetingId, run }: { readonly itemId: string; readonly meetingId: string; readonly run: boolean }): Promise<boolean> {
  const stopped = await tx.run(
    `update agenda_timer t set spent_seconds = t.spent_seconds + extract(epoch from now() - t.running_since)::int, running_since = null
       from agenda_item i where i.id = t.agenda_item_id and i.meeting_id = $1 and t.running_since is not null and (not $3 or t.agenda_item_id <> $2)`,
    [meetingId, itemId, run],
  );
  if (!run) return stopped > 0;
  return (
    (await tx.run(
      "insert into agenda_timer (agenda_item_id, running_since) values ($1, now()) on conflict (agenda_item_id) do update set running_since = now() where agenda_timer.running_since is null",
      [itemId],
    )) > 0
  );
}

export interface SpeakerRow {
  readonly name: string;
  readonly jobTitle: string;
  readonly organisationCode: string | null;
  readonly organisationName: string;
}

/** Who may be speaking: who is there, whom they stand for, and who was asked to come. */
export async function listSpeakers(tx: Scoped, meetingId: string): Promise<SpeakerRow[]> {
  return tx.rows<SpeakerRow & Record<string, unknown>>(
    `select distinct on (name) name, job_title as "jobTitle", organisation_code as "organisationCode", organisation_name as "organisationName" from (
       select name, job_title, organisation_code, organisation_name, 1 as rank from attendance where meeting_id = $1 and removed_at is null
       union all select name, job_title, organisation_code, organisation_name, 2 from invitee where meeting_id = $1 and removed_at is null
       union all select representative_name, coalesce(representative_job_title, ''), organisation_code, organisation_name, 2 from invitee where meeting_id = $1 and removed_at is null and representative_name is not null
       union all select presenter, '', organisation_code, '', 3 from agenda_item where meeting_id = $1 and removed_at is null and presenter <> ''
     ) people where name <> '' order by name, rank limit 600`,
    [meetingId],
  );
}

export interface LinkedFollowUpRow {
  readonly id: string;
  readonly number: number;
  readonly entryId: string;
  readonly text: string;
  readonly state: FollowUpState;
  readonly dueOn: Day | null;
}

/** Follow-ups that came from pieces of these minutes. */
export async function listLinkedFollowUps(tx: Scoped, meetingId: string): Promise<LinkedFollowUpRow[]> {
  return tx.rows<LinkedFollowUpRow & Record<string, unknown>>(
    `select id, number, entry_id as "entryId", text, state, due_on as "dueOn" from follow_up where meeting_id = $1 and entry_id is not null order by number`,
    [meetingId],
  );
}

export interface FoundPieceRow {
  readonly entryId: string;
  readonly meetingId: string;
  readonly meetingTitle: string;
  readonly meetingKind: MeetingKind;
  readonly heldOn: Day;
  readonly itemTitle: string | null;
  readonly kind: MinutesKind;
  readonly speaker: string;
  readonly text: string;
}

/** Pieces that hold all the words, anywhere in text, speaker or title of the item, of the meetings the reader's scope holds: the latest meeting first. */
export async function searchEntries(tx: Scoped, { words, kind, limit }: { readonly words: readonly string[]; readonly kind: MinutesKind | null; readonly limit: number }): Promise<FoundPieceRow[]> {
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  return tx.rows<FoundPieceRow & Record<string, unknown>>(
    `select e.id as "entryId", m.id as "meetingId", m.title as "meetingTitle", m.kind as "meetingKind", m.held_on as "heldOn", i.title as "itemTitle", e.kind, e.speaker, e.text
       from minutes_entry e join meeting m on m.id = e.meeting_id left join agenda_item i on i.id = e.agenda_item_id
      where e.removed_at is null and ($2::text is null or e.kind = $2) and e.speaker || ' ' || e.text || ' ' || coalesce(i.title, '') ilike all ($1)
      order by m.held_on desc, m.id, e.position, e.id limit $3`,
    [patterns, kind, limit],
  );
}
