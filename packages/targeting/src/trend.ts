import type { Decile } from "@sinergi/domain/families/vocabulary";
import { HOUSING_LACK_KEYS, type HousingLack, type HousingState } from "@sinergi/domain/families/housing-lacks";
import type { MeetingCells } from "#cells";
import { compareSides, type ComparedKey } from "#compare";
import type { Figures } from "#figures";
import type { PackagePieces } from "#package-pieces";
import type { PersonFigures } from "#person-figures";
import type { ProgrammeFigures } from "#programme-figures";
import type { Range } from "#rates";
import { TREND_GROUPS, type TrendMeasure } from "#trend-measures";
import { count, decileValue, ofMeasured, plain, plainRange, share, shareOfKnown, type TrendValue, UNKNOWN_VALUE } from "#trend-value";

export type { TrendValue } from "#trend-value";
export type TrendValues = Readonly<Record<TrendMeasure, TrendValue>>;

export interface TrendSide {
  readonly figures: Pick<Figures, "families" | "byDecile" | "sides" | "package" | "layers">;
  readonly helped: MeetingCells["helped"];
  readonly pieces: PackagePieces;
  /** Null where none is looked at or the programme has no period on the day: its figures are unknown, not 0. */
  readonly programme: ProgrammeFigures | null;
  /** False where no list of recipients of the programme was there: who is eligible is known, who receives is not. */
  readonly hasList?: boolean | undefined;
  /** What is counted beside families, where it was asked for and is known. */
  readonly persons?: PersonFigures | null | undefined;
  readonly houses?: Readonly<Record<HousingState, number>> | null | undefined;
  readonly convergence?: Range | null | undefined;
}

type Part<Group extends keyof typeof TREND_GROUPS> = Readonly<Record<(typeof TREND_GROUPS)[Group][number], TrendValue>>;

const COMPARED: readonly ComparedKey[] = ["families", "poor", "poorest", "withoutDecile", "poorWithoutHelp", "bothSides", "completePackage", "eligible", "recipients", "coverage", "exclusionError", "inclusionError"];

/** Every figure of one area of one snapshot, and of one programme there. The same arithmetic as Banding, so that both agree. */
export function trendValues({ hasList = true, ...side }: TrendSide): TrendValues {
  const values = valuesOf(side);
  return hasList ? values : { ...values, ...WITHOUT_LIST };
}

/** What nobody knows of a programme without a list of recipients. */
const OF_RECIPIENTS = [
  "coverage", "exclusionError", "inclusionError", "missed", "recipients", "recipientsEligible", "recipientsNotEligible", "recipientsUnknown", "targetingDifferential", "cgh", "unlisted",
  "pieceReceived", "pieceMissing", "pieceOnlyThis", "personsCoverage", "personsMissed", "personsReachedEligible", "personsReached",
] as const satisfies readonly TrendMeasure[];
const WITHOUT_LIST = Object.fromEntries(OF_RECIPIENTS.map((measure) => [measure, UNKNOWN_VALUE])) as Record<(typeof OF_RECIPIENTS)[number], TrendValue>;

function valuesOf(side: Omit<TrendSide, "hasList">): TrendValues {
  const compared = Object.fromEntries(compareSides(side, side, COMPARED).map(({ key, left }) => [key, ofMeasured(left)])) as Record<ComparedKey, TrendValue>;
  const { figures, programme, pieces, persons, houses, convergence } = side;
  return {
    ...compared,
    ...programmeValues(programme),
    ...pieceValues(pieces, programme?.code),
    ...personValues(persons),
    ...sideValues(figures.sides),
    ...packageValues(figures.package, pieces),
    ...layerValues(figures),
    ...housingValues(houses, figures.families),
    ...(Object.fromEntries(TREND_GROUPS.decile.map((measure, at) => [measure, decileValue(figures, (at + 1) as Decile)])) as Part<"decile">),
    convergence: plainRange(convergence),
  };
}

function programmeValues(programme: ProgrammeFigures | null): Omit<Part<"aim" | "reception">, ComparedKey> {
  return {
    missed: count(programme?.missed),
    targetingDifferential: plain(programme?.targetingDifferential),
    cgh: plain(programme?.cgh),
    structuralExclusion: plain(programme?.structuralExclusion),
    recipientsEligible: count(programme?.recipientsEligible),
    recipientsNotEligible: count(programme?.recipientsNotEligible),
    recipientsUnknown: count(programme?.recipientsUnknown),
    unlisted: plain(programme?.unlistedRecipients),
    notEligible: count(programme?.notEligible),
    eligibilityUnknown: count(programme?.unknown),
  };
}

/** Unknown where the programme is no piece of the package of that day. */
function pieceValues({ pieces }: PackagePieces, code: string | undefined): Part<"piece"> {
  const piece = pieces.find(({ programme }) => programme === code);
  if (!piece) return { pieceReceived: UNKNOWN_VALUE, pieceMissing: UNKNOWN_VALUE, pieceOnlyThis: UNKNOWN_VALUE };
  const { due, missing, onlyThis } = piece;
  return { pieceReceived: share(due - missing, due), pieceMissing: share(missing, due), pieceOnlyThis: share(onlyThis, due) };
}

function personValues(persons: PersonFigures | null | undefined): Part<"persons"> {
  return {
    personsCoverage: plainRange(persons?.coverage),
    personsMissed: plain(persons?.missed),
    personsReachedEligible: plain(persons?.reachedEligible),
    personsReached: plain(persons?.reached),
    personsEligible: plain(persons?.eligible),
    personsUnknown: plain(persons?.unknown),
  };
}

function sideValues({ base, both, livelihoodOnly, productionOnly, none, withoutWorkingAge, unknown }: Figures["sides"]): Part<"sides"> {
  return {
    bothSides: share(both, base),
    livelihoodOnly: share(livelihoodOnly, base),
    productionOnly: share(productionOnly, base),
    neitherSide: share(none, base),
    sidesBase: count(base),
    withoutWorkingAge: count(withoutWorkingAge),
    workingAgeUnknown: count(unknown),
  };
}

function packageValues({ base, complete, nothing, complementarity }: Figures["package"], { oneMissing }: PackagePieces): Part<"package"> {
  return {
    completePackage: share(complete, base),
    partOfPackage: share(base - complete - nothing, base),
    nothingOfPackage: share(nothing, base),
    oneMissing: share(oneMissing, base),
    packageBase: count(base),
    complementarity: plain(complementarity),
  };
}

/** The last layer is four programmes and more. */
function layerValues({ layers, families }: Pick<Figures, "layers" | "families">): Part<"layers"> {
  const from = (least: number, most = Infinity): TrendValue => share(layers.reduce((sum, layer) => (layer.programmes >= least && layer.programmes <= most ? sum + layer.families : sum), 0), families);
  return { layer0: from(0, 0), layer1: from(1, 1), layer2: from(2, 2), layer3: from(3, 3), layer4: from(4), overlapping: from(2) };
}

const HOUSE_OF = { toilet: "houseToilet", safeWater: "houseSafeWater", floor: "houseFloor", sanitation: "houseSanitation", unfit: "houseUnfit" } as const satisfies Record<HousingLack, TrendMeasure>;

/** Of families whose house is known. */
function housingValues(houses: TrendSide["houses"], families: number): Part<"housing"> {
  const of = (lack: HousingLack): TrendValue => (houses ? shareOfKnown({ part: houses[lack], unknown: houses[`${lack}Unknown`], whole: families }) : UNKNOWN_VALUE);
  return Object.fromEntries(HOUSING_LACK_KEYS.map((lack) => [HOUSE_OF[lack], of(lack)])) as Part<"housing">;
}
