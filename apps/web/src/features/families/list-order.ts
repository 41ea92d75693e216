import type { FamilyListAnswer } from "@sinergi/api/families/families.schema";

export const SORTS = ["village", "decile", "head", "members", "programmes"] as const;
export type Sort = (typeof SORTS)[number];

export interface Order {
  readonly sort: Sort;
  readonly descending: boolean;
}

/** `-decile` is by decile, highest first. Without a key the list stands by village. */
export function readOrder(urut: string | undefined): Order {
  const key = urut?.replace(/^-/, "");
  return { sort: SORTS.find((sort) => sort === key) ?? "village", descending: urut?.startsWith("-") ?? false };
}

/** Choosing the column in use turns the order round; the default is not written down. */
export function nextOrder(now: Order, key: string): string | undefined {
  const sort = SORTS.find((one) => one === key) ?? "village";
  const descending = now.sort === sort && !now.descending;
  if (sort === "village" && !descending) return undefined;
  return descending ? `-${sort}` : sort;
}

/** First and last position shown, counted from 1. */
export function positionsOf({ page, pageSize, rows }: FamilyListAnswer): { readonly first: number; readonly last: number } {
  const before = (page - 1) * pageSize;
  return { first: before + 1, last: before + rows.length };
}
