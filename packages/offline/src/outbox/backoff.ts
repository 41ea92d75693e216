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
