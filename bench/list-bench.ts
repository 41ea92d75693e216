import { createChanges } from "./http-session.ts";
import { askFigures } from "./figures-bench.ts";
import { millisecondsOf, turn, type LiveStage } from "./live-stage.ts";
import { field, listAt, numberAt, textAt } from "./shapes.ts";

const CALLS = 200;
const CALLS_PER_CHANGE = 10;
const PAGE_SIZE = 50;
/** Every order a list can be put in. */
const SORTS = ["village", "decile", "head", "members", "programmes"] as const;
/** Where in the list: first page, an early one, the middle, three quarters, the last. */
const DEPTHS = [0, 0.05, 0.5, 0.75, 1] as const;

type Filter = Readonly<Record<string, unknown>>;

/** The families behind one number, and the number as the figures say it. */
interface Mark {
  readonly filter: Filter;
  readonly families: number;
}

/** How long one page took, and what was asked. */
export interface ListCall {
  readonly sort: string;
  readonly ms: number;
}

/**
 * Pages of the lists behind the numbers of Sasaran, for regency, districts and villages, in every order and at every depth, with
 * a change committed between every ten. Throws where a list's total is not its number.
 */
export async function timeLists(live: LiveStage): Promise<ListCall[]> {
  live.report(`asking for ${CALLS} pages of lists …`);
  const marks = await readMarks(live);
  const change = await createChanges(live.session, CALLS / CALLS_PER_CHANGE);
  const timed: ListCall[] = [];
  for (let at = 0; at < CALLS; at += 1) {
    live.world.signal.throwIfAborted();
    const { filter, families } = turn(marks, at * 7);
    const sort = turn(SORTS, at);
    const pages = Math.max(1, Math.ceil(families / PAGE_SIZE));
    const page = 1 + Math.round((pages - 1) * turn(DEPTHS, Math.floor(at / SORTS.length)));
    const ask = (): Promise<unknown> => live.session.call("families.list", { filter, sort, descending: at % 2 === 1, page, pageSize: PAGE_SIZE });
    let answer: unknown;
    timed.push({ sort, ms: await millisecondsOf(async () => void (answer = await ask())) });
    await expectPage(live, { filter, page }, answer);
    if ((at + 1) % CALLS_PER_CHANGE === 0) await change();
  }
  return timed;
}

/** A change may have moved the number by one meanwhile: it is asked again where it differs from what the plan knew. */
async function expectPage(live: LiveStage, { filter, page }: { readonly filter: Filter; readonly page: number }, answer: unknown): Promise<void> {
  const total = numberAt(answer, "total");
  const rows = listAt(answer, "rows").length;
  const expected = Math.max(0, Math.min(PAGE_SIZE, total - (page - 1) * PAGE_SIZE));
  if (rows !== expected) throw new Error(`Page ${page} of ${JSON.stringify(filter)} has ${rows} rows, ${expected} expected of ${total}`);
  const known = (await marksOf(live, textAt(filter, "area"))).find((mark) => JSON.stringify(mark.filter) === JSON.stringify(filter));
  if (known && known.families !== total) throw new Error(`${JSON.stringify(filter)} lists ${total}, its number is ${known.families}`);
}

async function readMarks(live: LiveStage): Promise<Mark[]> {
  const { regency, districts, villages } = live.data;
  const areas = [regency, ...districts.slice(0, 3), ...villages.slice(0, 4)];
  const marks: Mark[] = [];
  for (const area of areas) marks.push(...(await marksOf(live, area)));
  return marks.filter(({ families }) => families > 0);
}

/** What Sasaran shows of an area: all families, deciles, and for some programmes reached, missed and unknown; mixes and sides. */
async function marksOf({ session }: LiveStage, area: string): Promise<Mark[]> {
  const figures = await askFigures(session, { area, on: null });
  const programmes = listAt(figures, "programmes").filter((_, at) => at % 6 === 0).flatMap((programme) => {
    const code = textAt(programme, "code");
    return [
      { filter: { area, programme: code, eligibility: ["yes"], receives: false }, families: numberAt(programme, "missed") },
      { filter: { area, programme: code, receives: true }, families: numberAt(programme, "recipients") },
      { filter: { area, programme: code, eligibility: ["unknown"] }, families: numberAt(programme, "unknown") },
    ];
  });
  return [
    { filter: { area }, families: numberAt(figures, "families") },
    { filter: { area, deciles: [1] }, families: numberAt(figures, "byDecile", "1") },
    ...programmes,
    ...listAt(figures, "layers").slice(0, 3).map((layer) => ({ filter: { area, layers: numberAt(layer, "programmes") }, families: numberAt(layer, "families") })),
    ...listAt(figures, "mixes").slice(0, 2).map((mix) => ({ filter: { area, exactly: field(mix, "programmes") }, families: numberAt(mix, "families") })),
    { filter: { area, sides: "none" }, families: numberAt(figures, "sides", "none") },
    { filter: { area, package: "nothing" }, families: numberAt(figures, "package", "nothing") },
  ];
}
