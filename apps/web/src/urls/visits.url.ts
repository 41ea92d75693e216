import { RECORD_FLAGS, VISIT_KINDS, VISIT_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import { areaCode, pageNumber, readable } from "#urls/codes";
import * as z from "#urls/words";

function oneOf<const T extends string>(values: readonly T[]) {
  return readable<T>(z.enum(values));
}

/** Kunjungan: what the list is narrowed to. Accounts are ids, never names. */
export const visitsSearchSchema = z.object({
  wil: readable(areaCode),
  pendamping: readable(z.string().check(z.regex(/^[\w-]{1,80}$/))),
  bulan: readable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  hasil: oneOf(VISIT_OUTCOMES),
  jenis: oneOf(VISIT_KINDS),
  tanda: oneOf(RECORD_FLAGS),
  urut: readable(z.string().check(z.regex(/^-?(day|village|facilitator)$/))),
  hal: readable(pageNumber),
});
export type VisitsSearch = z.infer<typeof visitsSearchSchema>;

const SORTS = ["day", "village", "facilitator"] as const;
export interface VisitOrder {
  readonly sort: (typeof SORTS)[number];
  readonly descending: boolean;
}

/** The newest first, unless the address says otherwise. */
export function readVisitOrder(urut: string | undefined): VisitOrder {
  const sort = SORTS.find((one) => one === urut?.replace(/^-/, ""));
  return sort === undefined ? { sort: "day", descending: true } : { sort, descending: urut?.startsWith("-") ?? false };
}

/** Choosing the column in use turns the order round; the newest first is not written down. */
export function nextVisitOrder(now: VisitOrder, key: string): string | undefined {
  const descending = now.sort === key ? !now.descending : key === "day";
  if (key === "day" && descending) return undefined;
  return descending ? `-${key}` : key;
}
