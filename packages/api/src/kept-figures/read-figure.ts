import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { readPoorByDistrict } from "@sinergi/db/budgets/budget-reach.store";
import { findBudgetRow } from "@sinergi/db/budgets/budget-rows.store";
import { countFamilies } from "@sinergi/db/families/families.store";
import { countOpenCases } from "@sinergi/db/meetings/progress.store";
import { ensureScanned } from "@sinergi/db/problems/scan.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { listReceived } from "@sinergi/db/trends/received.store";
import { type Reading, UNKNOWN_READING } from "@sinergi/domain/meetings/figure.schema";
import type { Day } from "@sinergi/domain/time/day";
import { alignmentOf } from "@sinergi/targeting/budget-alignment";
import { consistencyOf } from "@sinergi/targeting/budget-consistency";
import { absorptionOf, balanceOf, isLoan, outputOf } from "@sinergi/targeting/budget-figures";
import { ratio } from "@sinergi/targeting/rates";
import { besideOf } from "@sinergi/targeting/trend-measures";
import { approvedRows, readPlan, type PlannedRow } from "#budgets/read-plan";
import type { FigureRef } from "#kept-figures/kept-figures.schema";
import { findFollowedFocus } from "#trends/followed-focus";
import { readTrendValues } from "#trends/read-trend-values";

type Of<Kind extends FigureRef["kind"]> = Extract<FigureRef, { readonly kind: Kind }>;

interface Looked {
  readonly snapshot: SnapshotRow;
  readonly today: Day;
}

/**
 * What a figure is on a snapshot: the very number that its screen shows there. Plans and open cases have no snapshot of their own;
 * they are read as they stand. The counts are of the whole regency, whoever asks: they name nobody.
 */
export async function readFigure(tx: Scoped, figure: FigureRef, looked: Looked): Promise<Reading> {
  return settle(await tx.derive((system) => read(system, figure, looked)));
}

async function read(tx: Scoped, figure: FigureRef, looked: Looked): Promise<Reading> {
  switch (figure.kind) {
    case "families":
      return readFamilies(tx, figure, looked);
    case "measure":
      return readMeasure(tx, figure, looked);
    case "budget":
      return readBudget(tx, figure, looked);
    case "budgetRow":
      return readBudgetRow(tx, figure, looked);
    case "problems":
      await ensureScanned(tx, looked.today);
      return count(await countOpenCases(tx, { problem: figure.problem, area: figure.area ?? null, programme: figure.programme ?? null }));
    case "screen":
      return UNKNOWN_READING;
  }
}

const count = (value: number): Reading => ({ ...UNKNOWN_READING, value, numerator: value });

/** Bounds enclose their value: of a plan that is overspent they would not, and say nothing then. */
function settle({ value, low, high, ...rest }: Reading): Reading {
  const enclosed = value === null || ((low === null || low <= value) && (high === null || high >= value));
  return { ...rest, value, low: enclosed ? low : null, high: enclosed ? high : null };
}

async function readFamilies(tx: Scoped, { filter }: Of<"families">, { snapshot }: Looked): Promise<Reading> {
  // Who meets a rule himself is not kept with a frozen snapshot, and without data nobody is counted: unknown, not 0.
  if (snapshot.versionId === null || (filter.persons !== undefined && snapshot.kind === "FROZEN")) return UNKNOWN_READING;
  const known = new Set(snapshot.programmes.map(({ code }) => code));
  const asked = [filter.programme, filter.lacks, ...(filter.missedBy ?? []), ...(filter.together ?? []), ...(filter.exactly ?? [])];
  if (asked.some((code) => code !== undefined && !known.has(code))) return UNKNOWN_READING;
  return count((await countFamilies(tx, snapshot, filter)).total);
}

async function readMeasure(tx: Scoped, { measure, programme: code, area, deciles }: Of<"measure">, { snapshot, today }: Looked): Promise<Reading> {
  if (snapshot.versionId === null) return UNKNOWN_READING;
  const regencyCode = await readRegencyCode(tx);
  const beside = besideOf(measure);
  const focus = await findFollowedFocus(tx, { beside, today });
  const lists = (await listReceived(tx, [snapshot.id], regencyCode)).get(snapshot.id) ?? new Set();
  const values = await readTrendValues(tx, snapshot, { area: area ?? regencyCode, regencyCode, programme: code, lists, deciles, beside, focus });
  const { value, low, high, families, of } = values[measure];
  return { value, low, high, numerator: families, denominator: of };
}

async function readBudget(tx: Scoped, { measure, year, agency }: Of<"budget">, { snapshot, today }: Looked): Promise<Reading> {
  const all = approvedRows(await readPlan(tx, { year, today }));
  const rows = agency === null ? all : all.filter(({ content }) => content.agency === agency);
  if (rows.length === 0) return UNKNOWN_READING;
  const plain = (value: number | null): Reading => ({ ...UNKNOWN_READING, value });
  switch (measure) {
    case "absorption":
      return { ...UNKNOWN_READING, ...absorptionOf(rows.filter((row) => !isLoan(row))) };
    case "alignment":
      return plain(alignmentOf({ rows, districts: await readPoorByDistrict(tx, snapshot.id, await readRegencyCode(tx)) }).value);
    case "consistency": {
      const { value, kept, rows: whole } = consistencyOf(rows.map(({ id, content, chain }) => ({ id, content, steps: chain })));
      return { ...plain(value), numerator: value === null ? null : kept, denominator: value === null ? null : whole };
    }
    case "livelihoodShare":
      return plain(balanceOf(rows).livelihoodShare);
    case "behind":
      return count(rows.filter(({ progress }) => progress.state === "behind").length);
  }
}

async function readBudgetRow(tx: Scoped, { measure, rowId }: Of<"budgetRow">, { today }: Looked): Promise<Reading> {
  const stored = await findBudgetRow(tx, rowId);
  const row = stored && approvedRows(await readPlan(tx, { year: stored.year, today })).find(({ id }) => id === rowId);
  return row ? { ...UNKNOWN_READING, value: ofRow(row, measure) } : UNKNOWN_READING;
}

function ofRow(row: PlannedRow, measure: Of<"budgetRow">["measure"]): number | null {
  if (measure === "physical") return row.physicalPercent === null ? null : row.physicalPercent / 100;
  if (measure === "output") return outputOf(row);
  return row.spentIdr === null ? null : ratio(row.spentIdr, row.content.ceilingIdr);
}
