import { hasWords, isWithin, sortRows, type ListOrder } from "#lists/find-rows";
import { isOpenReferral, REFERRAL_STATES, referralNumber, type ReferralState } from "#referrals/vocabulary";

export const REFERRAL_SORTS = ["number", "family", "need", "owner", "state", "days"] as const;
export type ReferralSort = (typeof REFERRAL_SORTS)[number];

/** What a list of referrals is narrowed to; what is left out narrows nothing. */
export interface ReferralFilter {
  /** In its number, the family's name, what was said and what was answered. */
  readonly text?: string | undefined;
  /** `OPEN`: everything that still waits. */
  readonly state?: ReferralState | "OPEN" | undefined;
  readonly owner?: string | undefined;
  readonly need?: string | undefined;
  readonly area?: string | undefined;
  readonly sender?: string | undefined;
  /** At least so many days. */
  readonly days?: number | undefined;
}

/** By itself what waits longest stands first, what is closed last. */
export type ReferralOrder = ListOrder<ReferralSort>;

/** A referral as far as looking for it needs it. */
export interface ReferralFacts {
  readonly number: number;
  readonly need: string;
  readonly owner: string;
  readonly ownerName: string | null;
  readonly villageCode: string;
  readonly state: ReferralState;
  readonly sender: string;
  readonly days: number;
  readonly headName: string | null;
  readonly text: string;
  readonly answer: string;
}

/** Referrals that answer to what is asked, in its order. */
export function findReferrals<T extends ReferralFacts>(rows: readonly T[], filter: ReferralFilter, order: ReferralOrder): readonly T[] {
  return sortRows(rows.filter((row) => fitsWhat(row, filter) && fitsWho(row, filter)), order, { keys: KEYS, otherwise: byWaiting });
}

function fitsWhat(row: ReferralFacts, { text, state, need, days }: ReferralFilter): boolean {
  return (
    (state === undefined || (state === "OPEN" ? isOpenReferral(row.state) : row.state === state)) && (need === undefined || row.need === need) && (days === undefined || row.days >= days) &&
    hasWords([referralNumber(row.number), row.headName, row.text, row.answer], text)
  );
}

function fitsWho(row: ReferralFacts, { owner, area, sender }: ReferralFilter): boolean {
  return (owner === undefined || row.owner === owner) && isWithin(row.villageCode, area) && (sender === undefined || row.sender === sender);
}

function byWaiting(a: ReferralFacts, b: ReferralFacts): number {
  return Number(isOpenReferral(b.state)) - Number(isOpenReferral(a.state)) || b.days - a.days || a.number - b.number;
}

const KEYS: Readonly<Record<ReferralSort, (row: ReferralFacts) => string | number | null>> = {
  number: ({ number }) => number, family: ({ headName }) => headName, need: ({ need }) => need, owner: ({ owner, ownerName }) => ownerName ?? owner, state: ({ state }) => REFERRAL_STATES.indexOf(state), days: ({ days }) => days,
};

/** Open ones of an office, each by the days it waits, the shortest first. */
export interface OfficeWaiting {
  readonly owner: string;
  readonly ownerName: string | null;
  readonly days: readonly number[];
}

export function waitingByOffice(rows: readonly ReferralFacts[]): readonly OfficeWaiting[] {
  const open = Map.groupBy(rows.filter(({ state }) => isOpenReferral(state)), ({ owner }) => owner);
  return [...open].map(([owner, members]) => ({ owner, ownerName: members[0]?.ownerName ?? null, days: members.map(({ days }) => days).toSorted((a, b) => a - b) }));
}
