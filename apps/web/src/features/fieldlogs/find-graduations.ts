import type { GraduationFilter, GraduationOrder, GraduationSort } from "@sinergi/domain/fieldwork/find-graduations";
import { orderOf } from "#features/fieldlogs/order-rows";
import { graduationKindIn, type GraduationsSearch, graduationStateIn } from "#urls/fieldlogs.url";

export const FIRST_GRADUATION_ORDER = "-tanggal";
const SORTS: Readonly<Record<string, GraduationSort>> = { keluarga: "family", tanggal: "day", pendamping: "facilitator" };

/** In the order that was not asked for, what waits stands first. */
export function graduationOrder({ urut }: GraduationsSearch): GraduationOrder {
  const { key, descending } = orderOf(urut, FIRST_GRADUATION_ORDER);
  return { sort: urut === undefined ? null : (SORTS[key] ?? null), descending };
}

/** Which graduations the address asks for, and the words on the screen. */
export function graduationFilter(search: GraduationsSearch, named: string): GraduationFilter {
  const { kepesertaan, wil } = search;
  return { text: named || undefined, state: graduationStateIn(search), kind: graduationKindIn(search), running: kepesertaan === undefined ? undefined : true, area: wil };
}
