import { caseNumber, type CaseCategory, type CaseState } from "#fieldwork/vocabulary";
import { hasWords, isWithin, sortRows, type ListOrder } from "#lists/find-rows";

export const CASE_SORTS = ["number", "family", "opened", "last"] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** What a list of cases is narrowed to; what is left out narrows nothing. */
export interface CaseFilter {
  /** In its number, family, member, facilitator and words. */
  readonly text?: string | undefined;
  /** `UNFINISHED`: everything that is not closed. */
  readonly state?: CaseState | "UNFINISHED" | undefined;
  readonly category?: CaseCategory | undefined;
  /** Only those that are not for everybody, or only those that are. */
  readonly restricted?: boolean | undefined;
  readonly area?: string | undefined;
}

/** By itself the newest stands first. */
export type CaseOrder = ListOrder<CaseSort>;

/** A case as far as looking for it needs it. */
export interface CaseFacts {
  readonly number: number;
  readonly headName: string | null;
  readonly personName: string | null;
  readonly userName: string;
  readonly villageCode: string;
  readonly category: CaseCategory;
  readonly restricted: boolean;
  readonly text: string;
  readonly state: CaseState;
  readonly openedOn: string;
  readonly lastOn: string | null;
  /** Days since it was opened. */
  readonly days: number;
}

/** Cases that answer to what is asked, in its order. */
export function findCases<T extends CaseFacts>(rows: readonly T[], filter: CaseFilter, order: CaseOrder): readonly T[] {
  const found = rows.filter((row) => fits(row, filter) && isWithin(row.villageCode, filter.area) && hasWords([caseNumber(row.number), row.headName, row.personName, row.userName, row.text], filter.text));
  return sortRows(found, order, { keys: KEYS, otherwise: newestFirst });
}

function fits(row: CaseFacts, { state, category, restricted }: CaseFilter): boolean {
  return (state === undefined || (state === "UNFINISHED" ? row.state !== "CLOSED" : row.state === state)) && (category === undefined || row.category === category) && (restricted === undefined || row.restricted === restricted);
}

const newestFirst = (a: CaseFacts, b: CaseFacts): number => b.openedOn.localeCompare(a.openedOn) || b.number - a.number;

const KEYS: Readonly<Record<CaseSort, (row: CaseFacts) => string | number | null>> = { number: ({ number }) => number, family: ({ headName }) => headName, opened: ({ openedOn }) => openedOn, last: ({ lastOn }) => lastOn };

/** Days after which a case that nobody has taken up is told of. */
const LONG_DAYS = 14;

/** Opened more than two weeks ago, and nobody has taken it up. */
export function isWaitingLong({ state, days }: Pick<CaseFacts, "state" | "days">): boolean {
  return state === "OPEN" && days > LONG_DAYS;
}
