/**
 * The fewest steps that still fail, found by leaving out ever smaller pieces (delta debugging). `fails` is asked at most
 * `budget` times, as each question runs a whole schedule in a browser.
 */
export async function shrink<Step>(steps: readonly Step[], fails: (fewer: readonly Step[]) => Promise<boolean>, budget: number): Promise<readonly Step[]> {
  let kept = steps;
  let left = budget;
  let size = Math.ceil(kept.length / 2);
  while (size >= 1 && left > 0) {
    let shorter: readonly Step[] | null = null;
    for (let from = 0; from < kept.length && left > 0 && shorter === null; from += size) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (fewer.length === 0) continue;
      left -= 1;
      if (await fails(fewer)) shorter = fewer;
    }
    if (shorter === null && size === 1) break;
    kept = shorter ?? kept;
    size = shorter === null ? Math.floor(size / 2) : Math.min(size, Math.ceil(kept.length / 2));
  }
  return kept;
}
