/** The mark of a record: it stands in its words, from the phone to the database, and no mark is part of another. */
export function markOf(run: string, seed: number, number: number): string {
  return `tanda-${run}-${seed}-${number}-`;
}

export function marksPrefix(run: string, seed: number): string {
  return `tanda-${run}-${seed}-`;
}

/** The mark in a text; null where there is none. */
export function markIn(text: string): string | null {
  return /tanda-[0-9a-z]+-\d+-\d+-/.exec(text)?.[0] ?? null;
}
