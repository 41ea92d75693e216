import { listBudgetRows, listBudgetYears } from "@sinergi/db/budgets/budget-rows.store";
import { readFocusVillages, readPoorByDistrict, readReach } from "@sinergi/db/budgets/budget-reach.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { listProgrammes } from "@sinergi/db/programmes/programmes.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { PROGRESS_STATES } from "@sinergi/domain/budgets/vocabulary";
import { periodOf } from "@sinergi/domain/time/day";
import { alignmentOf } from "@sinergi/targeting/budget-alignment";
import { consistencyOf } from "@sinergi/targeting/budget-consistency";
import { absorptionOf, balanceOf, isLoan, moneyOf, outputByUnit } from "@sinergi/targeting/budget-figures";
import { perFamilyOf, type PerFamily } from "@sinergi/targeting/budget-per-family";
import { planQuartersOf } from "@sinergi/targeting/budget-quarters";
import { convergenceOf, type Convergence } from "@sinergi/targeting/plan-convergence";
import { overviewInputSchema, type BudgetOverview } from "#budgets/budgets.schema";
import { officeNames } from "#budgets/list-rows";
import { approvedRows, readPlan, type PlannedRow } from "#budgets/read-plan";
import { rowAnswer } from "#budgets/row-answer";
import { procedure } from "#platform/procedures";
import { getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

const MOST_BEHIND = 8;

/** A year's plan in figures: approved rows alone, grants and loans apart. An office sees its own rows. */
export const budgetOverview = procedure({ permission: "budgets.read", scope: "agency", audit: null })
  .input(overviewInputSchema)
  .query(({ ctx, input }): Promise<BudgetOverview> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const plan = await readPlan(tx, { year: input.year ?? periodOf(today), today });
      const rows = approvedRows(plan);
      const nameOf = await officeNames(tx);
      const snapshot = await getSnapshot(tx, { on: undefined, today });
      const regency = await readRegencyCode(tx);
      const grants = rows.filter((row) => !isLoan(row));
      const { agency } = ctx.actor;

      return {
        year: plan.year, years: await listBudgetYears(tx), quarter: plan.quarter,
        agency: agency === null ? null : { code: agency, name: nameOf(agency) },
        agencies: [...new Set(plan.rows.map(({ content }) => content.agency))].toSorted().map((code) => ({ code, name: nameOf(code) })),
        snapshot: snapshotLabel(snapshot),
        grants: moneyOf(grants), loans: moneyOf(rows.filter(isLoan)),
        pending: plan.rows.filter(({ pending }) => pending !== null).length,
        absorption: absorptionOf(grants), quarters: await readQuarters(tx, plan.year), outputs: outputByUnit(rows), balance: balanceOf(rows),
        alignment: alignmentOf({ rows, districts: await readPoorByDistrict(tx, snapshot.id, regency) }),
        consistency: consistencyOf(rows.map(({ id, content, chain }) => ({ id, content, steps: chain }))),
        addedLater: plan.later.map(({ document, added }) => ({ document, rows: added.length })),
        progress: Object.fromEntries(PROGRESS_STATES.map((state) => [state, rows.filter(({ progress }) => progress.state === state).length])) as BudgetOverview["progress"],
        behind: furthestBehind(rows).map((row) => rowAnswer(row, { actor: ctx.actor, nameOf })).map(({ id, content, agencyName, progress, physicalPercent, absorption }) => ({ id, content, agencyName, progress, physicalPercent, absorption })),
        perFamily: await readPerFamily(tx, { rows, snapshot, regency, year: plan.year }),
        convergence: await readConvergence(tx, { rows, snapshot, year: plan.year }),
      };
    }),
  );

function furthestBehind(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const gap = ({ progress }: PlannedRow): number => Math.max(progress.physicalGap ?? 0, progress.spentGap ?? 0);
  return rows.filter(({ progress }) => progress.state === "behind").toSorted((a, b) => gap(b) - gap(a) || a.position - b.position).slice(0, MOST_BEHIND);
}

async function readQuarters(tx: Scoped, year: string): Promise<BudgetOverview["quarters"]> {
  const before = await listBudgetRows(tx, { document: "RAT", year: String(Number(year) - 1) });
  return { now: planQuartersOf(await listBudgetRows(tx, { document: "RAT", year })), before: before.length === 0 ? null : planQuartersOf(before) };
}

interface Looked {
  readonly rows: readonly PlannedRow[];
  readonly snapshot: SnapshotRow;
  readonly year: string;
}

/** Rupiah per family by programme. Who receives is known for the snapshot's own year alone, and where a list of it is here. */
export async function readPerFamily(tx: Scoped, { rows, snapshot, regency, year }: Looked & { readonly regency: string }): Promise<readonly PerFamily[]> {
  const programmes = [...new Set(rows.map(({ content }) => content.linkedProgramme))].filter((code) => code !== null);
  const reach = await readReach(tx, snapshot.id, { programmes, areas: [regency, ...new Set(rows.flatMap(({ content }) => content.locations))] });
  const known = await listProgrammes(tx);
  const hasList = periodOf(snapshot.on) === year && snapshot.versionId !== null;
  const listed = new Set(hasList ? known.filter(({ unit, periods }) => unit !== "AREA" && periods.some(({ period, hasList: has }) => period === year && has)).map(({ code }) => code) : []);
  return perFamilyOf({ rows, reach, listed, regency });
}

/** Programmes of the plan are those that count: money was set aside for them. */
async function readConvergence(tx: Scoped, { rows, snapshot, year }: Looked): Promise<Convergence | null> {
  const areas = await readFocusVillages(tx, year);
  if (areas === null) return null;
  const programmes = [...new Set(rows.map(({ content }) => content.linkedProgramme))].filter((code) => code !== null);
  return convergenceOf({ areas, programmes, reach: await readReach(tx, snapshot.id, { programmes, areas }) });
}
