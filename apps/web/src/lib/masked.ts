/** A masked number as it is shown: its first six digits, then dots. Null where the source gave none. */
export function showMasked(number: string | null): string {
  return number === null ? "–" : number.replaceAll("*", "•");
}
