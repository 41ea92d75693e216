import type { Scenario } from "@sinergi/domain/simulations/scenario";
import type { CandidateState, ProposalState } from "@sinergi/domain/simulations/proposal";
import type { Scoped } from "#access/scoped";
import type { PlacedFamily } from "#simulations/chosen-families.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** The figures a proposal was made with, kept as they were shown: families and rates 0-1. */
export interface ProposalFigures {
  readonly given: number;
  readonly givenUnknown: number;
  readonly eligible: number;
  readonly reachedBefore: number;
  readonly coverageBefore: number | null;
  readonly coverageAfter: number | null;
  readonly missedAfter: number;
  readonly costIdr: number | null;
}

export interface NewProposal {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly owner: string;
  readonly period: string;
  readonly scenario: Scenario;
  readonly snapshot: SnapshotRow;
  readonly figures: ProposalFigures;
  readonly families: readonly PlacedFamily[];
}

/** Writes down who is proposed, in order, and the state of the data that says so. */
export async function insertProposal(tx: Scoped, { id, name, note, owner, period, scenario, snapshot, figures, families }: NewProposal): Promise<void> {
  await tx.run(
    `insert into proposal (id, name, note, programme_code, owner_code, period, scenario, on_day, version_id, revision, figures, families, state, proposed_by, proposed_name, proposed_agency)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'PROPOSED', $13, $14, $15)`,
    [id, name, note, scenario.programme, owner, period, JSON.stringify(scenario), snapshot.on, snapshot.versionId, snapshot.revision, JSON.stringify(figures), families.length, tx.actor.id, tx.actor.name, tx.actor.agency],
  );
  await tx.run(
    `insert into proposal_candidate (proposal_id, place, family_id, village_code, class_code, state, reason)
     select $1, x.place, x.family_id, x.village, x.code, 'CALON', '' from unnest($2::int[], $3::bigint[], $4::text[], $5::int[]) as x (place, family_id, village, code)`,
    [id, families.map(({ place }) => place), families.map(({ familyId }) => familyId), families.map(({ village }) => village), families.map(({ code }) => code)],
  );
}

export interface ProposalRow {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly programme: string;
  readonly owner: string;
  readonly period: string;
  readonly scenario: unknown;
  readonly on: string;
  readonly dataset: { readonly source: string; readonly asOf: string } | null;
  readonly figures: ProposalFigures;
  readonly families: number;
  readonly accepted: number;
  readonly refused: number;
  readonly state: ProposalState;
  readonly proposedBy: string;
  readonly proposedName: string;
  readonly proposedAgency: string | null;
  readonly proposedAt: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

const ISO = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COUNT = (state: CandidateState): string => `(select count(*)::int from proposal_candidate c where c.proposal_id = p.id and c.state = '${state}')`;
const PROPOSALS = `select p.id, p.name, p.note, p.programme_code as programme, p.owner_code as owner, p.period, p.scenario, p.on_day as "on",
    case when d.id is not null then json_build_object('source', d.source, 'asOf', d.as_of) end as dataset, p.figures, p.families, ${COUNT("DITERIMA")} as accepted, ${COUNT("DITOLAK")} as refused,
    p.state, p.proposed_by as "proposedBy", p.proposed_name as "proposedName", p.proposed_agency as "proposedAgency", ${ISO("p.proposed_at")} as "proposedAt",
    p.decided_name as "decidedName", ${ISO("p.decided_at")} as "decidedAt", p.decision_reason as "decisionReason"
  from proposal p left join dataset_version d on d.id = p.version_id`;

const SORTS = { name: "lower(p.name)", programme: 'p.programme_code collate "C"', families: "p.families", state: "p.state", proposedAt: "p.proposed_at" } as const;
export type ProposalSort = keyof typeof SORTS;

export interface ProposalQuery {
  readonly text: string | null;
  readonly programme: string | null;
  readonly state: ProposalState | null;
  readonly sort: ProposalSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

const NARROWED = `($1::text is null or strpos(lower(p.name || ' ' || p.note || ' ' || p.proposed_name), lower($1)) > 0)
  and ($2::text is null or p.programme_code = $2) and ($3::text is null or p.state = $3)`;

/** The proposals of one's own programmes, or all of them for the secretariat. */
export async function listProposals(tx: Scoped, { text, programme, state, sort, descending, page, pageSize }: ProposalQuery): Promise<{ total: number; rows: ProposalRow[] }> {
  const { total } = await tx.one<{ total: number }>(`select count(*)::int as total from proposal p where ${NARROWED}`, [text, programme, state]);
  const rows = await tx.rows<ProposalRow & Record<string, unknown>>(
    `${PROPOSALS} where ${NARROWED} order by ${SORTS[sort]} ${descending ? "desc" : "asc"}, p.id limit $4 offset $5`,
    [text, programme, state, pageSize, (page - 1) * pageSize],
  );
  return { total, rows };
}

export async function findProposal(tx: Scoped, id: string): Promise<ProposalRow | null> {
  return tx.find<ProposalRow & Record<string, unknown>>(`${PROPOSALS} where p.id = $1`, [id]);
}

/** The same, held until the transaction ends: of two who decide at once, the second sees what the first decided. */
export async function findProposalForChange(tx: Scoped, id: string): Promise<ProposalRow | null> {
  await tx.rows("select pg_advisory_xact_lock(hashtext('proposal:' || $1))", [id]);
  return findProposal(tx, id);
}

export async function markProposal(tx: Scoped, id: string, { state, reason }: { readonly state: ProposalState; readonly reason: string }): Promise<void> {
  await tx.run("update proposal set state = $2, decision_reason = nullif($3, ''), decided_by = $4, decided_name = $5, decided_at = now() where id = $1", [id, state, reason, tx.actor.id, tx.actor.name]);
}
