import type { PledgeAnswer } from "@sinergi/api/partners/partners.schema";
import { PLEDGE_STATES } from "@sinergi/domain/partners/vocabulary";
import { pledgeStateIn, type PledgesSearch } from "#urls/partners.url";

export const PLEDGE_SORTS = ["partner", "area", "need", "quantity", "amount", "state", "changed"] as const;
export type PledgeSort = (typeof PLEDGE_SORTS)[number];

export interface PledgeOrder {
  readonly sort: PledgeSort;
  readonly descending: boolean;
}

/** The last changed first, unless the address says otherwise. */
export function pledgeOrder({ urut }: PledgesSearch): PledgeOrder {
  if (urut === undefined) return { sort: "changed", descending: true };
  const name = urut.replace(/^-/, "");
  return { sort: PLEDGE_SORTS.find((sort) => sort === name) ?? "changed", descending: urut.startsWith("-") };
}

export function nextPledgeOrder(now: PledgeOrder, key: string): string | undefined {
  const descending = now.sort === key ? !now.descending : key === "quantity" || key === "amount" || key === "changed";
  return key === "changed" && descending ? undefined : `${descending ? "-" : ""}${key}`;
}

/** Pledges that answer to what the address asks, in its order. An area holds the areas within it. */
export function findPledges(rows: readonly PledgeAnswer[], search: PledgesSearch): readonly PledgeAnswer[] {
  const state = pledgeStateIn(search);
  const { butuh, wil, mitra } = search;
  const { sort, descending } = pledgeOrder(search);
  const turn = descending ? -1 : 1;
  return rows
    .filter(
      (row) =>
        (state === undefined || row.state === state) &&
        (butuh === undefined || row.need === butuh) &&
        (wil === undefined || row.area === wil || row.area.startsWith(`${wil}.`)) &&
        (mitra === undefined || row.partner === mitra || row.handler === mitra),
    )
    .toSorted((a, b) => turn * compare(a, b, sort) || (a.id < b.id ? -1 : 1));
}

function compare(a: PledgeAnswer, b: PledgeAnswer, sort: PledgeSort): number {
  switch (sort) {
    case "partner":
      return a.partnerName.localeCompare(b.partnerName, "id");
    case "area":
      return a.areaName.localeCompare(b.areaName, "id");
    case "need":
      return a.need.localeCompare(b.need);
    case "quantity":
      return a.quantity - b.quantity;
    case "amount":
      return (a.amountIdr ?? -1) - (b.amountIdr ?? -1);
    case "state":
      return PLEDGE_STATES.indexOf(a.state) - PLEDGE_STATES.indexOf(b.state);
    case "changed":
      return a.updatedAt.localeCompare(b.updatedAt);
  }
}
