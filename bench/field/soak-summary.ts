import { boundOf } from "./compare-sets.ts";
import type { Ground } from "./ground.ts";
import { FAULTS } from "./schedule.ts";
import type { Tally } from "./soak-pool.ts";

const PERCENT = 100;

/** What a run showed, and what it proves: never "never". */
export function summaryOf(tally: Tally, grounds: readonly Ground[]): string {
  const { schedules, failures, seconds } = tally;
  const mean = seconds.reduce((sum, one) => sum + one, 0) / Math.max(1, seconds.length);
  const faults = [...FAULTS, "PHOTO_CUT" as const].map((fault) => `${fault} ${grounds.reduce((sum, { proxy }) => sum + (proxy.done.get(fault) ?? 0), 0)}`);
  return [
    `${schedules} schedules, ${tally.acknowledged} records said to be kept, ${tally.kills} browsers and ${tally.serverKills} servers killed; ${mean.toFixed(1)} s each; ${tally.begunAgain} times one broke off and was run again`,
    `faults done: ${faults.join(", ")}`,
    failures.length === 0
      ? `0 with damage: with 95 % confidence fewer than ${(boundOf(schedules) * PERCENT).toFixed(2)} % of schedules do any (3/n)`
      : `${failures.length} WITH DAMAGE: seeds ${failures.map(({ schedule }) => schedule.seed).join(", ")}`,
  ].join("\n");
}
