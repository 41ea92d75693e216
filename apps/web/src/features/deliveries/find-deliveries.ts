import type { DeliveriesAnswer } from "@sinergi/api/sync/review.schema";
import { codeIn, deliveryOrder, kindIn, type DeliveriesSearch, type DeliverySort } from "#urls/deliveries.url";

export type Delivery = DeliveriesAnswer["rows"][number];

/** Records that answer to what the address and the words on the screen ask, in the order of the address. */
export function findDeliveries(rows: readonly Delivery[], search: DeliveriesSearch, named: string): readonly Delivery[] {
  const [code, kind] = [codeIn(search), kindIn(search)];
  const wanted = named.toLocaleLowerCase("id");
  const { sort, descending } = deliveryOrder(search);
  const found = rows.filter((row) => (code === undefined || row.code === code) && (kind === undefined || row.kind === kind) && `${row.userName} ${row.headName ?? ""} ${row.villageName ?? ""}`.toLocaleLowerCase("id").includes(wanted));
  // As the server has it: the oldest that waits, the newest decided.
  if (search.urut === undefined) return found;
  return found.toSorted((a, b) => (descending ? -1 : 1) * compare(a, b, sort) || (a.id < b.id ? -1 : 1));
}

function compare(a: Delivery, b: Delivery, sort: DeliverySort): number {
  if (sort === "came") return a.receivedAt.localeCompare(b.receivedAt);
  return sort === "by" ? a.userName.localeCompare(b.userName, "id") : (a.headName ?? "").localeCompare(b.headName ?? "", "id");
}
