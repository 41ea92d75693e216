import type { Scoped } from "@sinergi/db/access/scoped";
import { listAreas, type AreaRow } from "@sinergi/db/areas/areas.store";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { listWeakSignal } from "@sinergi/db/areas/weak-signal.store";
import { countCommitments, countNotFound, countReach, listActiveFacilitators, listFieldPhones, listOnDuty, type CommitmentCount, type NotFoundCount } from "@sinergi/db/fieldwork/coverage.store";
import { countTold, listAskedAbout, type ToldCount } from "@sinergi/db/fieldwork/receipts-told.store";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import { listPaidProgrammes, type PaidProgramme } from "@sinergi/db/payments/tranches.store";
import type { FieldPhone, OnDuty, ReachCount } from "@sinergi/domain/fieldwork/coverage-facts";
import type { Month } from "@sinergi/domain/fieldwork/coverage-months";
import type { Day } from "@sinergi/domain/time/day";

export interface CoverageAsked {
  readonly months: readonly Month[];
  /** Null: the regency. */
  readonly area: string | null;
  readonly today: Day;
}

export interface CoverageFacts {
  readonly regency: string;
  /** The regency and everything in it. */
  readonly areas: readonly AreaRow[];
  readonly weak: ReadonlySet<string>;
  readonly reach: readonly ReachCount[];
  readonly onDuty: readonly OnDuty[];
  readonly phones: readonly FieldPhone[];
  readonly facilitators: readonly string[];
  readonly notFound: readonly NotFoundCount[];
  readonly commitments: readonly CommitmentCount[];
  readonly told: readonly (ToldCount & { readonly name: string })[];
}

/** What Cakupan lapangan is made of. Figures are the regency's, whoever looks: they are counted with the rights of the system. */
export async function gatherCoverage(tx: Scoped, asked: CoverageAsked): Promise<CoverageFacts> {
  const { regency } = await readRegency(tx);
  const { months, today } = asked;
  const areas = (await listAreas(tx)).filter(({ code }) => code === regency.code || code.startsWith(`${regency.code}.`));
  const weak = new Set((await listWeakSignal(tx)).map(({ areaCode }) => areaCode));
  const counted = await tx.derive(async (system) => ({
    reach: await countReach(system, asked), onDuty: await listOnDuty(system, asked), phones: await listFieldPhones(system, regency.timeZone), facilitators: await listActiveFacilitators(system, today),
    notFound: await countNotFound(system, asked), commitments: await countCommitments(system, months, asked.area), told: await gatherTold(system, asked),
  }));
  return { regency: regency.code, areas, weak, ...counted };
}

/** By programme and tranche of the year of the month asked for; loans are no aid that a family could miss. */
async function gatherTold(system: Scoped, { months, area, today }: CoverageAsked): Promise<CoverageFacts["told"]> {
  const period = periodOfMonths(months);
  const paid = await listCompared(system, period);
  const standings = new Map<string, number>();
  for (const { programme } of paid) {
    const standing = await ensureStanding(system, { programme, period, today });
    if (standing !== null) standings.set(programme, standing.id);
  }
  const counts = Map.groupBy(await countTold(system, [...standings.values()], { programmes: [...standings.keys()], period, area }), ({ programme }) => programme);
  return paid.flatMap(({ programme, name }) => {
    const of = counts.get(programme) ?? [];
    return of.some(({ state }) => state !== "UNASKED") ? of.map((count) => ({ ...count, name })) : [];
  });
}

/** Programmes of a period whose payment lists stand beside what families say; one no facilitator ever asked about has nothing to compare. */
export async function listCompared(system: Scoped, period: string): Promise<readonly PaidProgramme[]> {
  const asked = new Set(await listAskedAbout(system, period));
  return (await listPaidProgrammes(system)).filter((one) => one.period === period && one.benefitKind !== "LOAN" && asked.has(one.programme));
}

export function periodOfMonths(months: readonly Month[]): string {
  return (months.at(-1) ?? "").slice(0, 4);
}
