import { RECORD_KINDS, type RecordKind } from "@sinergi/domain/sync/record-kinds";
import { OUTCOME_CODES, type OutcomeCode } from "@sinergi/domain/sync/outcomes";
import { readable } from "#urls/codes";
import * as z from "#urls/words";

export const DELIVERY_SORTS = ["came", "by", "family"] as const;
export type DeliverySort = (typeof DELIVERY_SORTS)[number];
export type DeliveryView = "waiting" | "decided" | "devices";

/** Which of the lists, what it is narrowed to, and the record that is open. */
export const deliveriesSearchSchema = z.object({
  cari: z.gone,
  lihat: readable(z.string().check(z.regex(/^(selesai|perangkat)$/))),
  alasan: readable(z.string().check(z.regex(/^[A-Z_]{3,20}$/))),
  jenis: readable(z.string().check(z.regex(/^[a-z]+\.[a-z]+$/))),
  urut: readable(z.string().check(z.regex(/^-?(came|by|family)$/))),
  buka: readable(z.string().check(z.regex(/^([0-9a-f-]{36}|collision:\d{1,18})$/))),
});
export type DeliveriesSearch = z.infer<typeof deliveriesSearchSchema>;

export function viewIn({ lihat }: DeliveriesSearch): DeliveryView {
  return lihat === "selesai" ? "decided" : lihat === "perangkat" ? "devices" : "waiting";
}

export function codeIn({ alasan }: DeliveriesSearch): OutcomeCode | undefined {
  return OUTCOME_CODES.find((code) => code === alasan);
}

export function kindIn({ jenis }: DeliveriesSearch): RecordKind | undefined {
  return jenis !== undefined && Object.hasOwn(RECORD_KINDS, jenis) ? (jenis as RecordKind) : undefined;
}

export interface DeliveryOrder {
  readonly sort: DeliverySort;
  readonly descending: boolean;
}

/** The oldest first, unless the address says otherwise. */
export function deliveryOrder({ urut }: DeliveriesSearch): DeliveryOrder {
  const name = urut?.replace(/^-/, "");
  return { sort: DELIVERY_SORTS.find((sort) => sort === name) ?? "came", descending: urut?.startsWith("-") ?? false };
}

/** The order after a press on a column: the same one is turned around; the usual order is not written down. */
export function nextDeliveryOrder(now: DeliveryOrder, key: string): string | undefined {
  const descending = now.sort === key && !now.descending;
  return key === "came" && !descending ? undefined : `${descending ? "-" : ""}${key}`;
}
