import { programmeChangeSchema, standingProgrammeSchema, type ProgrammeChange, type ProposalState, type StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import type { Scoped } from "#access/scoped";

/** Families by the rule of one year, when it was proposed. */
export interface ProposalNumbers {
  readonly period: string;
  readonly before: number | null;
  readonly eligible: number;
  readonly unknown: number;
  readonly entering: number;
  readonly leaving: number;
}

export interface ProposalRow {
  readonly id: string;
  readonly code: string;
  readonly agency: string;
  readonly basedOn: number;
  readonly change: ProgrammeChange;
  readonly before: StandingProgramme | null;
  readonly after: StandingProgramme;
  readonly numbers: readonly ProposalNumbers[];
  readonly note: string;
  readonly state: ProposalState;
  readonly proposedBy: string;
  readonly proposer: string;
  /** ISO moments in UTC. */
  readonly at: string;
  readonly decider: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const COLUMNS = `id, programme_code as code, agency_code as agency, based_on as "basedOn", change, before, after, coalesce(numbers, '[]') as numbers, note, state, proposed_by as "proposedBy",
  proposed_name as proposer, to_char(proposed_at at time zone 'UTC', ${UTC}) as at, decided_name as decider, to_char(decided_at at time zone 'UTC', ${UTC}) as "decidedAt", reason`;

type Row = Omit<ProposalRow, "change" | "before" | "after"> & { readonly change: unknown; readonly before: unknown; readonly after: unknown };

function readRow(row: Row): ProposalRow {
  return {
    ...row, change: programmeChangeSchema.parse(row.change), after: standingProgrammeSchema.parse(row.after),
    before: row.before === null ? null : standingProgrammeSchema.parse(row.before),
  };
}

export interface ProposalQuery {
  readonly code: string | null;
  readonly state: ProposalState | null;
  /** Words that all stand in the programme, the organisation, the proposer or the note. */
  readonly text: string;
  readonly sort: "waiting" | "at" | "name" | "agency";
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

const NAME = "(after -> 'programme' ->> 'name')";
const AGENCY = "(select o.name from organisation o where o.code = agency_code)";
const SORTS: Readonly<Record<ProposalQuery["sort"], string>> = { waiting: "(state <> 'PENDING')", at: "proposed_at", name: NAME, agency: AGENCY };
const NARROWED = `($1::text is null or programme_code = $1) and ($2::text is null or state = $2)
  and not exists (select from regexp_split_to_table(nullif(lower($3), ''), '\\s+') word where strpos(lower(concat_ws(' ', programme_code, ${NAME}, ${AGENCY}, proposed_name, note)), word) = 0)`;

/** Proposals the reader may see: the secretariat all, an organisation its own. `waiting`: those that wait first, then the newest. */
export async function listProposals(tx: Scoped, { code, state, text, sort, descending, page, pageSize }: ProposalQuery): Promise<{ total: number; rows: ProposalRow[] }> {
  const values = [code, state, text];
  const { total } = await tx.one<{ total: string }>(`select count(*) as total from programme_proposal where ${NARROWED}`, values);
  const rows = await tx.rows<Row>(
    `select ${COLUMNS} from programme_proposal where ${NARROWED} order by ${SORTS[sort]} ${descending ? "desc" : "asc"}, proposed_at desc, id limit $4 offset $5`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  return { total: Number(total), rows: rows.map(readRow) };
}

export async function findProposal(tx: Scoped, id: string): Promise<ProposalRow | null> {
  const row = await tx.find<Row>(`select ${COLUMNS} from programme_proposal where id = $1`, [id]);
  return row === null ? null : readRow(row);
}

export type NewProposal = Pick<ProposalRow, "id" | "code" | "agency" | "basedOn" | "change" | "before" | "after" | "numbers" | "note">;

/** False where another proposal for the programme waits already. */
export async function insertProposal(tx: Scoped, proposal: NewProposal): Promise<boolean> {
  const { id, code, agency, basedOn, change, before, after, numbers, note } = proposal;
  return (await tx.run(
    `insert into programme_proposal (id, programme_code, agency_code, based_on, change, before, after, numbers, note, state, proposed_by, proposed_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'PENDING', $10, $11) on conflict (programme_code) where state = 'PENDING' do nothing`,
    [id, code, agency, basedOn, JSON.stringify(change), before && JSON.stringify(before), JSON.stringify(after), JSON.stringify(numbers), note, tx.actor.id, tx.actor.name],
  )) === 1;
}

/** Ends a proposal that waits; false where it waits no more. */
export async function decideProposal(tx: Scoped, id: string, { state, reason }: { readonly state: Exclude<ProposalState, "PENDING">; readonly reason: string | null }): Promise<boolean> {
  return (await tx.run(
    "update programme_proposal set state = $2, reason = $3, decided_by = $4, decided_name = $5, decided_at = now() where id = $1 and state = 'PENDING'",
    [id, state, reason, tx.actor.id, tx.actor.name],
  )) === 1;
}
