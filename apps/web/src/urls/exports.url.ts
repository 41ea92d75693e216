import { APPROVAL_STATES, type ApprovalState } from "@sinergi/domain/access/second-person";
import { pageNumber, readable } from "#urls/codes";
import * as z from "#urls/words";

export const EXPORT_SORTS = ["askedAt", "title", "rows", "askedName", "state"] as const;
export type ExportSort = (typeof EXPORT_SORTS)[number];

/** What the list of long exports is narrowed to. What is searched for may be a person's name and stays out of the address. */
export const exportsSearchSchema = z.object({
  keadaan: readable(z.string().check(z.regex(/^[A-Z]{3,20}$/))),
  urut: readable(z.string().check(z.regex(/^-?[a-zA-Z]{2,20}$/))),
  hal: readable(pageNumber),
});
export type ExportsSearch = z.infer<typeof exportsSearchSchema>;

export function approvalStateIn({ keadaan }: ExportsSearch): ApprovalState | undefined {
  return APPROVAL_STATES.find((state) => state === keadaan);
}

/** `urut=rows`: the newest first where nothing is said. */
export function exportOrderIn({ urut }: ExportsSearch): { readonly sort: ExportSort; readonly descending: boolean } {
  const name = urut?.replace(/^-/, "");
  const sort = EXPORT_SORTS.find((one) => one === name);
  return sort === undefined ? { sort: "askedAt", descending: true } : { sort, descending: urut?.startsWith("-") ?? false };
}

/** The order after a press on a column: the same one is turned around; the usual order is not written down. */
export function nextExportOrder(search: ExportsSearch, key: string): string | undefined {
  const now = exportOrderIn(search);
  const descending = now.sort === key && !now.descending;
  return key === "askedAt" && descending ? undefined : `${descending ? "-" : ""}${key}`;
}
