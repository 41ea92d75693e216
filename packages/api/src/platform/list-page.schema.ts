import { z } from "zod";

/** Words and place, as lists are narrowed to them. */
export const wordsAsked = z.string().trim().min(1).max(100).optional();
export const areaAsked = z.string().regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/).optional();

/** Which page of a list is asked for; the whole of it at once is for a file. */
export const pageAsked = { descending: z.boolean().default(false), page: z.int().min(1).max(100_000).default(1), pageSize: z.int().min(10).max(50_000).default(50) };
/** What a list gives to who asks for nothing. */
export const FIRST_PAGE = { filter: {}, sort: null, descending: false, page: 1, pageSize: 50 } as const;

interface PageAsked {
  readonly page: number;
  readonly pageSize: number;
}

/** A page of a list. */
export interface ListPage<Row> extends PageAsked {
  readonly rows: readonly Row[];
  /** Of all pages, as narrowed. */
  readonly total: number;
}

/** Those of all that stand on the page. */
export function onPage<Row>(all: readonly Row[], { page, pageSize }: PageAsked): readonly Row[] {
  return all.slice((page - 1) * pageSize, page * pageSize);
}
