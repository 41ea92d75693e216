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

export interface ReferralOrder {
  /** Null: what waits longest first. */
  readonly sort: ReferralSort | null;
  readonly descending: boolean;
}

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
export function findReferrals<T extends ReferralFacts>(rows: readonly T[], filter: ReferralFilter, { sort, descending }: ReferralOrder): readonly T[] {
  const turn = descending ? -1 : 1;
  return rows.filter((row) => fitsWhat(row, filter) && fitsWho(row, filter)).toSorted((a, b) => (sort === null ? 0 : turn * compare(a, b, sort)) || byWaiting(a, b));
}

function fitsWhat(row: ReferralFacts, { text, state, need, days }: ReferralFilter): boolean {
  return (
    (state === undefined || (state === "OPEN" ? isOpenReferral(row.state) : row.state === state)) &&
    (need === undefined || row.need === need) &&
    (days === undefined || row.days >= days) &&
    (text === undefined || [referralNumber(row.number), row.headName, row.text, row.answer].join(" ").toLocaleLowerCase("id").includes(text.toLocaleLowerCase("id")))
  );
}

function fitsWho(row: ReferralFacts, { owner, area, sender }: ReferralFilter): boolean {
  return (owner === undefined || row.owner === owner) && (area === undefined || row.villageCode === area || row.villageCode.startsWith(`${area}.`)) && (sender === undefined || row.sender === sender);
}

function byWaiting(a: ReferralFacts, b: ReferralFacts): number {
  return Number(isOpenReferral(b.state)) - Number(isOpenReferral(a.state)) || b.days - a.days || a.number - b.number;
}

const ALPHABET = new Intl.Collator("id");

function compare(a: ReferralFacts, b: ReferralFacts, sort: ReferralSort): number {
  switch (sort) {
    case "number":
      return a.number - b.number;
    case "family":
      return ALPHABET.compare(a.headName ?? "\uffff", b.headName ?? "\uffff");
    case "need":
      return ALPHABET.compare(a.need, b.need);
    case "owner":
      return ALPHABET.compare(a.ownerName ?? a.owner, b.ownerName ?? b.owner);
    case "state":
      return REFERRAL_STATES.indexOf(a.state) - REFERRAL_STATES.indexOf(b.state);
    case "days":
      return a.days - b.days;
  }
}

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
