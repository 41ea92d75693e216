/** From here on two names of one birth date and village are looked at as one person (`domain.md` §4.5, DUP_PERSON). */
export const SAME_PERSON_SIMILARITY = 0.9;

/** Longer keys are compared by their beginning, as the database compares them. */
export const COMPARED_LENGTH = 120;

/**
 * How alike two name keys are, 0-1: one minus the edits from one to the other over the longer length. 1 for equal keys,
 * also for two empty ones.
 */
export function nameSimilarity(left: string, right: string): number {
  const a = Array.from(left).slice(0, COMPARED_LENGTH);
  const b = Array.from(right).slice(0, COMPARED_LENGTH);
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

/** Levenshtein's distance, row by row. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let before = b.map((_, at) => at + 1);
  a.forEach((letter, row) => {
    const now: number[] = [];
    b.forEach((other, at) => {
      const diagonal = at === 0 ? row : (before[at - 1] ?? 0);
      const left = at === 0 ? row + 1 : (now[at - 1] ?? 0);
      now.push(Math.min(diagonal + (letter === other ? 0 : 1), left + 1, (before[at] ?? 0) + 1));
    });
    before = now;
  });
  return before.at(-1) ?? a.length;
}

/** Different persons: not one word in common and the whole far from alike. A nickname or a half name is not that. */
export function clearlyOtherName(left: string, right: string): boolean {
  const words = new Set(left.split(" "));
  return !right.split(" ").some((word) => words.has(word)) && nameSimilarity(left, right) < OTHER_NAME_BELOW;
}

export const OTHER_NAME_BELOW = 0.5;
