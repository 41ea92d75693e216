import { BUGS, type SeededBug } from "./bugs.ts";
import { closeGrounds, openGrounds } from "./grounds.ts";
import type { Ground } from "./ground.ts";
import { isDamage, runAll } from "./soak-pool.ts";

interface Search {
  readonly directory: string;
  readonly executablePath: string;
  readonly log: number;
  readonly signal: AbortSignal;
  readonly report: (line: string) => void;
  /** Bugs to look for; none named: all. */
  readonly names: readonly string[];
  readonly seed: number;
}

/** Puts each bug of `offline.md` §4.4 into the app or the server and looks how many schedules it takes to see it. 0 where every one is seen in time. */
export async function findBugs({ names, seed, signal, report, ...common }: Search): Promise<number> {
  const wanted = BUGS.filter(({ name }) => names.length === 0 || names.includes(name));
  const lines: string[] = [];
  let missed = 0;
  const grounds = await openGrounds({ ...common, signal, report, workers: 1 });
  try {
    for (const bug of wanted) {
      signal.throwIfAborted();
      const { line, seen } = await findOne(bug, { grounds, seed, signal });
      if (!seen) missed += 1;
      lines.push(line);
      report(line);
    }
  } finally {
    await closeGrounds(grounds);
  }
  process.stdout.write(`${lines.join("\n")}\n${wanted.length - missed} of ${wanted.length} seeded bugs seen\n`);
  return missed > 0 ? 1 : 0;
}

async function findOne({ name, budget, seeded }: SeededBug, { grounds, seed, signal }: { readonly grounds: readonly Ground[]; readonly seed: number; readonly signal: AbortSignal }): Promise<{ readonly line: string; readonly seen: boolean }> {
  for (const ground of grounds) await ground.seed(seeded);
  const seeds = Array.from({ length: budget }, (_, number) => seed + number);
  const { schedules, failures } = await runAll({ grounds, seeds, signal, report: () => undefined, stopAtFirst: true });
  const failure = failures.find(isDamage);
  const line = failure ? `✓ ${name}: schedule ${schedules} of at most ${budget}: ${failure.damages[0]?.split("\n")[0] ?? ""}` : `✗ ${name}: not seen in ${schedules} schedules`;
  return { line, seen: failure !== undefined };
}
