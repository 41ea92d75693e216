const NONE = "tanpa";

/** One part of a list of deciles: `3`, `1-4` or `tanpa`. Null where unreadable. */
function readPart(part: string): readonly number[] | null {
  if (part === NONE) return [0];
  const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part);
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first < 1 || last > 10 || first > last) return null;
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** Deciles as a person writes them: `1-4`, `1,3`, `5-10,tanpa`; 0 stands for families without a decile. Null where unreadable. */
export function readDeciles(text: string): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(",")) {
    const deciles = readPart(part);
    if (deciles === null) return null;
    for (const decile of deciles) found.add(decile);
  }
  return [...found].sort((a, b) => a - b);
}

export function writeDeciles(deciles: readonly number[]): string {
  const known = [...new Set(deciles)].filter((decile) => decile > 0).sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const decile of known) {
    const run = runs.at(-1);
    if (run && run.last === decile - 1) run.last = decile;
    else runs.push({ first: decile, last: decile });
  }
  const parts = runs.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
  return [...parts, ...(deciles.includes(0) ? [NONE] : [])].join(",");
}
