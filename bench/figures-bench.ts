import { parseDay, periodOf, type Day } from "@sinergi/domain/time/day";
import { BASELINE_INDEXES, createBaseline, type AskSql } from "./baseline-figures.ts";
import { differencesOf } from "./compare-figures.ts";
import { createChanges, type HttpSession } from "./http-session.ts";
import { millisecondsOf, turn, type Data, type LiveStage } from "./live-stage.ts";
import { p95, result, type Result } from "./results.ts";

const CALLS = 200;
const CALLS_PER_CHANGE = 10;

export interface FiguresCall {
  readonly area: string;
  /** Another day than today; null asks for the live figures. */
  readonly on: Day | null;
}

export interface Timed extends FiguresCall {
  readonly ms: number;
}

/** Of ten calls one is about the regency, three about districts, six about villages: the live figures, as screens ask for them. */
export function planCalls({ regency, districts, villages }: Data): FiguresCall[] {
  return Array.from({ length: CALLS }, (_, at) => {
    const round = Math.floor(at / CALLS_PER_CHANGE);
    const place = at % CALLS_PER_CHANGE;
    if (place === 0) return { area: regency, on: null };
    return { area: place <= 3 ? turn(districts, round * 3 + place) : turn(villages, round * 6 + place), on: null };
  });
}

/** Other days, each right after a change: computed on demand, a measure of its own. */
export function planOtherDays({ regency, villages, today }: Data): FiguresCall[] {
  const days = [7, 30].flatMap((count) => daysBefore(today, count) ?? []).filter((day) => periodOf(day) === periodOf(today));
  return days.map((on, at) => ({ area: at === 0 ? regency : turn(villages, at), on }));
}

function daysBefore(today: Day, days: number): Day | null {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return parseDay(date.toISOString().slice(0, 10));
}

export function askFigures(session: HttpSession, { area, on }: FiguresCall): Promise<unknown> {
  return session.call("targeting.figures", on === null ? { area } : { area, on });
}

/** Every figure over HTTP, signed in, with a change committed between every ten calls. */
export async function timeFigures({ world, session, report }: LiveStage, calls: readonly FiguresCall[]): Promise<Timed[]> {
  report(`asking for figures ${calls.length} times …`);
  const change = await createChanges(session, Math.ceil(calls.length / CALLS_PER_CHANGE));
  const timed: Timed[] = [];
  for (const [at, call] of calls.entries()) {
    world.signal.throwIfAborted();
    timed.push({ ...call, ms: await millisecondsOf(() => askFigures(session, call)) });
    // An even number of changes in all: what was given is taken back.
    if ((at + 1) % CALLS_PER_CHANGE === 0) await change();
  }
  return timed;
}

/** An engine that answers plain queries, one per figure. */
export interface Engine {
  readonly name: string;
  readonly ask: AskSql;
  readonly emptyList: string;
}

/** The same questions asked of another engine on the same rows. Nothing changes meanwhile: each answer is held against ours of that moment. */
export async function timeBaseline({ world, session, data, report }: LiveStage, engine: Engine, calls: readonly FiguresCall[]): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const call of calls) {
    world.signal.throwIfAborted();
    const on = call.on ?? data.today;
    const baseline = createBaseline({ ask: engine.ask, emptyList: engine.emptyList, versionId: data.versionId, on, regencyCode: data.regency, programmes: data.programmes });
    const started = performance.now();
    const theirs = await baseline.figures(call.area);
    timed.push({ ...call, ms: performance.now() - started });
    const differences = differencesOf(await askFigures(session, call), theirs);
    if (differences.length > 0) throw new Error(`${call.area} on ${on}: ours and ${engine.name} differ in ${differences.join(", ")}`);
  }
  report(`${engine.name} gave the same figures in ${timed.length} of ${timed.length} questions`);
  return timed;
}

/** PostgreSQL itself, with the indexes these questions want, as the owner: row-level security does not slow it down. */
export async function plainSql({ client }: LiveStage): Promise<Engine> {
  for (const index of BASELINE_INDEXES) await client.query(index);
  return { name: "plain SQL", emptyList: "'{}'", ask: async (sql, values) => (await client.query<Record<string, unknown>>(sql, [...values])).rows };
}

export interface FiguresLine {
  readonly name: string;
  readonly size: string;
  readonly engine: string;
  readonly ours: readonly Timed[];
  readonly theirs: readonly Timed[];
}

export function figuresResult({ name, size, engine, ours, theirs }: FiguresLine): Result[] {
  if (ours.length === 0 || theirs.length === 0) return [];
  const value = p95(ours.map(({ ms }) => ms));
  const baselineValue = p95(theirs.map(({ ms }) => ms));
  return [result({ name, unit: "ms", size: `${size}; p95 of ${ours.length} calls`, baseline: `${engine}, one query per figure (p95 of ${theirs.length})`, value, baselineValue })];
}
