import type { AreaRow } from "@sinergi/db/areas/areas.store";
import { TOLD_STATES } from "@sinergi/domain/fieldwork/coverage-facts";
import { monthOf, monthsEndingAt, type Month } from "@sinergi/domain/fieldwork/coverage-months";
import { COMMITMENT_RESULTS, VISIT_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { cellKey, freshnessOf, reachByArea, tellable, waitingByArea } from "@sinergi/targeting/field-coverage";
import { guardCounts } from "@sinergi/targeting/suppression";
import { coverageInputSchema, type CommitmentRow, type CoverageAnswer, type CoverageCell, type CoverageRow, type NotFoundRow, type ToldTranche } from "#coverage/coverage.schema";
import { gatherCoverage, periodOfMonths, type CoverageFacts } from "#coverage/gather-coverage";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { areaLabel, getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

const MONTHS_SHOWN = 6;
const NO_REACH = { assigned: 0, visited: 0, met: 0 };

/** How far field work reaches, what families say they received beside what was paid, commitments, and why families were not found. */
export const coverageOverview = procedure({ permission: "coverage.read", scope: "aggregates", audit: null })
  .input(coverageInputSchema)
  .query(({ ctx, input }): Promise<CoverageAnswer> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const last = input.month === undefined || input.month > monthOf(today) ? monthOf(today) : input.month;
      const months = monthsEndingAt(last, MONTHS_SHOWN);
      const snapshot = await getSnapshot(tx, { on: undefined, today });
      const facts = await gatherCoverage(tx, { months, area: input.area ?? null, today });
      const whole = facts.areas.find(({ code }) => code === (input.area ?? facts.regency));
      if (!whole) throw refused({ code: "area_unknown", area: input.area ?? facts.regency });
      const guarded = ctx.actor.scope === "aggregate";
      // Parts of a district beside those of the regency would give away what is held back in one of them.
      const hidden = guarded && whole.code !== facts.regency;
      return {
        snapshot: snapshotLabel(snapshot), today, months, guarded, period: periodOfMonths(months),
        freshness: freshnessOf(facts.facilitators, facts.phones),
        ...rowsOf(facts, { whole, months, today, guarded }),
        told: hidden ? [] : toldOf(facts, guarded),
        commitments: hidden ? [] : commitmentsOf(facts, guarded),
        notFound: notFoundOf(facts, whole, guarded),
      };
    }),
  );

interface Shown {
  readonly whole: AreaRow;
  readonly months: readonly Month[];
  readonly today: Day;
  readonly guarded: boolean;
}

function rowsOf(facts: CoverageFacts, { whole, months, today, guarded }: Shown): Pick<CoverageAnswer, "whole" | "rows"> {
  const areasOf = ancestorsOf(facts);
  const reach = reachByArea(facts.reach, areasOf);
  const waiting = waitingByArea(facts.onDuty, facts.phones, { areasOf, today });
  const tree = facts.areas.map(({ code, parentCode }) => ({ code, parent: code === facts.regency ? null : parentCode }));
  const told = new Map(months.map((month) => [month, guarded ? tellable(tree, (area) => reach.get(cellKey(area, month)) ?? NO_REACH) : null]));
  const cellOf = (area: string, month: Month): CoverageCell => {
    const { assigned, visited, met } = reach.get(cellKey(area, month)) ?? NO_REACH;
    const shown = told.get(month)?.has(area) ?? true;
    const tell = (number: number): number | null => (shown ? number : null);
    return { month, assigned: tell(assigned), visited: tell(visited), met: tell(met), waiting: waiting.get(cellKey(area, month)) ?? 0 };
  };
  const weakIn = (code: string): number => [...facts.weak].filter((village) => village === code || village.startsWith(`${code}.`)).length;
  const rowOf = (area: AreaRow): CoverageRow => ({ area: areaLabel(area), weak: weakIn(area.code), cells: months.map((month) => cellOf(area.code, month)) });
  return { whole: rowOf(whole), rows: facts.areas.filter(({ parentCode }) => parentCode === whole.code).map(rowOf) };
}

/** A village with the areas it lies in. */
function ancestorsOf({ areas, regency }: CoverageFacts): (village: string) => readonly string[] {
  const parentOf = new Map(areas.map(({ code, parentCode }) => [code, code === regency ? null : parentCode]));
  return (village) => {
    const chain: string[] = [];
    for (let code: string | null | undefined = village; code != null && parentOf.has(code); code = parentOf.get(code)) chain.push(code);
    return chain;
  };
}

/** Parts of one whole, told to an outsider only as far as no small one can be worked out. */
function tellParts<K extends string>(parts: Readonly<Record<K, number>>, guarded: boolean): Readonly<Record<K, number | null>> {
  if (!guarded) return parts;
  const entries = Object.entries<number>(parts);
  const counts = guardCounts([{ area: "", parent: null, families: entries.reduce((sum, [, families]) => sum + families, 0) }, ...entries.map(([area, families]) => ({ area, parent: "", families }))]);
  return Object.fromEntries(entries.map(([key, families]) => [key, counts.get(key)?.kind === "SHOWN" ? families : null])) as Record<K, number | null>;
}

function partsOf<K extends string>(keys: readonly K[], countOf: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, countOf(key)])) as Record<K, number>;
}

function toldOf({ told }: CoverageFacts, guarded: boolean): readonly ToldTranche[] {
  return [...Map.groupBy(told, ({ programme, tranche }) => `${programme}/${tranche}`).values()].flatMap((counts): ToldTranche[] => {
    const [first] = counts;
    if (!first) return [];
    const families = partsOf(TOLD_STATES, (state) => counts.find((count) => count.state === state)?.families ?? 0);
    return [{ programme: first.programme, name: first.name, tranche: first.tranche, families: tellParts(families, guarded) }];
  });
}

function commitmentsOf({ commitments }: CoverageFacts, guarded: boolean): readonly CommitmentRow[] {
  return [...Map.groupBy(commitments, ({ month, component }) => `${month}/${component}`).values()].flatMap((counts): CommitmentRow[] => {
    const [first] = counts;
    if (!first) return [];
    const persons = partsOf(COMMITMENT_RESULTS, (result) => counts.find((count) => count.result === result)?.persons ?? 0);
    return [{ month: first.month, component: first.component, persons: tellParts(persons, guarded) }];
  });
}

const NOT_MET = VISIT_OUTCOMES.filter((outcome) => outcome !== "BERTEMU");

function notFoundOf(facts: CoverageFacts, whole: AreaRow, guarded: boolean): readonly NotFoundRow[] {
  const areasOf = ancestorsOf(facts);
  const sums = new Map<string, number>();
  for (const { area: village, outcome, families } of facts.notFound) for (const area of areasOf(village)) sums.set(`${area}/${outcome}`, (sums.get(`${area}/${outcome}`) ?? 0) + families);
  const shownOf = new Map(NOT_MET.map((outcome) => [outcome, guarded ? guardCounts(facts.areas.map(({ code, parentCode }) => ({ area: code, parent: code === facts.regency ? null : parentCode, families: sums.get(`${code}/${outcome}`) ?? 0 }))) : null]));
  return facts.areas.filter(({ code, parentCode }) => parentCode === whole.code || code === whole.code).map((area) => ({
    area: areaLabel(area),
    families: Object.fromEntries(NOT_MET.map((outcome) => {
      const counts = shownOf.get(outcome);
      return [outcome, counts && counts.get(area.code)?.kind !== "SHOWN" ? null : (sums.get(`${area.code}/${outcome}`) ?? 0)];
    })),
  }));
}
