import { drawsOf, type Draws } from "./random.ts";

/** What the network and the server do to one exchange (`offline.md` §4.2). */
export const FAULTS = [
  "DROP_BEFORE", "ERROR_BEFORE", "ERROR_AFTER", "UNAUTHORIZED", "PORTAL", "SLOW", "DIES_MIDWAY", "COMMIT_THEN_DROP", "HALF_OUTCOMES", "TRUNCATED", "TWICE_AT_ONCE",
] as const;
export type Fault = (typeof FAULTS)[number];

/** One thing that happens to the phone, to the server or between them. Tabs are counted from the oldest that is open. */
export type Step =
  | { readonly do: "save"; readonly records: number; readonly tab: number }
  | { readonly do: "saveWithPhoto"; readonly tab: number }
  | { readonly do: "amend"; readonly tab: number }
  | { readonly do: "correct"; readonly tab: number }
  | { readonly do: "faults"; readonly faults: readonly Fault[] }
  | { readonly do: "photoFault" }
  | { readonly do: "offline" }
  | { readonly do: "online" }
  | { readonly do: "closeTab"; readonly tab: number }
  | { readonly do: "newTab" }
  | { readonly do: "killBrowser" }
  | { readonly do: "saveAndKill"; readonly withinMs: number; readonly after: "start" | "saved" }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "sync"; readonly tab: number; readonly patienceMs: number }
  | { readonly do: "syncEverywhere" }
  | { readonly do: "killServer"; readonly tab: number; readonly sendingMs: number }
  | { readonly do: "expireSession" }
  | { readonly do: "signInAgain" }
  | { readonly do: "reassign" }
  | { readonly do: "upgrade" }
  | { readonly do: "rollBack" }
  | { readonly do: "shiftClock"; readonly hours: number };
export type Act = Step["do"];

export interface Schedule {
  readonly seed: number;
  readonly steps: readonly Step[];
}

const LENGTH = { least: 10, most: 17 } as const;
const MOST_TABS = 3;
/** A day off, a year off, an hour back. */
const CLOCK_HOURS = [24, -24, -8766, -1, 3] as const;
/** How long a step stands by while the phone sends: not at all, so that the next one falls into it, or until it is done. */
const PATIENCE_MS = [0, 60, 300, 4_000, 4_000] as const;

/** How often each act comes. A killed server costs seconds, so it comes less often. */
const WEIGHTS: Readonly<Record<Act, number>> = {
  save: 26, saveWithPhoto: 5, amend: 4, correct: 4, faults: 20, photoFault: 3, offline: 6, online: 7, closeTab: 5, newTab: 6, killBrowser: 6, saveAndKill: 7,
  wait: 6, sync: 12, syncEverywhere: 6, killServer: 2, expireSession: 3, signInAgain: 3, reassign: 3, upgrade: 3, rollBack: 1, shiftClock: 3,
};

export const ACTS: readonly string[] = Object.keys(WEIGHTS);

/** The schedule of a seed: 10 to 17 steps, the first of which keeps something. */
export function scheduleOf(seed: number): Schedule {
  const draws = drawsOf(seed);
  const length = draws.whole(LENGTH.least, LENGTH.most);
  const steps: Step[] = [stepFor("save", draws)];
  while (steps.length < length) {
    const step = stepFor(draws.weighted(WEIGHTS), draws);
    // A fault is one only where something is sent into it.
    steps.push(...(step.do === "faults" ? [step, stepFor("save", draws), stepFor("sync", draws)] : [step]));
  }
  return { seed, steps: steps.slice(0, LENGTH.most) };
}

function stepFor(act: Act, draws: Draws): Step {
  const tab = draws.whole(0, MOST_TABS - 1);
  switch (act) {
    case "save":
      return { do: act, records: draws.whole(1, 3), tab };
    case "saveWithPhoto":
    case "amend":
    case "correct":
    case "closeTab":
      return { do: act, tab };
    case "sync":
      return { do: act, tab, patienceMs: draws.pick(PATIENCE_MS) };
    case "killServer":
      return { do: act, tab, sendingMs: draws.whole(0, 150) };
    case "faults":
      return { do: act, faults: Array.from({ length: draws.whole(1, 3) }, () => draws.pick(FAULTS)) };
    case "saveAndKill":
      return { do: act, withinMs: draws.whole(0, 30), after: draws.pick(["start", "saved"]) };
    case "wait":
      return { do: act, ms: draws.whole(50, 600) };
    case "shiftClock":
      return { do: act, hours: draws.pick(CLOCK_HOURS) };
    default:
      return { do: act };
  }
}

/** One line for people who look for the fault. */
export function sentenceOf(step: Step): string {
  const { do: act, ...rest } = step;
  const facts = Object.entries(rest).map(([name, value]) => `${name} ${Array.isArray(value) ? value.join("+") : String(value)}`);
  return facts.length === 0 ? act : `${act} (${facts.join(", ")})`;
}
