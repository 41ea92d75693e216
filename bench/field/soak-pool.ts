import type { Ground } from "./ground.ts";
import { runSchedule, type Outcome } from "./run-schedule.ts";
import { scheduleOf, sentenceOf, type Schedule } from "./schedule.ts";
import { shrink } from "./shrink.ts";

/** What a whole run came to. */
export interface Tally {
  schedules: number;
  acknowledged: number;
  kills: number;
  serverKills: number;
  /** Times a schedule broke off (a page that did not answer in time) and was run again from its start. */
  begunAgain: number;
  readonly seconds: number[];
  readonly failures: Failure[];
}

export interface Failure {
  readonly schedule: Schedule;
  /** What went wrong, in lines. */
  readonly damages: readonly string[];
}

const TOLD_EVERY = 5;
/** A schedule that breaks off shows nothing, so it is run again, so often; one that always does is a failure. */
const MOST_TRIES = 3;

interface Wanted {
  readonly grounds: readonly Ground[];
  readonly seeds: readonly number[];
  readonly signal: AbortSignal;
  readonly report: (line: string) => void;
  /** Ends the run after the first failure: enough for a seeded bug. */
  readonly stopAtFirst: boolean;
}

/** Each ground takes the next seed until none is left. */
export async function runAll({ grounds, seeds, signal, report, stopAtFirst }: Wanted): Promise<Tally> {
  const tally: Tally = { schedules: 0, acknowledged: 0, kills: 0, serverKills: 0, begunAgain: 0, seconds: [], failures: [] };
  const left = seeds.values();
  await Promise.all(
    grounds.map(async (ground) => {
      for (const seed of left) {
        if (signal.aborted || (stopAtFirst && tally.failures.some(isDamage))) return;
        const schedule = scheduleOf(seed);
        const { outcome, damages, tries } = await tryUntilWhole(ground, schedule);
        // What was stopped by hand shows nothing.
        if (signal.aborted) return;
        tally.schedules += 1;
        add(tally, outcome);
        tally.begunAgain += tries - 1;
        if (tally.schedules % TOLD_EVERY === 0) report(`${tally.schedules} of ${seeds.length}, ${tally.failures.length} with damage`);
        if (damages.length > 0) {
          tally.failures.push({ schedule, damages });
          report(describe(schedule, damages));
        }
      }
    }),
  );
  return tally;
}

const BROKE_OFF = "BROKE OFF";

/** A schedule that broke off is a failure of the run, and shows no bug. */
export const isDamage = ({ damages }: Failure): boolean => damages.some((damage) => !damage.startsWith(BROKE_OFF));

function add(tally: Tally, outcome: Outcome | null): void {
  tally.acknowledged += outcome?.acknowledged ?? 0;
  tally.kills += outcome?.kills ?? 0;
  tally.serverKills += outcome?.serverKills ?? 0;
  if (outcome) tally.seconds.push(outcome.seconds);
}

interface Tried {
  /** Null where it broke off. */
  readonly outcome: Outcome | null;
  readonly damages: readonly string[];
}

async function tryUntilWhole(ground: Ground, schedule: Schedule): Promise<Tried & { readonly tries: number }> {
  for (let tries = 1; ; tries += 1) {
    const tried = await tryOut(ground, schedule);
    if (tried.outcome !== null || tries === MOST_TRIES) return { ...tried, tries };
  }
}

/** A schedule that breaks off is a failure too: nobody knows what it would have shown. */
async function tryOut(ground: Ground, schedule: Schedule): Promise<Tried> {
  try {
    const outcome = await runSchedule(ground, schedule);
    return { outcome, damages: outcome.damages.map(({ kind, what }) => `${kind} ${what}`) };
  } catch (error) {
    return { outcome: null, damages: [`${BROKE_OFF} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`] };
  }
}

function describe({ seed, steps }: Schedule, damages: readonly string[]): string {
  return [`seed ${seed}`, ...steps.map((step, number) => `  ${number + 1}. ${sentenceOf(step)}`), ...damages.map((damage) => `  ✗ ${damage}`)].join("\n");
}

/** The fewest steps of a failure that still fail in the same way. */
export async function shorten(ground: Ground, { schedule, damages }: Failure, budget: number): Promise<Schedule> {
  const kind = damages[0]?.split(" ")[0];
  const steps = await shrink(schedule.steps, async (fewer) => (await tryOut(ground, { ...schedule, steps: fewer })).damages.some((damage) => damage.split(" ")[0] === kind), budget);
  return { ...schedule, steps };
}
