import { createChanges } from "./http-session.ts";
import { millisecondsOf, turn, type LiveStage } from "./live-stage.ts";
import { p95, result, type Result } from "./results.ts";
import { listAt, numberAt } from "./shapes.ts";
import { createPlainSimulation, type PlainAnswer, type SimulateCall } from "./baseline-simulation.ts";

const CALLS = 120;
const CALLS_PER_CHANGE = 10;
/** How many families get a place: a village's worth, a programme's, a regency's. */
const PLACES = [50, 500, 5_000] as const;
const ORDERS: readonly SimulateCall["order"][] = [["decile"], ["decile", "nothing"], ["completes", "decile"], ["nothing", "fewest"], ["fewest", "decile", "workingAge"], ["workingAge", "decile"]];

interface TimedSimulation {
  readonly ms: number;
  readonly plainMs: number;
  /** The first question about its programme: its families are counted for it. */
  readonly isFirst: boolean;
}

/**
 * Simulations over HTTP, of every programme, in six orders, for three numbers of places, for the regency and for a district, with a change
 * committed between every ten. Each answer is held against plain SQL that sorts the families one by one; one difference and the benchmark fails.
 */
export async function timeSimulations(live: LiveStage): Promise<TimedSimulation[]> {
  live.report(`simulating ${CALLS} times …`);
  const change = await createChanges(live.session, CALLS / CALLS_PER_CHANGE);
  const plain = createPlainSimulation(live);
  const asked = new Set<string>();
  const timed: TimedSimulation[] = [];
  for (const [at, call] of planCalls(live).entries()) {
    live.world.signal.throwIfAborted();
    let ours: unknown;
    const scenario = { programme: call.programme, room: { kind: "places", places: call.places }, order: call.order, area: call.area };
    const ms = await millisecondsOf(async () => void (ours = await live.session.call("simulations.run", { scenario })));
    let theirs: PlainAnswer | undefined;
    const plainMs = await millisecondsOf(async () => void (theirs = await plain(call)));
    const said = answerOf(ours);
    if (JSON.stringify(said) !== JSON.stringify(theirs)) throw new Error(`${JSON.stringify(call)}: ours ${JSON.stringify(said)}, plain SQL ${JSON.stringify(theirs)}`);
    timed.push({ ms, plainMs, isFirst: !asked.has(call.programme) });
    asked.add(call.programme);
    if ((at + 1) % CALLS_PER_CHANGE === 0) await change();
  }
  live.report(`plain SQL chose alike in ${timed.length} of ${timed.length} simulations`);
  return timed;
}

function planCalls({ data }: LiveStage): SimulateCall[] {
  const programmes = data.programmes.filter(({ unit }) => unit !== "AREA").map(({ code }) => code);
  return Array.from({ length: CALLS }, (_, at) => ({
    programme: turn(programmes, at * 5), places: turn(PLACES, at), order: turn(ORDERS, Math.floor(at / 2)), area: at % 4 === 3 ? turn(data.districts, at) : null,
  }));
}

/** The parts of an answer that do not depend on how families equal in everything are told apart. */
function answerOf(answer: unknown): PlainAnswer {
  return {
    given: numberAt(answer, "given"),
    deciles: listAt(answer, "deciles").map((row) => numberAt(row, "given")),
    helped: numberAt(answer, "withoutHelp", "before") - numberAt(answer, "withoutHelp", "after"),
    meeting: numberAt(answer, "sides", "after", "both") - numberAt(answer, "sides", "before", "both"),
  };
}

export function simulationResults(timed: readonly TimedSimulation[], size: string): Result[] {
  if (timed.length === 0) return [];
  const first = timed.filter(({ isFirst }) => isFirst);
  const line = (name: string, calls: readonly TimedSimulation[], words: string): Result =>
    result({ name, unit: "ms", size: `${size}; p95 of ${calls.length} ${words}`, baseline: `plain SQL: filter, order by, limit (p95 of ${calls.length})`, value: p95(calls.map(({ ms }) => ms)), baselineValue: p95(calls.map(({ plainMs }) => plainMs)) });
  return [line("simulate.http", timed, "calls"), line("simulate.http.first", first, "first calls of a programme")];
}
