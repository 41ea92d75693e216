import type { AgendaProposalDraft } from "@sinergi/domain/meetings/meeting.schema";
import type { AgendaProposalState } from "@sinergi/domain/meetings/vocabulary";
import type { Scoped } from "#access/scoped";

export interface AgendaProposalRow {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly figureId: string | null;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly proposedBy: string;
  readonly proposedName: string;
  readonly state: AgendaProposalState;
  readonly meetingId: string | null;
  readonly meetingTitle: string | null;
  readonly answer: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly createdAt: string;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const PROPOSAL = `select p.id, p.title, p.reason, p.figure_id as "figureId", p.organisation_code as organisation, o.name as "organisationName", p.proposed_by as "proposedBy", p.proposed_name as "proposedName",
  p.state, p.meeting_id as "meetingId", m.title as "meetingTitle", p.answer, p.decided_name as "decidedName", ${MOMENT("p.decided_at")} as "decidedAt", ${MOMENT("p.created_at")} as "createdAt"
  from agenda_proposal p left join organisation o on o.code = p.organisation_code left join meeting m on m.id = p.meeting_id`;
type ProposalData = AgendaProposalRow & Record<string, unknown>;
const MOST = 500;

/** Proposals the reader's scope holds, those that wait first. */
export async function listAgendaProposals(tx: Scoped): Promise<AgendaProposalRow[]> {
  return tx.rows<ProposalData>(`${PROPOSAL} order by p.state <> 'WAITING', p.created_at desc, p.id limit ${MOST}`);
}

/** Nobody else decides it until the transaction ends. One that the caller may read but not write is none. */
export async function lockAgendaProposal(tx: Scoped, id: string): Promise<AgendaProposalRow | null> {
  if ((await tx.find("select 1 from agenda_proposal where id = $1 for update", [id])) === null) return null;
  return tx.find<ProposalData>(`${PROPOSAL} where p.id = $1`, [id]);
}

export async function insertAgendaProposal(tx: Scoped, { id, title, reason, figureId }: AgendaProposalDraft & { readonly id: string }): Promise<void> {
  await tx.run(
    "insert into agenda_proposal (id, title, reason, figure_id, organisation_code, proposed_by, proposed_name, state) values ($1, $2, $3, $4, $5, $6, $7, 'WAITING')",
    [id, title, reason, figureId, tx.actor.agency, tx.actor.id, tx.actor.name],
  );
}

export async function withdrawAgendaProposal(tx: Scoped, id: string): Promise<void> {
  await tx.run("update agenda_proposal set state = 'WITHDRAWN' where id = $1", [id]);
}

interface ProposalDecision {
  readonly state: "ACCEPTED" | "DECLINED" | "WAITING";
  readonly meetingId: string | null;
  readonly answer: string;
}

/** The secretariat's word; `WAITING` takes it back. */
export async function writeProposalDecision(tx: Scoped, id: string, { state, meetingId, answer }: ProposalDecision): Promise<void> {
  await tx.run(
    `update agenda_proposal set state = $2, meeting_id = $3, answer = $4, decided_by = case when $2 = 'WAITING' then null else $5 end,
       decided_name = case when $2 = 'WAITING' then null else $6 end, decided_at = case when $2 = 'WAITING' then null else now() end where id = $1`,
    [id, state, meetingId, answer, tx.actor.id, tx.actor.name],
  );
}
