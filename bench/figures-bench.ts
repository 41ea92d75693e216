import type { StateProgramme } from "@sinergi/db/targeting/family-states";
import { parseDay, periodOf, type Day } from "@sinergi/domain/time/day";
import pg from "pg";
import { BASELINE_INDEXES, createBaseline } from "./baseline-figures.ts";
import { differencesOf } from "./compare-figures.ts";
import { createChanges, signIn, type HttpSession } from "./http-session.ts";
import { p95, result, type Result } from "./results.ts";
import { startServer } from "./sinergi-process.ts";
import type { Stage } from "./stage.ts";

const CALLS = 200;
const CALLS_PER_CHANGE = 10;
/** Two rounds: in them every kind of call has the same share as in all 200. */
const BASELINE_CALLS = 10;

interface FiguresCall {
  readonly area: string;
  /** Another day than today; null asks for the live figures. */
  readonly on: Day | null;
}

interface Timed extends FiguresCall {
  readonly ms: number;
}

/** Every figure over HTTP, signed in, with a change committed between every ten calls; then the same questions in plain SQL. */
export async function measureFigures(stage: Stage, size: string): Promise<Result[]> {
  const client = new pg.Client({ connectionString: stage.ownerUrl });
  await client.connect();
  const server = await startServer(stage.world);
  try {
    const session = await signIn(stage.world, server.origin);
    const data = await readData(client);
    const live = planCalls(data);
    const otherDays = planOtherDays(data);
    const ours = await timeOurs(stage, session, [...live, ...otherDays]);
    const baseline = await timeBaseline(stage, { client, session, data, calls: [...live.slice(0, BASELINE_CALLS), ...otherDays] });
    return figuresResults(ours, baseline, size);
  } finally {
    await server.stop();
    await client.end();
  }
}

interface Data {
  readonly regency: string;
  readonly districts: readonly string[];
  readonly villages: readonly string[];
  readonly versionId: number;
  readonly today: Day;
  readonly programmes: readonly StateProgramme[];
}

async function readData(client: pg.Client): Promise<Data> {
  const codes = async (level: string): Promise<string[]> => (await client.query<{ code: string }>("select code from area where level = $1 order by code", [level])).rows.map(({ code }) => code);
  const { rows: [live] } = await client.query<{ versionId: number; today: Day; programmes: StateProgramme[] }>(
    'select version_id as "versionId", on_day::text as today, programmes from snapshot where id = 1',
  );
  const [regency] = await codes("regency");
  if (!live || regency === undefined) throw new Error("The database has no live figures");
  return { ...live, regency, districts: await codes("district"), villages: await codes("village") };
}

/** Of ten calls one is about the regency, three about districts, six about villages: the live figures, as screens ask for them. */
function planCalls({ regency, districts, villages }: Data): FiguresCall[] {
  return Array.from({ length: CALLS }, (_, at) => {
    const round = Math.floor(at / CALLS_PER_CHANGE);
    const place = at % CALLS_PER_CHANGE;
    if (place === 0) return { area: regency, on: null };
    return { area: place <= 3 ? turn(districts, round * 3 + place) : turn(villages, round * 6 + place), on: null };
  });
}

/** Other days, each right after a change: computed on demand, a measure of its own. */
function planOtherDays({ regency, villages, today }: Data): FiguresCall[] {
  const days = [7, 30].flatMap((count) => daysBefore(today, count) ?? []).filter((day) => periodOf(day) === periodOf(today));
  return days.map((on, at) => ({ area: at === 0 ? regency : turn(villages, at), on }));
}

function daysBefore(today: Day, days: number): Day | null {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return parseDay(date.toISOString().slice(0, 10));
}

function turn<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("Nothing to choose from");
  return found;
}

function askFigures(session: HttpSession, { area, on }: FiguresCall): Promise<unknown> {
  return session.call("targeting.figures", on === null ? { area } : { area, on });
}

async function timeOurs({ world, report }: Stage, session: HttpSession, calls: readonly FiguresCall[]): Promise<Timed[]> {
  const change = await createChanges(session, Math.ceil(calls.length / CALLS_PER_CHANGE));
  const timed: Timed[] = [];
  const changes: number[] = [];
  for (const [at, call] of calls.entries()) {
    world.signal.throwIfAborted();
    if (at > 0 && at % CALLS_PER_CHANGE === 0) changes.push(await millisecondsOf(change));
    timed.push({ ...call, ms: await millisecondsOf(() => askFigures(session, call)) });
  }
  report(`changes between the calls: ${changes.length}, p95 ${p95(changes).toFixed(0)} ms`);
  return timed;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

interface BaselineRun {
  readonly client: pg.Client;
  readonly session: HttpSession;
  readonly data: Data;
  readonly calls: readonly FiguresCall[];
}

/** Nothing changes meanwhile, so each answer is held against ours of the same moment. */
async function timeBaseline({ world, report }: Stage, { client, session, data, calls }: BaselineRun): Promise<Timed[]> {
  for (const index of BASELINE_INDEXES) await client.query(index);
  const timed: Timed[] = [];
  for (const call of calls) {
    world.signal.throwIfAborted();
    const baseline = createBaseline({ client, versionId: data.versionId, on: call.on ?? data.today, regencyCode: data.regency, programmes: data.programmes });
    const started = performance.now();
    const theirs = await baseline.figures(call.area);
    timed.push({ ...call, ms: performance.now() - started });
    const differences = differencesOf(await askFigures(session, call), theirs);
    if (differences.length > 0) throw new Error(`${call.area} on ${call.on ?? data.today}: ours and plain SQL differ in ${differences.join(", ")}`);
  }
  report(`plain SQL gave the same figures in ${timed.length} of ${timed.length} questions`);
  return timed;
}

function figuresResults(ours: readonly Timed[], baseline: readonly Timed[], size: string): Result[] {
  const line = (name: string, counts: (call: Timed) => boolean): Result[] => {
    const mine = ours.filter(counts).map(({ ms }) => ms);
    const theirs = baseline.filter(counts).map(({ ms }) => ms);
    if (mine.length === 0 || theirs.length === 0) return [];
    return [result({ name, unit: "ms", size: `${size}; p95 of ${mine.length} calls`, baseline: `one plain SQL query per figure (p95 of ${theirs.length})`, value: p95(mine), baselineValue: p95(theirs) })];
  };
  return [...line("figures.http", ({ on }) => on === null), ...line("figures.otherDay", ({ on }) => on !== null)];
}
