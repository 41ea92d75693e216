import type { BudgetContent, ExtraCells, Realisation } from "@sinergi/domain/budgets/budget-row.schema";
import type { ChangeKind, ChangeState } from "@sinergi/domain/budgets/decide-change";
import type { Scoped } from "#access/scoped";
import { announce } from "#targeting/announce";

/** What a file brought beside the row itself. */
export interface CarriedCells {
  readonly extra: ExtraCells;
  readonly quarters: readonly Realisation[];
}

export interface BudgetChangeStored {
  readonly id: string;
  readonly rowId: string;
  readonly year: string;
  readonly agency: string;
  readonly kind: ChangeKind;
  readonly before: BudgetContent | null;
  readonly after: BudgetContent | null;
  readonly carried: CarriedCells | null;
  readonly basedOn: number | null;
  readonly reason: string;
  readonly state: ChangeState;
  readonly importId: string | null;
  readonly proposedBy: string;
  readonly proposedName: string;
  readonly proposedAt: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `id, row_id as "rowId", year, agency_code as agency, kind, before, after, carried, based_on as "basedOn", reason, state, import_id as "importId", proposed_by as "proposedBy",
  proposed_name as "proposedName", ${MOMENT("proposed_at")} as "proposedAt", decided_name as "decidedName", ${MOMENT("decided_at")} as "decidedAt", decision_note as "decisionNote"`;

type Stored = BudgetChangeStored & Record<string, unknown>;

/** Everything that waits in a year, the oldest first. Leaders have no right to see it: they are answered nothing. */
export async function listPendingChanges(tx: Scoped, year: string): Promise<BudgetChangeStored[]> {
  if (tx.actor.scope === "aggregate") return [];
  return tx.rows<Stored>(`select ${COLUMNS} from budget_change where year = $1 and state = 'PENDING' order by proposed_at, id`, [year]);
}

/** What was proposed of a row and became of it, the latest first. */
export async function listRowChanges(tx: Scoped, rowId: string): Promise<BudgetChangeStored[]> {
  if (tx.actor.scope === "aggregate") return [];
  return tx.rows<Stored>(`select ${COLUMNS} from budget_change where row_id = $1 order by proposed_at desc, id desc`, [rowId]);
}

export function findPendingOfRow(tx: Scoped, rowId: string): Promise<BudgetChangeStored | null> {
  return tx.find<Stored>(`select ${COLUMNS} from budget_change where row_id = $1 and state = 'PENDING'`, [rowId]);
}

/** A change nobody else decides on before this transaction ends. */
export function lockBudgetChange(tx: Scoped, id: string): Promise<BudgetChangeStored | null> {
  return tx.find<Stored>(`select ${COLUMNS} from budget_change where id = $1 for update`, [id]);
}

/** The ids of what an import proposed and nobody has decided on. */
export async function listPendingOfImport(tx: Scoped, importId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>("select id from budget_change where import_id = $1 and state = 'PENDING' order by id", [importId])).map(({ id }) => id);
}

export interface NewBudgetChange extends Pick<BudgetChangeStored, "id" | "rowId" | "year" | "agency" | "kind" | "before" | "after" | "carried" | "basedOn" | "reason" | "importId"> {
  /** IMPORTED changes are in force at once. */
  readonly state: "PENDING" | "IMPORTED";
}

export async function insertBudgetChanges(tx: Scoped, changes: readonly NewBudgetChange[]): Promise<void> {
  await tx.run(
    `insert into budget_change (id, row_id, year, agency_code, kind, before, after, carried, based_on, reason, state, import_id, proposed_by, proposed_name, decided_by, decided_name, decided_at)
     select n.id, n."rowId", n.year, n.agency, n.kind, nullif(n.before, 'null'), nullif(n.after, 'null'), nullif(n.carried, 'null'), n."basedOn", n.reason, n.state, n."importId", $2, $3,
       case when n.state = 'IMPORTED' then $2 end, case when n.state = 'IMPORTED' then $3 end, case when n.state = 'IMPORTED' then now() end
       from json_to_recordset($1) as n (id uuid, "rowId" uuid, year text, agency text, kind text, before jsonb, after jsonb, carried jsonb, "basedOn" int, reason text, state text, "importId" uuid)`,
    [JSON.stringify(changes), tx.actor.id, tx.actor.name],
  );
  await announce(tx, { kind: "approval" });
}

export async function closeBudgetChange(tx: Scoped, id: string, { state, note }: { readonly state: "APPROVED" | "REJECTED" | "WITHDRAWN"; readonly note: string }): Promise<void> {
  await tx.run("update budget_change set state = $2, decided_by = $3, decided_name = $4, decided_at = now(), decision_note = $5 where id = $1", [id, state, tx.actor.id, tx.actor.name, note]);
  await announce(tx, { kind: "approval" });
}
