import type { FigureMeasure } from "@sinergi/domain/meetings/figure.schema";
import type { MarkFilter } from "#urls/families.url";

type Part = Omit<MarkFilter, "area" | "on" | "programme"> & { readonly ofProgramme?: true };
const POOR = [1, 2, 3, 4];

/** Which families each figure counts; a figure that is not here counts none, or not families. */
const PARTS: Readonly<Partial<Record<FigureMeasure, Part>>> = {
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
  readonly on: string | undefined;
  /** What the figure was narrowed to. */
  readonly deciles?: readonly number[] | undefined;
}

/** The families that a measure counts, or those of its numerator; null where it counts no families. */
export function measureFilter(measure: FigureMeasure, { area, programme, on, deciles }: Where): MarkFilter | null {
  const decile = /^decile(\d+)$/.exec(measure)?.[1];
  const part = decile === undefined ? PARTS[measure] : { deciles: [Number(decile)] };
  if (part === undefined) return null;
  const { ofProgramme, ...rest } = { ofProgramme: undefined, ...part };
  const own = "deciles" in rest ? rest.deciles : undefined;
  const within = deciles === undefined ? own : own === undefined ? [...deciles] : own.filter((one) => deciles.includes(one));
  return { area, on, ...(ofProgramme ? { programme } : {}), ...rest, ...(within === undefined ? {} : { deciles: within }) };
}
