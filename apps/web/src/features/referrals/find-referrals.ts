import type { ReferralAnswer } from "@sinergi/api/referrals/referrals.schema";
import { isOpenReferral, REFERRAL_STATES, referralNumber } from "@sinergi/domain/referrals/vocabulary";
import { referralStateIn, type ReferralsSearch } from "#urls/referrals.url";

export const REFERRAL_SORTS = ["number", "family", "need", "owner", "state", "days"] as const;
export type ReferralSort = (typeof REFERRAL_SORTS)[number];

export interface ReferralOrder {
  readonly sort: ReferralSort | null;
  readonly descending: boolean;
}

export function referralOrder({ urut }: ReferralsSearch): ReferralOrder {
  const name = urut?.replace(/^-/, "");
  return { sort: REFERRAL_SORTS.find((sort) => sort === name) ?? null, descending: urut?.startsWith("-") ?? false };
}

/** First one way, then the other, then as they wait. */
export function nextReferralOrder({ sort, descending }: ReferralOrder, key: string): string | undefined {
  if (sort !== key) return key;
  return descending ? undefined : `-${key}`;
}

/** Referrals that answer to what the address asks, in its order: what waits longest first unless it says otherwise. */
export function findReferrals(rows: readonly ReferralAnswer[], search: ReferralsSearch): readonly ReferralAnswer[] {
  const { sort, descending } = referralOrder(search);
  const turn = descending ? -1 : 1;
  return rows.filter((row) => fitsWhat(row, search) && fitsWho(row, search)).toSorted((a, b) => (sort === null ? 0 : turn * compare(a, b, sort)) || byWaiting(a, b));
}

function fitsWhat(row: ReferralAnswer, search: ReferralsSearch): boolean {
  const state = referralStateIn(search);
  return (
    (state === undefined || row.state === state) &&
    (search.keadaan !== "buka" || isOpenReferral(row.state)) &&
    (search.butuh === undefined || row.need === search.butuh) &&
    (search.hari === undefined || row.days >= Number(search.hari)) &&
    (search.cari === undefined || [referralNumber(row.number), row.headName, row.text, row.answer].join(" ").toLocaleLowerCase("id").includes(search.cari.toLocaleLowerCase("id")))
  );
}

function fitsWho(row: ReferralAnswer, { opd, wil, pendamping }: ReferralsSearch): boolean {
  return (opd === undefined || row.owner === opd) && (wil === undefined || row.villageCode === wil || row.villageCode.startsWith(`${wil}.`)) && (pendamping === undefined || row.sender === pendamping);
}

function byWaiting(a: ReferralAnswer, b: ReferralAnswer): number {
  return Number(isOpenReferral(b.state)) - Number(isOpenReferral(a.state)) || b.days - a.days || a.number - b.number;
}

function compare(a: ReferralAnswer, b: ReferralAnswer, sort: ReferralSort): number {
  switch (sort) {
    case "number":
      return a.number - b.number;
    case "family":
      return (a.headName ?? "\uffff").localeCompare(b.headName ?? "\uffff", "id");
    case "need":
      return a.need.localeCompare(b.need);
    case "owner":
      return (a.ownerName ?? a.owner).localeCompare(b.ownerName ?? b.owner, "id");
    case "state":
      return REFERRAL_STATES.indexOf(a.state) - REFERRAL_STATES.indexOf(b.state);
    case "days":
      return a.days - b.days;
  }
}

/** Open ones by the office that owns them, the longest median first. */
export interface OfficeWaiting {
  readonly owner: string;
  readonly ownerName: string | null;
  readonly days: readonly number[];
}

export function waitingByOffice(rows: readonly ReferralAnswer[]): readonly OfficeWaiting[] {
  const open = Map.groupBy(rows.filter(({ state }) => isOpenReferral(state)), ({ owner }) => owner);
  return [...open].map(([owner, members]) => ({ owner, ownerName: members[0]?.ownerName ?? null, days: members.map(({ days }) => days).toSorted((a, b) => a - b) }));
}
