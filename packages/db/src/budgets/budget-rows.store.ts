import type { BudgetContent, ExtraCells, Realisation } from "@sinergi/domain/budgets/budget-row.schema";
import type { BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import type { Scoped } from "#access/scoped";

/** A row as it stands, with its reports in the order of the quarters. */
export interface BudgetRowStored {
  readonly id: string;
  readonly document: BudgetDocument;
  readonly year: string;
  readonly position: number;
  readonly content: BudgetContent;
  readonly extra: ExtraCells;
  readonly revision: number;
  readonly reports: readonly Realisation[];
}

const CONTENT = `json_build_object('code', r.code, 'programmeName', r.programme_name, 'activity', r.activity, 'subActivity', r.sub_activity, 'agency', r.agency_code,
  'strategy', r.strategy, 'side', r.side, 'linkedProgramme', r.linked_programme, 'targetGroup', r.target_group, 'targetUnit', r.target_unit, 'targetQuantity', r.target_quantity,
  'locations', r.locations, 'ceilingIdr', r.ceiling_idr, 'fundingSource', r.funding_source, 'outputIndicator', r.output_indicator, 'outputUnit', r.output_unit,
  'quarters', r.quarters, 'benefitKind', r.benefit_kind)`;
const REPORTS = `coalesce((select json_agg(json_build_object('quarter', q.quarter, 'physicalPercent', q.physical_percent, 'spentIdr', q.spent_idr, 'achieved', q.achieved,
  'obstacle', q.obstacle, 'followUp', q.follow_up) order by q.quarter) from budget_realisation q where q.row_id = r.id and q.superseded_at is null), '[]')`;
const COLUMNS = `r.id, r.document, r.year, r.position, ${CONTENT} as content, r.extra, r.revision, ${REPORTS} as reports`;

type Stored = BudgetRowStored & Record<string, unknown>;

/** The rows of a document of a year, in its order. Nothing that waits is among them. */
export function listBudgetRows(tx: Scoped, { document, year }: { readonly document: BudgetDocument; readonly year: string }): Promise<BudgetRowStored[]> {
  return tx.rows<Stored>(`select ${COLUMNS} from budget_row r where r.document = $1 and r.year = $2 and r.removed_at is null order by r.position, r.id`, [document, year]);
}

/** One row that stands; null where it is gone, not there, or another office's. */
export function findBudgetRow(tx: Scoped, id: string): Promise<BudgetRowStored | null> {
  return tx.find<Stored>(`select ${COLUMNS} from budget_row r where r.id = $1 and r.removed_at is null`, [id]);
}

/** The same, and nobody else changes it before this transaction ends. */
export async function lockBudgetRow(tx: Scoped, id: string): Promise<BudgetRowStored | null> {
  await tx.rows("select 1 from budget_row where id = $1 for update", [id]);
  return findBudgetRow(tx, id);
}

/** Years that have a plan, the latest first. */
export async function listBudgetYears(tx: Scoped): Promise<string[]> {
  return (await tx.rows<{ year: string }>("select distinct year from budget_row where removed_at is null order by year desc")).map(({ year }) => year);
}

export async function nextPosition(tx: Scoped, { document, year }: { readonly document: BudgetDocument; readonly year: string }): Promise<number> {
  const { position } = await tx.one<{ position: number }>("select coalesce(max(position), 0)::int + 1 as position from budget_row where document = $1 and year = $2 and removed_at is null", [document, year]);
  return position;
}

export interface NewBudgetRow {
  readonly id: string;
  readonly position: number;
  readonly content: BudgetContent;
  readonly extra: ExtraCells;
}

const RECORD = `json_to_recordset($3) as n (id uuid, position int, code text, "programmeName" text, activity text, "subActivity" text, agency text, strategy text, side text, "linkedProgramme" text,
  "targetGroup" text, "targetUnit" text, "targetQuantity" float8, locations json, "ceilingIdr" bigint, "fundingSource" text, "outputIndicator" text, "outputUnit" text, quarters json, "benefitKind" text, extra jsonb)`;
const LISTS = `array(select json_array_elements_text(n.locations)), array(select json_array_elements_text(n.quarters)::smallint)`;

/** Puts rows into a document, in place of what stood under their ids. A row that was there gets the next revision. */
export async function putBudgetRows(tx: Scoped, { document, year }: { readonly document: BudgetDocument; readonly year: string }, rows: readonly NewBudgetRow[]): Promise<void> {
  await tx.run(
    `insert into budget_row as r (id, document, year, position, code, programme_name, activity, sub_activity, agency_code, strategy, side, linked_programme, target_group, target_unit, target_quantity,
       locations, quarters, ceiling_idr, funding_source, output_indicator, output_unit, benefit_kind, extra)
     select n.id, $1, $2, n.position, n.code, n."programmeName", n.activity, n."subActivity", n.agency, n.strategy, n.side, n."linkedProgramme", n."targetGroup", n."targetUnit", n."targetQuantity",
       ${LISTS}, n."ceilingIdr", n."fundingSource", n."outputIndicator", n."outputUnit", n."benefitKind", n.extra from ${RECORD}
     on conflict (id) do update set position = excluded.position, code = excluded.code, programme_name = excluded.programme_name, activity = excluded.activity, sub_activity = excluded.sub_activity,
       agency_code = excluded.agency_code, strategy = excluded.strategy, side = excluded.side, linked_programme = excluded.linked_programme, target_group = excluded.target_group,
       target_unit = excluded.target_unit, target_quantity = excluded.target_quantity, locations = excluded.locations, quarters = excluded.quarters, ceiling_idr = excluded.ceiling_idr,
       funding_source = excluded.funding_source, output_indicator = excluded.output_indicator, output_unit = excluded.output_unit, benefit_kind = excluded.benefit_kind, extra = excluded.extra,
       revision = r.revision + 1, removed_at = null`,
    [document, year, JSON.stringify(rows.map(({ content, ...row }) => ({ ...row, ...content })))],
  );
}

/** Takes rows out of their document; they are kept with their history. */
export async function removeBudgetRows(tx: Scoped, ids: readonly string[]): Promise<void> {
  await tx.run("update budget_row set removed_at = now(), revision = revision + 1 where id = any ($1::uuid[]) and removed_at is null", [ids]);
}
