/**
 * Shares `places` out in proportion to `weights` (largest remainder; of equal remainders the earlier). At most the sum of the weights
 * is given, and nobody more than his weight. Whole numbers throughout, so that no rounding decides.
 */
export function shareOut(weights: readonly number[], places: number): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const room = Math.min(places, whole);
  if (whole === 0) return weights.map(() => 0);
  const given = weights.map((weight) => Math.floor((weight * room) / whole));
  let left = room - given.reduce((sum, one) => sum + one, 0);
  const byRemainder = weights.map((weight, at) => ({ at, remainder: (weight * room) % whole })).toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder) {
    if (left === 0) break;
    given[at] = (given[at] ?? 0) + 1;
    left -= 1;
  }
  return given;
}
