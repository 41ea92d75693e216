import { standingProgrammeSchema, type StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import type { RelationKind } from "@sinergi/domain/programmes/vocabulary";
import type { Scoped } from "#access/scoped";

/** A programme as it stands, with the revision a change of it must name. */
export interface Definition {
  readonly standing: StandingProgramme;
  readonly revision: number;
}

export type ChangeAction = "defined" | "imported" | "retired" | "reinstated" | "undone";

/** Definitions by code; a code nobody knows has none. */
export async function listDefinitions(tx: Scoped, codes: readonly string[]): Promise<Map<string, Definition>> {
  const rows = await tx.rows<{ code: string; revision: number; standing: unknown }>(
    `select p.code, p.revision, jsonb_build_object('retiredFrom', p.retired_from, 'programme', jsonb_build_object(
        'code', p.code, 'name', p.name, 'owner', p.owner, 'unit', p.unit, 'side', p.side, 'sideKind', p.side_kind, 'strategy', p.strategy, 'benefitKind', p.benefit_kind, 'inPackage', p.in_package,
        'periods', coalesce((select jsonb_agg(jsonb_build_object('period', pp.period, 'quota', pp.quota, 'budgetIdr', pp.budget_idr, 'eligibility', pp.eligibility, 'benefit', pp.benefit, 'tranches', pp.tranches)
           order by pp.period) from programme_period pp where pp.programme_code = p.code), '[]'),
        'relations', coalesce((select jsonb_agg(jsonb_build_object('with', r.with_code, 'kind', r.kind) order by r.with_code collate "C") from programme_relation r where r.programme_code = p.code), '[]'))) as standing
       from programme p where p.code = any ($1::text[])`,
    [codes],
  );
  return new Map(rows.map(({ code, revision, standing }) => [code, { revision, standing: standingProgrammeSchema.parse(standing) }]));
}

export async function findDefinition(tx: Scoped, code: string): Promise<Definition | null> {
  return (await listDefinitions(tx, [code])).get(code) ?? null;
}

/** Years of a programme for which recipients are on record, by list or by hand. */
export async function listUsedPeriods(tx: Scoped, code: string): Promise<Set<string>> {
  const rows = await tx.derive((system) => system.rows<{ period: string }>(
    "select period from recipient_list where programme_code = $1 union select period from enrolment where programme_code = $1 and list_id is null",
    [code],
  ));
  return new Set(rows.map(({ period }) => period));
}

/** Relations that other programmes declare with this one. */
export async function listRelationsTo(tx: Scoped, code: string): Promise<{ readonly with: string; readonly kind: RelationKind }[]> {
  return tx.rows<{ with: string; kind: RelationKind }>('select programme_code as "with", kind from programme_relation where with_code = $1 order by programme_code collate "C"', [code]);
}

export interface NewChange {
  readonly action: ChangeAction;
  readonly before: StandingProgramme | null;
  readonly after: StandingProgramme;
  /** The revision that the change makes. */
  readonly revision: number;
  readonly proposalId: string | null;
}

/** Writes a change down and gives the programme its new revision. */
export async function insertChange(tx: Scoped, { action, before, after, revision, proposalId }: NewChange): Promise<void> {
  await tx.run("update programme set revision = $2 where code = $1", [after.programme.code, revision]);
  await tx.run(
    "insert into programme_change (programme_code, revision, action, before, after, changed_by, changed_name, proposal_id) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    [after.programme.code, revision, action, before && JSON.stringify(before), JSON.stringify(after), tx.actor.id, tx.actor.name, proposalId],
  );
}

export interface ChangeRow {
  readonly revision: number;
  readonly action: ChangeAction;
  readonly by: string;
  /** ISO moment in UTC. */
  readonly at: string;
  readonly before: StandingProgramme | null;
  readonly after: StandingProgramme;
  readonly proposed: boolean;
}

const MOST_CHANGES = 50;

/** Changes of a programme, the last first. */
export async function listChanges(tx: Scoped, code: string): Promise<ChangeRow[]> {
  const rows = await tx.rows<Omit<ChangeRow, "before" | "after"> & { readonly before: unknown; readonly after: unknown }>(
    `select revision, action, changed_name as by, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, before, after, proposal_id is not null as proposed
       from programme_change where programme_code = $1 order by revision desc limit ${MOST_CHANGES}`,
    [code],
  );
  return rows.map((row) => ({ ...row, before: row.before === null ? null : standingProgrammeSchema.parse(row.before), after: standingProgrammeSchema.parse(row.after) }));
}
