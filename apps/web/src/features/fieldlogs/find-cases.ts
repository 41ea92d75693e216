import type { CaseFilter, CaseOrder, CaseSort } from "@sinergi/domain/fieldwork/find-cases";
import { orderOf } from "#features/fieldlogs/order-rows";
import { caseCategoryIn, type CasesSearch, caseStateIn } from "#urls/fieldlogs.url";

export const FIRST_CASE_ORDER = "-tanggal";
const SORTS: Readonly<Record<string, CaseSort>> = { nomor: "number", keluarga: "family", tanggal: "opened", terakhir: "last" };

export function caseOrder({ urut }: CasesSearch): CaseOrder {
  const { key, descending } = orderOf(urut, FIRST_CASE_ORDER);
  return { sort: SORTS[key] ?? null, descending };
}

/** Which cases the address asks for, and the words on the screen. */
export function caseFilter(search: CasesSearch, named: string): CaseFilter {
  const { keadaan, sifat, wil } = search;
  return { text: named || undefined, state: keadaan === "terbuka" ? "UNFINISHED" : caseStateIn(search), category: caseCategoryIn(search), restricted: sifat === undefined ? undefined : true, area: wil };
}
