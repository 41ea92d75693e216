import type { ListOrder } from "@sinergi/domain/lists/find-rows";

/** The order an address asks for: `-days` is downwards. What is no order of the list asks for none. */
export function orderAsked<Sort extends string>(urut: string | undefined, sorts: readonly Sort[]): ListOrder<Sort> {
  const name = urut?.replace(/^-/, "");
  return { sort: sorts.find((sort) => sort === name) ?? null, descending: urut?.startsWith("-") ?? false };
}

/** First one way, then the other, then the list's own order. */
export function nextOrder({ sort, descending }: ListOrder<string>, key: string): string | undefined {
  if (sort !== key) return key;
  return descending ? undefined : `-${key}`;
}

/** The server gives no smaller one. */
const LEAST_PAGE = 10;

/** The page that holds all of a list, for a file. */
export function wholeList(total: number): { readonly pageSize: number } {
  return { pageSize: Math.max(LEAST_PAGE, total) };
}
