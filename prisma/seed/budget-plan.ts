import { budgetContentSchema, type BudgetContent, type ExtraCells, type Realisation } from "@sinergi/domain/budgets/budget-row.schema";
import { QUARTERS } from "@sinergi/domain/budgets/vocabulary";
import { BUDGET_ACTIVITIES, type SeedActivity } from "#budget-activities";
import { createRandom, pickOne, type Random } from "#random";

/** A row as a file would bring it. */
export interface SeedBudgetRow {
  readonly row: number;
  readonly content: BudgetContent;
  readonly extra: ExtraCells;
  readonly quarters: readonly Realisation[];
}

export interface SeedBudgetPlan {
  /** The action plan with what was reported of the quarters that are over. */
  readonly rat: readonly SeedBudgetRow[];
  /** The work plan: a few rows dropped, cut, named otherwise; some new. */
  readonly rkpd: readonly SeedBudgetRow[];
  /** The budget document: cut once more. */
  readonly dpa: readonly SeedBudgetRow[];
}

interface PlanOrder {
  readonly seed: number | string;
  /** Families of the regency: targets follow its size. */
  readonly families: number;
  readonly areas: readonly { readonly code: string; readonly level: string }[];
  /** Quarters that are over: later ones have no reports. */
  readonly quartersDone: number;
}

/** A simulated year of planning. The same order gives the same plan. */
export function budgetPlan({ seed, families, areas, quartersDone }: PlanOrder): SeedBudgetPlan {
  const random = createRandom(seed, "budget plan");
  const districts = areas.filter(({ level }) => level === "district").map(({ code }) => code);
  const villages = areas.filter(({ level }) => level === "village").map(({ code }) => code);
  const planned = BUDGET_ACTIVITIES.map((activity, at) => contentOf(activity, { random, at, families, districts, villages }));
  const rat = planned.map((content, at) => ({ row: at + 2, content, extra: { PPTK: `Bidang ${1 + (at % 4)}` }, quarters: reportsOf(content, { random, quartersDone, isSlow: at % 7 === 3, isSilent: at % 13 === 5 }) }));
  const rkpd = later(planned, { random: createRandom(seed, "work plan"), dropEvery: 14, cutEvery: 6, renamed: 24 });
  const dpa = later(rkpd, { random: createRandom(seed, "budget document"), dropEvery: 19, cutEvery: 7, renamed: null });
  const added = planned.slice(0, 2).map((content, at) => ({ ...content, activity: ADDED[at] ?? "", code: null, linkedProgramme: null, ceilingIdr: 150_000_000 * (at + 1) }));
  return { rat, rkpd: plain([...rkpd, ...added]), dpa: plain([...dpa, ...added]) };
}

const ADDED = ["Pengadaan kendaraan operasional dinas", "Peringatan hari jadi kabupaten"];

interface Drawing {
  readonly random: Random;
  readonly at: number;
  readonly families: number;
  readonly districts: readonly string[];
  readonly villages: readonly string[];
}

function contentOf(activity: SeedActivity, { random, at, families, districts, villages }: Drawing): BudgetContent {
  const { linked, benefit, share, unitIdr, districts: count, villages: inVillages, quarters, ...said } = activity;
  const targetQuantity = Math.max(1, Math.round(share >= 1 ? share : families * share));
  const named = some(random, districts, count);
  const locations = inVillages && count > 0 ? named.flatMap((district) => some(random, villages.filter((village) => village.startsWith(`${district}.`)), random.int(1, 3))) : named;
  return budgetContentSchema.parse({
    ...said, code: `1.${String(6 + (at % 9)).padStart(2, "0")}.02.2.${String(1 + (at % 5)).padStart(2, "0")}.${String(at + 1).padStart(4, "0")}`, subActivity: "", linkedProgramme: linked, benefitKind: benefit,
    targetQuantity, locations: locations.toSorted(), ceilingIdr: Math.round((targetQuantity * unitIdr) / 100_000) * 100_000, quarters: [...quarters],
  });
}

/** Some of the values, each once. */
function some(random: Random, values: readonly string[], count: number): string[] {
  const left = [...values];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random.next() * left.length), 1)[0] ?? "");
}

interface Reporting {
  readonly random: Random;
  readonly quartersDone: number;
  readonly isSlow: boolean;
  readonly isSilent: boolean;
}

const OBSTACLES = ["Lelang ulang karena penawar tunggal", "Data penerima masih diverifikasi pekon", "Pencairan menunggu perubahan anggaran", "Cuaca menghambat pekerjaan"];

/** Work runs a little ahead of money; one office in seven is slow and says why, one row in thirteen reports nothing. */
function reportsOf(content: BudgetContent, { random, quartersDone, isSlow, isSilent }: Reporting): Realisation[] {
  if (isSilent) return [];
  const pace = isSlow ? 0.45 + random.next() * 0.15 : 0.9 + random.next() * 0.1;
  const money = 0.86 + random.next() * 0.1;
  return QUARTERS.filter((quarter) => quarter <= quartersDone).map((quarter) => {
    const planned = content.quarters.filter((one) => one <= quarter).length / Math.max(1, content.quarters.length);
    const physical = Math.min(1, planned * pace);
    return {
      quarter, physicalPercent: Math.round(physical * 1000) / 10, spentIdr: Math.round((content.ceilingIdr * physical * money) / 1000) * 1000,
      achieved: Math.floor((content.targetQuantity ?? 0) * physical), obstacle: isSlow && planned > 0 ? pickOne(random, OBSTACLES) : "", followUp: isSlow && planned > 0 ? "Percepatan dibahas pada rapat triwulan" : "",
    };
  });
}

interface Later {
  readonly random: Random;
  readonly dropEvery: number;
  readonly cutEvery: number;
  /** A row that comes under another name and without its code: a person has to find it again. */
  readonly renamed: number | null;
}

/** What is left of a document in the next one: every so often a row is dropped, another loses money, now and then its target too. */
function later(rows: readonly BudgetContent[], { random, dropEvery, cutEvery, renamed }: Later): BudgetContent[] {
  return rows.flatMap((content, at) => {
    if (at === renamed) return [{ ...content, code: null, activity: `Pengelolaan ${content.activity} terpadu` }];
    if (at % dropEvery === dropEvery - 1) return [];
    if (at % cutEvery !== cutEvery - 1) return [content];
    const kept = 0.7 + random.next() * 0.2;
    const target = random.chance(0.5) ? Math.max(1, Math.floor((content.targetQuantity ?? 1) * kept)) : content.targetQuantity;
    return [{ ...content, ceilingIdr: Math.round((content.ceilingIdr * kept) / 100_000) * 100_000, targetQuantity: target }];
  });
}

function plain(rows: readonly BudgetContent[]): SeedBudgetRow[] {
  return rows.map((content, at) => ({ row: at + 2, content, extra: {}, quarters: [] }));
}
