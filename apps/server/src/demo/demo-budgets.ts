import { randomUUID } from "node:crypto";
import { takeOverFile } from "@sinergi/api/budgets/take-over-import";
import { asSystem, OPERATOR, type Scoped } from "@sinergi/db/access/scoped";
import { listAreas } from "@sinergi/db/areas/areas.store";
import { insertBudgetChanges } from "@sinergi/db/budgets/budget-changes.store";
import { insertBudgetImport } from "@sinergi/db/budgets/budget-imports.store";
import { listBudgetRows } from "@sinergi/db/budgets/budget-rows.store";
import { quartersDone } from "@sinergi/domain/budgets/accept-realisation";
import { headerOf, BUDGET_COLUMNS } from "@sinergi/domain/budgets/budget-columns";
import { BUDGET_DOCUMENTS, type BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import { periodOf } from "@sinergi/domain/time/day";
import { budgetPlan } from "@sinergi/seed/budget-plan";
import type { DemoAccount } from "../accounts/demo-accounts.ts";
import type { ImportDeps } from "../imports/import-file.ts";

interface DemoBudgets {
  readonly seed: number;
  readonly families: number;
  /** The people of the demo: one of them has a proposal waiting. */
  readonly people: readonly Pick<DemoAccount, "id" | "role" | "name" | "agency">[];
}

/** The year's plan, its two later documents and what offices reported, as files would bring them; everything simulated. */
export async function loadDemoBudgets({ db, clock }: ImportDeps, { seed, families, people }: DemoBudgets): Promise<void> {
  const today = clock.today();
  const year = periodOf(today);
  await asSystem(db, { today }, async (tx) => {
    const areas = await listAreas(tx);
    const plan = budgetPlan({ seed, families, areas, quartersDone: quartersDone(year, today) });
    for (const document of BUDGET_DOCUMENTS) await takeOver(tx, { document, year, rows: { RAT: plan.rat, RKPD: plan.rkpd, DPA: plan.dpa }[document] });
    // The year before as it ended, so that this year has something to be compared with.
    await takeOver(tx, { document: "RAT", year: String(Number(year) - 1), rows: budgetPlan({ seed: seed + 1, families, areas, quartersDone: 4 }).rat });
  });
  const proposer = people.find(({ role }) => role === "AGENCY_OPERATOR");
  if (proposer) await asSystem(db, { today, actor: { ...OPERATOR, id: proposer.id, name: proposer.name, role: proposer.role, agency: proposer.agency } }, (tx) => proposeOne(tx, year, proposer.agency));
}

interface DemoFile {
  readonly document: BudgetDocument;
  readonly year: string;
  readonly rows: ReturnType<typeof budgetPlan>["rat"];
}

async function takeOver(tx: Scoped, { document, year, rows }: DemoFile): Promise<void> {
  const id = randomUUID();
  const fileName = `${document}-${year}-simulasi.xlsx`;
  const headers = [...BUDGET_COLUMNS.map(headerOf), ...(document === "RAT" ? ["PPTK"] : [])];
  await insertBudgetImport(tx, { id, document, year, fileName, sha256: `demo-${document}-${year}`, headers, rows, issues: [], rowsRead: rows.length, agency: null });
  await takeOverFile(tx, { id, document, year, fileName, rows, agency: null });
}

/** One change that waits, so that the demo shows what waiting looks like. */
async function proposeOne(tx: Scoped, year: string, agency: string | null): Promise<void> {
  const row = (await listBudgetRows(tx, { document: "RAT", year })).find(({ content }) => content.agency === agency);
  if (!row) return;
  const after = { ...row.content, ceilingIdr: Math.round(row.content.ceilingIdr * 1.15), targetQuantity: Math.round((row.content.targetQuantity ?? 0) * 1.15) };
  await insertBudgetChanges(tx, [{
    id: randomUUID(), rowId: row.id, year, agency: row.content.agency, kind: "EDIT", before: row.content, after, carried: null, basedOn: row.revision,
    reason: "Tambahan petani dari hasil musyawarah pekon", state: "PENDING", importId: null,
  }]);
}
