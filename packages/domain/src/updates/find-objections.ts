import { hasWords, isWithin, sortRows, type ListOrder } from "#lists/find-rows";
import { objectionNumber, OBJECTION_STATES, type ObjectionKind, type ObjectionState } from "#updates/vocabulary";

export const OBJECTION_SORTS = ["number", "subject", "kind", "state", "days"] as const;
export type ObjectionSort = (typeof OBJECTION_SORTS)[number];

/** What a list of objections is narrowed to; what is left out narrows nothing. */
export interface ObjectionFilter {
  /** In its number, what it is about, what was said and who took it down. */
  readonly text?: string | undefined;
  /** `OPEN`: neither proved nor disproved. */
  readonly state?: ObjectionState | "OPEN" | undefined;
  readonly kind?: ObjectionKind | undefined;
  readonly area?: string | undefined;
}

/** By itself the newest stands first. */
export type ObjectionOrder = ListOrder<ObjectionSort>;

/** An objection as far as looking for it needs it. Who objects is not part of it. */
export interface ObjectionFacts {
  readonly number: number;
  readonly kind: ObjectionKind;
  readonly state: ObjectionState;
  readonly villageCode: string;
  readonly subject: string;
  readonly text: string;
  readonly takenName: string;
  /** Days since it was received. */
  readonly days: number;
}

export const isOpenObjection = (state: ObjectionState): boolean => state !== "TERBUKTI" && state !== "TIDAK_TERBUKTI";

/** Objections that answer to what is asked, in its order. */
export function findObjections<T extends ObjectionFacts>(rows: readonly T[], filter: ObjectionFilter, order: ObjectionOrder): readonly T[] {
  const found = rows.filter((row) => fits(row, filter) && isWithin(row.villageCode, filter.area) && hasWords([objectionNumber(row.number), row.subject, row.text, row.takenName], filter.text));
  return sortRows(found, order, { keys: KEYS, otherwise: (a, b) => b.number - a.number });
}

function fits(row: ObjectionFacts, { state, kind }: ObjectionFilter): boolean {
  return (state === undefined || (state === "OPEN" ? isOpenObjection(row.state) : row.state === state)) && (kind === undefined || row.kind === kind);
}

const KEYS: Readonly<Record<ObjectionSort, (row: ObjectionFacts) => string | number>> = {
  number: ({ number }) => number, subject: ({ subject }) => subject, kind: ({ kind }) => kind, state: ({ state }) => OBJECTION_STATES.indexOf(state), days: ({ days }) => days,
};
