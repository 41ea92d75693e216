/** How a list is asked to be sorted. */
export interface ListOrder<Sort extends string> {
  /** Null: the order the list has by itself. */
  readonly sort: Sort | null;
  readonly descending: boolean;
}

type Key = string | number | null;

interface Sorting<Row, Sort extends string> {
  /** What each order goes by. */
  readonly keys: Readonly<Record<Sort, (row: Row) => Key>>;
  /** The list's own order: of everything where nothing is asked, and of what is alike. */
  readonly otherwise: (a: Row, b: Row) => number;
}

/** Rows in the order that is asked for. What is not known stands last, whichever way the order goes. */
export function sortRows<Row, Sort extends string>(rows: readonly Row[], { sort, descending }: ListOrder<Sort>, { keys, otherwise }: Sorting<Row, Sort>): readonly Row[] {
  if (sort === null) return rows.toSorted(otherwise);
  const keyOf = keys[sort];
  return rows.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b), descending) || otherwise(a, b));
}

const ALPHABET = new Intl.Collator("id");

function compareKeys(a: Key, b: Key, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const up = typeof a === "number" && typeof b === "number" ? a - b : ALPHABET.compare(String(a), String(b));
  return descending ? -up : up;
}

/** Whether a village is the area that is asked for or lies in it. */
export function isWithin(villageCode: string, area: string | undefined): boolean {
  return area === undefined || villageCode === area || villageCode.startsWith(`${area}.`);
}

/** Whether every word that is asked for is in these texts, in capitals or not. */
export function hasWords(texts: readonly (string | null)[], words: string | undefined): boolean {
  if (words === undefined) return true;
  const whole = texts.filter((text) => text !== null).join(" ").toLocaleLowerCase("id");
  return words.toLocaleLowerCase("id").split(/\s+/).every((word) => whole.includes(word));
}
