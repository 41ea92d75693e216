/** An order as the address has it: `-tanggal` is the newest first. */
export function orderOf(urut: string | undefined, first: string): { readonly key: string; readonly descending: boolean } {
  const text = urut ?? first;
  return text.startsWith("-") ? { key: text.slice(1), descending: true } : { key: text, descending: false };
}

/** The order after a press on a head: the other way round, or the new one. */
export function nextOrder(now: { readonly key: string; readonly descending: boolean }, key: string): string {
  return now.key === key && !now.descending ? `-${key}` : key;
}

type Key = string | number | null;

/** What is not known stands last, whichever way the order goes. */
export function ordered<T>(rows: readonly T[], keyOf: (row: T) => Key, descending: boolean): T[] {
  return rows.toSorted((left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const sign = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "id");
    return descending ? -sign : sign;
  });
}

export function includesWords(text: string, ...parts: readonly (string | null)[]): boolean {
  const whole = parts.filter((part) => part !== null).join(" ").toLocaleLowerCase("id");
  return text.toLocaleLowerCase("id").split(/\s+/).every((word) => whole.includes(word));
}
