import type { FamilyFilter } from "@sinergi/api/families/families.schema";
import type { FigureMeasure } from "@sinergi/domain/meetings/figure.schema";

/** A filter as marks carry it: its day still as text, from the address. A test on a real database follows every one of them. */
type MarkFilter = Omit<FamilyFilter, "on" | "movement" | "flow"> & { readonly on?: string | undefined };
type Part = Omit<MarkFilter, "area" | "on" | "programme"> & { readonly ofProgramme?: true; readonly lacksProgramme?: true };
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
  neitherSide: { sides: "none" },
  sidesBase: { deciles: POOR, workingAge: "yes" },
  withoutWorkingAge: { deciles: POOR, workingAge: "no" },
  workingAgeUnknown: { deciles: POOR, workingAge: "unknown" },
  partOfPackage: { package: "partly" },
  oneMissing: { package: "oneMissing" },
  packageBase: { package: "base" },
  layer0: { layers: 0 },
  layer1: { layers: 1 },
  layer2: { layers: 2 },
  layer3: { layers: 3 },
  layer4: { layersFrom: 4 },
  overlapping: { layersFrom: 2 },
  houseToilet: { housing: "toilet" },
  houseSafeWater: { housing: "safeWater" },
  houseFloor: { housing: "floor" },
  houseSanitation: { housing: "sanitation" },
  houseUnfit: { housing: "unfit" },
  eligible: { ofProgramme: true, eligibility: ["yes"] },
  recipients: { ofProgramme: true, receives: true },
  notEligible: { ofProgramme: true, eligibility: ["no"] },
  eligibilityUnknown: { ofProgramme: true, eligibility: ["unknown"] },
  recipientsEligible: { ofProgramme: true, eligibility: ["yes"], receives: true },
  recipientsNotEligible: { ofProgramme: true, eligibility: ["no"], receives: true },
  recipientsUnknown: { ofProgramme: true, eligibility: ["unknown"], receives: true },
  pieceReceived: { ofProgramme: true, deciles: [1], eligibility: ["yes"], receives: true },
  pieceMissing: { lacksProgramme: true },
  pieceOnlyThis: { lacksProgramme: true, lacksMore: false },
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
  const { ofProgramme, lacksProgramme, ...rest } = { ofProgramme: undefined, lacksProgramme: undefined, ...part };
  const own = "deciles" in rest ? rest.deciles : undefined;
  const within = deciles === undefined ? own : own === undefined ? [...deciles] : own.filter((one) => deciles.includes(one));
  return { area, on, ...(ofProgramme ? { programme } : {}), ...(lacksProgramme ? { lacks: programme } : {}), ...rest, ...(within === undefined ? {} : { deciles: within }) };
}
