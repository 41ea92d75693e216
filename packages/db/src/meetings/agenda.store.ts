import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { AgendaDraft } from "@sinergi/domain/meetings/meeting.schema";
import type { AgendaOrigin } from "@sinergi/domain/meetings/vocabulary";
import type { Scoped } from "#access/scoped";

export interface AgendaRow {
  readonly id: string;
  readonly meetingId: string;
  readonly title: string;
  readonly note: string;
  readonly minutes: number | null;
  readonly presenter: string;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly origin: AgendaOrigin;
  readonly figureId: string | null;
  readonly followUpId: string | null;
  /** Of the follow-up it brings along, as it stands now; null where the reader may not see it. */
  readonly followUpNumber: number | null;
  readonly followUpState: FollowUpState | null;
  readonly proposalId: string | null;
  /** Its proposal is accepted for this meeting and stands on no other place of an agenda. */
  readonly proposalStands: boolean;
  /** Who asked for it; null where it was not proposed, or is not the reader's to see. */
  readonly proposedName: string | null;
  readonly revision: number;
  readonly removed: boolean;
}

/** Follow-ups and proposals have scopes of their own: what the reader may not see of them stays out. */
const ITEM = `select g.id, g.meeting_id as "meetingId", g.title, g.note, g.minutes, g.presenter, g.organisation_code as organisation, o.name as "organisationName", g.origin, g.figure_id as "figureId",
  g.follow_up_id as "followUpId", f.number as "followUpNumber", f.state as "followUpState", g.proposal_id as "proposalId", 
  coalesce(p.state = 'ACCEPTED' and p.meeting_id = g.meeting_id and not exists (select from agenda_item o where o.proposal_id = g.proposal_id and o.removed_at is null and o.id <> g.id), false) as "proposalStands",
  p.proposed_name as "proposedName", g.revision, g.removed_at is not null as removed
  from agenda_item g left join organisation o on o.code = g.organisation_code left join follow_up f on f.id = g.follow_up_id left join agenda_proposal p on p.id = g.proposal_id`;
type ItemData = AgendaRow & Record<string, unknown>;

/** The agenda in its order, without what was taken off. */
export async function listAgenda(tx: Scoped, meetingId: string): Promise<AgendaRow[]> {
  return tx.rows<ItemData>(`${ITEM} where g.meeting_id = $1 and g.removed_at is null order by g.position, g.id`, [meetingId]);
}

/** One item, taken off or not, and nobody else changes it until the transaction ends. */
export async function lockAgendaItem(tx: Scoped, id: string): Promise<AgendaRow | null> {
  if ((await tx.find("select 1 from agenda_item where id = $1 for update", [id])) === null) return null;
  return tx.find<ItemData>(`${ITEM} where g.id = $1`, [id]);
}

export interface NewAgendaItem extends AgendaDraft {
  readonly id: string;
  readonly meetingId: string;
  readonly origin: AgendaOrigin;
  readonly figureId: string | null;
  readonly followUpId: string | null;
  readonly proposalId: string | null;
}

/** Adds an item at the end; an open follow-up that came along already is not added again. */
export async function insertAgendaItem(tx: Scoped, item: NewAgendaItem): Promise<boolean> {
  const added = await tx.run(
    `insert into agenda_item (id, meeting_id, position, title, note, minutes, presenter, organisation_code, origin, figure_id, follow_up_id, proposal_id)
     select $1, $2, coalesce(max(position), 0) + 10, $3, $4, $5, $6, $7, $8, $9, $10, $11 from agenda_item where meeting_id = $2 on conflict do nothing`,
    [item.id, item.meetingId, item.title, item.note, item.minutes, item.presenter, item.organisation, item.origin, item.figureId, item.followUpId, item.proposalId],
  );
  return added === 1;
}

export async function updateAgendaItem(tx: Scoped, id: string, { title, note, minutes, presenter, organisation }: AgendaDraft): Promise<void> {
  await tx.run("update agenda_item set title = $2, note = $3, minutes = $4, presenter = $5, organisation_code = $6, revision = revision + 1 where id = $1", [id, title, note, minutes, presenter, organisation]);
}

/** Takes an item off, or puts it back where it was. */
export async function writeAgendaRemoved(tx: Scoped, id: string, removed: boolean): Promise<void> {
  await tx.run("update agenda_item set removed_at = case when $2 then now() end, revision = revision + 1 where id = $1", [id, removed]);
}

/** A proposal that waits again is on no agenda. */
export async function removeItemsOfProposal(tx: Scoped, proposalId: string): Promise<void> {
  await tx.run("update agenda_item set removed_at = now(), revision = revision + 1 where proposal_id = $1 and removed_at is null", [proposalId]);
}

export async function writeAgendaOrder(tx: Scoped, ids: readonly string[]): Promise<void> {
  await tx.run("update agenda_item g set position = o.at * 10 from unnest($1::uuid[]) with ordinality as o (id, at) where g.id = o.id", [ids]);
}

/** Follow-ups that are on a meeting's agenda, or were and were taken off. */
export async function listCarried(tx: Scoped, meetingId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>("select follow_up_id as id from agenda_item where meeting_id = $1 and follow_up_id is not null", [meetingId]);
  return rows.map(({ id }) => id);
}
