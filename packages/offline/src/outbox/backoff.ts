const FIRST_MS = 2_000;
const MOST_MS = 5 * 60_000;

/**
 * How long to wait after so many attempts in a row that brought nothing: anything up to 2 s, 4 s, 8 s … 5 minutes ("full jitter"),
 * so that a hundred phones that lost the same network do not come back in the same second. There is no last attempt.
 */
export function backoffMs(tries: number, random: number): number {
  const most = Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, Math.min(tries, 20) - 1));
  return Math.round(most * random);
}

/** Longest wait that anything here asks for, also where the server names one. */
const LONGEST_MS = 15 * 60_000;

/**
 * Whether a moment has come. One further away than anybody waits was written while the clock stood elsewhere: it counts as come
 * (row 36).
 */
export function isDue(moment: number, now: number): boolean {
  return moment <= now || moment - now > LONGEST_MS;
}

export const atMost = (waitMs: number): number => Math.min(waitMs, LONGEST_MS);
