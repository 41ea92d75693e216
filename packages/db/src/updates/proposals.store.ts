import { randomUUID } from "node:crypto";
import { proposalContentSchema, type ProposalContent } from "@sinergi/domain/updates/proposal.schema";
import type { GroundCheckResult, ProposalKind, ProposalLane, ProposalState } from "@sinergi/domain/updates/vocabulary";
import type { VersionVerdict } from "@sinergi/domain/updates/answer-proposal";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";

/** What a version said of it; kept also while it does not stand there yet. */
export interface ProposalAnswered {
  readonly verdict: VersionVerdict;
  readonly source: string;
  readonly asOf: string;
}

export interface ProposalRow {
  readonly id: string;
  readonly number: number;
  readonly kind: ProposalKind;
  readonly familyId: string | null;
  readonly personId: string | null;
  readonly villageCode: string;
  readonly subject: string;
  readonly content: ProposalContent;
  /** Masked: the first six digits. */
  readonly nik: string | null;
  readonly noKk: string | null;
  readonly state: ProposalState;
  readonly lane: ProposalLane;
  readonly origin: "FIELD" | "OFFICE";
  readonly meetingId: string | null;
  readonly fileId: string | null;
  readonly proposedOn: Day;
  readonly proposedBy: string;
  readonly proposedName: string;
  readonly answer: ProposalAnswered | null;
  readonly checkUserId: string | null;
  readonly checkName: string | null;
  readonly checkedOn: Day | null;
  readonly checkResult: GroundCheckResult | null;
  readonly checkNote: string;
  readonly revision: number;
  /** The day of its newest step. */
  readonly movedOn: Day;
}

const PROPOSAL = `select p.id, p.number, p.kind, p.family_id as "familyId", p.person_id as "personId", p.village_code as "villageCode", p.subject, p.content, p.nik, p.no_kk as "noKk", p.state, p.lane, p.origin,
  p.meeting_id as "meetingId", p.file_id as "fileId", p.proposed_on as "proposedOn", p.proposed_by as "proposedBy", p.proposed_name as "proposedName", p.answer,
  p.check_user_id as "checkUserId", p.check_name as "checkName", p.checked_on as "checkedOn", p.check_result as "checkResult", p.check_note as "checkNote", p.revision,
  coalesce((select c.on_day from registry_proposal_change c where c.proposal_id = p.id order by c.id desc limit 1), p.proposed_on) as "movedOn"
  from registry_proposal p`;
type ProposalData = Omit<ProposalRow, "content" | "nik" | "noKk"> & { content: unknown; nik: Buffer | null; noKk: Buffer | null } & Record<string, unknown>;

function rowOf(tx: Scoped, { content, nik, noKk, ...row }: ProposalData): ProposalRow {
  return { ...row, content: proposalContentSchema.parse(content), nik: masked(tx, nik), noKk: masked(tx, noKk) };
}

export type ProposalSketch = Pick<ProposalRow, "id" | "number" | "kind" | "lane" | "state" | "villageCode" | "subject" | "proposedName" | "movedOn">;

/** All proposals the reader's scope holds, as far as looking for one needs it. */
export async function listProposalSketches(tx: Scoped): Promise<ProposalSketch[]> {
  return tx.rows<ProposalSketch & Record<string, unknown>>(
    `select p.id, p.number, p.kind, p.lane, p.state, p.village_code as "villageCode", p.subject, p.proposed_name as "proposedName", coalesce(c.on_day, p.proposed_on) as "movedOn"
       from registry_proposal p left join (select distinct on (proposal_id) proposal_id, on_day from registry_proposal_change order by proposal_id, id desc) c on c.proposal_id = p.id`,
  );
}

/** These proposals, as far as the reader's scope holds them, in the order they are asked in. */
export async function listProposalsOfIds(tx: Scoped, ids: readonly string[]): Promise<ProposalRow[]> {
  if (ids.length === 0) return [];
  return (await tx.rows<ProposalData>(`${PROPOSAL} where p.id = any ($1::uuid[]) order by array_position($1::uuid[], p.id)`, [ids])).map((row) => rowOf(tx, row));
}

/** Those one person made, since a day or not closed yet, and ground checks that are asked of him. */
export async function listProposalsOf(tx: Scoped, { userId, since }: { readonly userId: string; readonly since: Day }): Promise<ProposalRow[]> {
  const rows = await tx.rows<ProposalData>(
    `${PROPOSAL} where (p.proposed_by = $1 and (p.proposed_on >= $2 or p.state not in ('DISETUJUI', 'DITOLAK'))) or (p.check_user_id = $1 and p.state = 'GROUND_CHECK' and p.checked_on is null) order by p.number desc`,
    [userId, since],
  );
  return rows.map((row) => rowOf(tx, row));
}

export async function findProposal(tx: Scoped, id: string): Promise<ProposalRow | null> {
  const row = await tx.find<ProposalData>(`${PROPOSAL} where p.id = $1`, [id]);
  return row && rowOf(tx, row);
}

/** The same, and nobody else moves it until the transaction ends. What the caller may not write is none. */
export async function lockProposal(tx: Scoped, id: string): Promise<ProposalRow | null> {
  if ((await tx.find("select 1 from registry_proposal where id = $1 for update", [id])) === null) return null;
  return findProposal(tx, id);
}

export interface NewProposal extends Pick<ProposalRow, "id" | "kind" | "familyId" | "personId" | "villageCode" | "subject" | "content" | "lane" | "origin" | "proposedOn" | "proposedBy" | "proposedName"> {
  readonly originId: string | null;
  /** In full; sealed here. */
  readonly nik: string | null;
  readonly noKk: string | null;
}

/** A draft with its first line of history; false where its id is taken already. */
export async function insertProposal(tx: Scoped, it: NewProposal): Promise<boolean> {
  const sealed = (number: string | null): Buffer | null => (number === null ? null : tx.db.numbers.seal(number));
  const made = await tx.run(
    `insert into registry_proposal (id, kind, family_id, person_id, village_code, subject, content, nik, no_kk, lane, origin, origin_id, proposed_on, proposed_by, proposed_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do nothing`,
    [it.id, it.kind, it.familyId, it.personId, it.villageCode, it.subject, JSON.stringify(it.content), sealed(it.nik), sealed(it.noKk), it.lane, it.origin, it.originId, it.proposedOn, it.proposedBy, it.proposedName],
  );
  if (made > 0) await addProposalChange(tx, { proposalId: it.id, fromState: null, toState: "DRAF", note: "", onDay: it.proposedOn });
  return made > 0;
}

export type DraftedChange = Pick<NewProposal, "originId" | "familyId" | "personId" | "villageCode" | "subject" | "content" | "proposedOn" | "proposedBy" | "proposedName">;

/** A member's change that a visit noted, as a draft: none where it was drafted before, or the same stands open for this person. */
export async function draftFromChange(system: Scoped, it: DraftedChange): Promise<void> {
  const known = await system.find(
    `select from registry_proposal where origin_id = $1
        or (family_id = $2 and kind = 'UBAH' and content ->> 'change' = $3 and subject = $4 and state not in ('DISETUJUI', 'DITOLAK'))`,
    [it.originId, it.familyId, it.content.change ?? "", it.subject],
  );
  if (known !== null) return;
  await insertProposal(system, { ...it, id: randomUUID(), kind: "UBAH", lane: "FORMAL", origin: "FIELD", nik: null, noKk: null });
}

export async function writeProposalState(tx: Scoped, id: string, state: ProposalState): Promise<void> {
  await tx.run("update registry_proposal set state = $2, revision = revision + 1 where id = $1", [id, state]);
}

/** Which meeting of the village spoke of it. */
export async function writeProposalMeeting(tx: Scoped, id: string, meetingId: string): Promise<void> {
  await tx.run("update registry_proposal set meeting_id = $2 where id = $1", [id, meetingId]);
}

/** Asks somebody to look at the place; what was found before is found anew. */
export async function writeCheckAsked(tx: Scoped, id: string, { userId, name }: { readonly userId: string; readonly name: string }): Promise<void> {
  await tx.run("update registry_proposal set check_user_id = $2, check_name = $3, checked_on = null, check_result = null, check_note = '' where id = $1", [id, userId, name]);
}

export async function writeCheck(tx: Scoped, id: string, { on, result, note }: { readonly on: Day; readonly result: GroundCheckResult; readonly note: string }): Promise<void> {
  await tx.run("update registry_proposal set checked_on = $2, check_result = $3, check_note = $4, revision = revision + 1 where id = $1", [id, on, result, note]);
}

export interface ProposalChangeRow {
  readonly id: string;
  readonly fromState: ProposalState | null;
  readonly toState: ProposalState;
  readonly note: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly onDay: Day;
  /** ISO moment, UTC. */
  readonly at: string;
}

const CHANGE = `select id::text as id, proposal_id as "proposalId", from_state as "fromState", to_state as "toState", note, actor_id as "actorId", actor_name as "actorName", on_day as "onDay",
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from registry_proposal_change`;
type ChangeData = ProposalChangeRow & { proposalId: string } & Record<string, unknown>;

/** Every step of these proposals, in order. */
export async function listProposalChanges(tx: Scoped, ids: readonly string[]): Promise<(ProposalChangeRow & { readonly proposalId: string })[]> {
  return tx.rows<ChangeData>(`${CHANGE} where proposal_id = any ($1::uuid[]) order by id`, [ids]);
}

export interface NewProposalChange extends Pick<ProposalChangeRow, "fromState" | "toState" | "note" | "onDay"> {
  readonly proposalId: string;
}

export async function addProposalChange(tx: Scoped, it: NewProposalChange): Promise<void> {
  await tx.run("insert into registry_proposal_change (proposal_id, from_state, to_state, note, actor_id, actor_name, on_day) values ($1, $2, $3, $4, $5, $6, $7)", [
    it.proposalId, it.fromState, it.toState, it.note, tx.actor.id, tx.actor.name, it.onDay,
  ]);
}
