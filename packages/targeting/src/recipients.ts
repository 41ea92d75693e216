import type { ReceivedSets } from "#received-sets";

/** Families that receive each programme, by its code; a programme that nobody receives is not in it. */
export function recipientsOf({ programmes, sets }: ReceivedSets): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) {
    for (const place of set.places) {
      const code = programmes[place]?.code;
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + set.families);
    }
  }
  return counts;
}
