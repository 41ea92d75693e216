import { SOURCES } from "#features/imports/sources";
import { textIn } from "#lib/form-text";
import { dayCode } from "#urls/codes";

type Families = { readonly kind: "families"; readonly source: (typeof SOURCES)[number]; readonly asOf: string };
type Recipients = { readonly kind: "recipients"; readonly programme: string; readonly period: string; readonly add: boolean };
type Payments = Omit<Recipients, "kind"> & { readonly kind: "payments"; readonly tranche: number };
export type NewImport = Families | Recipients | Payments;

/** A year as a programme's period is named. */
export const YEAR = /^(19|20)\d{2}$/;

/** What the form of step 1 says; null where something is missing or no such day exists. */
export function readNewImport(kind: NewImport["kind"], fields: FormData): NewImport | null {
  const text = (name: string) => textIn(fields, name);
  if (kind === "families") {
    const source = SOURCES.find((one) => one === text("source"));
    const asOf = dayCode.safeParse(text("asOf"));
    return source && asOf.success ? { kind, source, asOf: asOf.data } : null;
  }
  const list = { programme: text("programme"), period: text("period"), add: text("add") === "add" };
  if (list.programme === "" || !YEAR.test(list.period)) return null;
  if (kind === "recipients") return { kind, ...list };
  const tranche = Number(text("tranche"));
  return Number.isInteger(tranche) && tranche > 0 ? { kind, ...list, tranche } : null;
}
