import type { TrendPoint } from "@sinergi/api/trends/trends.schema";
import { yearBefore } from "@sinergi/domain/time/quarter";
import { PROGRAMME_MEASURES, type TrendMeasure } from "@sinergi/targeting/trend";
import type { MarkFilter } from "#urls/families.url";

type Part = Omit<MarkFilter, "area" | "on" | "programme"> & { readonly ofProgramme?: true };
const POOR = [1, 2, 3, 4];

/** Which families each figure counts; a figure that is not here counts none, or not families. */
const PARTS: Readonly<Partial<Record<TrendMeasure, Part>>> = {
  families: {},
  poor: { deciles: POOR },
  poorest: { deciles: [1] },
  withoutDecile: { deciles: [0] },
  poorWithoutHelp: { deciles: POOR, exactly: [] },
  bothSides: { sides: "both" },
  livelihoodOnly: { sides: "livelihoodOnly" },
  productionOnly: { sides: "productionOnly" },
  completePackage: { package: "complete" },
  nothingOfPackage: { package: "nothing" },
  overlapping: { layersFrom: 2 },
  eligible: { ofProgramme: true, eligibility: ["yes"] },
  recipients: { ofProgramme: true, receives: true },
  missed: { ofProgramme: true, eligibility: ["yes"], receives: false },
  coverage: { ofProgramme: true, eligibility: ["yes"], receives: true },
  exclusionError: { ofProgramme: true, eligibility: ["yes"], receives: false },
  inclusionError: { ofProgramme: true, eligibility: ["no"], receives: true },
};

interface Where {
  readonly area: string | undefined;
  readonly programme: string | undefined;
}

/** The families behind a figure of a quarter, as they were then; null where it counts no families. */
export function trendFilter(measure: TrendMeasure, { ref }: Pick<TrendPoint, "ref">, { area, programme }: Where): MarkFilter | null {
  const decile = /^decile(\d+)$/.exec(measure)?.[1];
  const part = decile === undefined ? PARTS[measure] : { deciles: [Number(decile)] };
  if (part === undefined) return null;
  const { ofProgramme, ...rest } = { ofProgramme: undefined, ...part };
  return { area, on: ref ?? undefined, ...(ofProgramme ? { programme } : {}), ...rest };
}

export function isOfProgramme(measure: TrendMeasure): boolean {
  return PROGRAMME_MEASURES.some((one) => one === measure);
}

/** The kept end of the same quarter a year before; null where it is not kept: nothing stands in for it. */
export function lastYearOf(points: readonly TrendPoint[], { quarter }: TrendPoint): TrendPoint | null {
  const before = yearBefore(quarter);
  return points.find((point) => point.ref !== null && point.quarter === before) ?? null;
}
