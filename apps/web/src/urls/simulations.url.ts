import { CANDIDATE_STATES, PROPOSAL_STATES, type CandidateState, type ProposalState } from "@sinergi/domain/simulations/proposal";
import { CRITERIA, CRITERIA_MAX, MONEY_MAX_IDR, PLACES_MAX, type Criterion, type Room, type Scenario } from "@sinergi/domain/simulations/scenario";
import { areaCode, pageNumber, programmeCode, readable, snapshotCode } from "#urls/codes";
import * as z from "#urls/words";

const CRITERION_KEYS = {
  decile: "desil", completes: "lengkapi-sisi", nothing: "tanpa-bantuan", fewest: "sedikit-program", workingAge: "usia-kerja",
  districtRate: "kec-termiskin", districtMissed: "kec-terlewat", villageRate: "pekon-termiskin", villageMissed: "pekon-terlewat", villageScore: "pekon-skor",
} as const satisfies Record<Criterion, string>;
/** An order of nothing: all are equal but for the fixed rule. */
const NO_ORDER = "tanpa";

export const USUAL_ORDER: readonly Criterion[] = ["decile", "nothing"];
const USUAL_PLACES = 500;

function readOrder(text: string): Criterion[] | null {
  if (text === NO_ORDER) return [];
  const found = text.split(",").map((key) => CRITERIA.find((criterion) => CRITERION_KEYS[criterion] === key));
  const known = found.filter((one) => one !== undefined);
  return known.length === found.length && known.length <= CRITERIA_MAX && new Set(known).size === known.length ? known : null;
}

function writeOrder(order: readonly Criterion[]): string {
  return order.length === 0 ? NO_ORDER : order.map((criterion) => CRITERION_KEYS[criterion]).join(",");
}

const isWhole = (most: number) => (text: string): boolean => /^[1-9]\d{0,14}$/.test(text) && Number(text) <= most;
const money = z.string().check(z.refine(isWhole(MONEY_MAX_IDR)));

/** The parts of one scenario; the second and third carry their number: `prog2`, `tempat2`. */
const PART_KEYS = ["prog", "tempat", "dana", "biaya", "urut", "bagi", "siapa", "wil"] as const;
type PartKey = (typeof PART_KEYS)[number];
const part = {
  prog: readable(programmeCode),
  tempat: readable(z.string().check(z.refine(isWhole(PLACES_MAX)))),
  /** Rupiah there is, and rupiah one family costs. */
  dana: readable(money),
  biaya: readable(money),
  urut: readable(z.string().check(z.refine((text) => readOrder(text) !== null))),
  bagi: readable(z.enum(["kecamatan"])),
  siapa: readable(z.enum(["tak-tahu"])),
  wil: readable(areaCode),
};

/** What Simulasi keeps in its address: up to three scenarios, which of them is looked at, the day. */
export const simulationSearchSchema = z.object({
  ...part,
  prog2: part.prog, tempat2: part.tempat, dana2: part.dana, biaya2: part.biaya, urut2: part.urut, bagi2: part.bagi, siapa2: part.siapa, wil2: part.wil,
  prog3: part.prog, tempat3: part.tempat, dana3: part.dana, biaya3: part.biaya, urut3: part.urut, bagi3: part.bagi, siapa3: part.siapa, wil3: part.wil,
  lihat: readable(z.enum(["2", "3"])),
  tgl: readable(snapshotCode),
});
export type SimulationSearch = z.infer<typeof simulationSearchSchema>;

export const chosenSearchSchema = z.object({ ...simulationSearchSchema.shape, hal: readable(pageNumber) });

export type ScenarioNumber = 1 | 2 | 3;
export const SCENARIO_NUMBERS: readonly ScenarioNumber[] = [1, 2, 3];
const keyOf = (key: PartKey, number: ScenarioNumber) => (number === 1 ? key : (`${key}${number}` as const));

/** One scenario of an address; null where it has no programme yet. */
export function readScenario(search: SimulationSearch, number: ScenarioNumber): Scenario | null {
  const at = (key: PartKey): string | undefined => search[keyOf(key, number)];
  const programme = at("prog");
  if (programme === undefined) return null;
  return {
    programme, room: readRoom(at("tempat"), at("dana"), at("biaya")),
    order: readOrder(at("urut") ?? "") ?? USUAL_ORDER,
    share: at("bagi") === undefined ? "none" : "district", who: at("siapa") === undefined ? "eligible" : "withUnknown", area: at("wil") ?? null,
  };
}

function readRoom(places: string | undefined, budget: string | undefined, cost: string | undefined): Room {
  if (budget !== undefined && cost !== undefined) return { kind: "budget", budgetIdr: Number(budget), costIdr: Number(cost) };
  return { kind: "places", places: places === undefined ? USUAL_PLACES : Number(places) };
}

/** The same address with another scenario at a number; null takes it away. What is usual is not written down. */
export function writeScenario(number: ScenarioNumber, scenario: Scenario | null): SimulationSearch {
  const room = scenario?.room;
  const parts: Record<PartKey, string | undefined> = {
    prog: scenario?.programme,
    tempat: room?.kind === "places" ? String(room.places) : undefined,
    dana: room?.kind === "budget" ? String(room.budgetIdr) : undefined,
    biaya: room?.kind === "budget" ? String(room.costIdr) : undefined,
    urut: scenario === null || writeOrder(scenario.order) === writeOrder(USUAL_ORDER) ? undefined : writeOrder(scenario.order),
    bagi: scenario?.share === "district" ? "kecamatan" : undefined,
    siapa: scenario?.who === "withUnknown" ? "tak-tahu" : undefined,
    wil: scenario?.area ?? undefined,
  };
  return Object.fromEntries(PART_KEYS.map((key) => [keyOf(key, number), parts[key]]));
}

/** Every scenario of an address, in order; one that is missing between two is passed over. */
export function readScenarios(search: SimulationSearch): { readonly number: ScenarioNumber; readonly scenario: Scenario }[] {
  return SCENARIO_NUMBERS.flatMap((number) => {
    const scenario = readScenario(search, number);
    return scenario === null ? [] : [{ number, scenario }];
  });
}

export function writeScenarios(scenarios: readonly Scenario[]): SimulationSearch {
  return Object.assign({}, ...SCENARIO_NUMBERS.map((number, at) => writeScenario(number, scenarios[at] ?? null)));
}

/** Which scenario the page tells about: the one asked for where there is one, else the first. */
export function viewedNumber(search: SimulationSearch): ScenarioNumber {
  const asked = SCENARIO_NUMBERS.find((number) => String(number) === search.lihat) ?? 1;
  return readScenario(search, asked) === null ? 1 : asked;
}

const order = readable(z.string().check(z.regex(/^-?[a-zA-Z]{2,20}$/)));
const words = readable(z.string().check(z.regex(/^.{1,80}$/)));
export const savedSimulationsSearchSchema = z.object({ cari: words, prog: readable(programmeCode), urut: order, hal: readable(pageNumber) });
export const proposalsSearchSchema = z.object({ cari: words, prog: readable(programmeCode), keadaan: readable(z.enum(PROPOSAL_STATES)), urut: order, hal: readable(pageNumber) });
export const proposalSearchSchema = z.object({ wil: readable(areaCode), keadaan: readable(z.enum(CANDIDATE_STATES)), urut: order, hal: readable(pageNumber) });

export interface ListOrder<Sort extends string> {
  readonly sort: Sort;
  readonly descending: boolean;
}

/** `urut=-name`: a dash means the largest first; what is usual is not written down. */
export function orderOf<Sort extends string>(urut: string | undefined, sorts: readonly Sort[], usual: ListOrder<Sort>): ListOrder<Sort> {
  const found = sorts.find((sort) => sort === urut?.replace(/^-/, ""));
  return found === undefined ? usual : { sort: found, descending: urut?.startsWith("-") ?? false };
}

/** The order after a press on a column: the same one is turned around. */
export function orderKey<Sort extends string>(now: ListOrder<Sort>, key: string): string {
  return `${now.sort === key && !now.descending ? "-" : ""}${key}`;
}

export function proposalStateOf(keadaan: string | undefined): ProposalState | undefined {
  return PROPOSAL_STATES.find((state) => state === keadaan);
}

export function candidateStateOf(keadaan: string | undefined): CandidateState | undefined {
  return CANDIDATE_STATES.find((state) => state === keadaan);
}
