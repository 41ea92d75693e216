import { PKH_COMPONENTS, type ComponentAmount, type PkhComponent } from "@sinergi/domain/payments/pkh-components.schema";
import { readRows } from "#reference-data";

/** The amounts of the file were announced in January of this year (domain.md, R13). */
const AMOUNTS_SINCE = "2025";
/** The file names ages in words. */
const AGES: Partial<Record<PkhComponent, Pick<ComponentAmount, "minAge" | "maxAge">>> = { ANAK_USIA_DINI: { minAge: null, maxAge: 6 }, LANSIA: { minAge: 60, maxAge: null } };

/** What PKH components are worth, as the reference file has it; those no source identifies are left out. */
export async function readPkhComponents(): Promise<{ readonly period: string; readonly amounts: readonly ComponentAmount[] }> {
  const rows = await readRows("pkh-components.csv");
  const amounts = PKH_COMPONENTS.map((component) => {
    const row = rows.find((one) => one("code") === component);
    if (!row) throw new Error(`pkh-components.csv has no ${component}`);
    return { component, annualIdr: Number(row("annual_idr")), maxPerFamily: limitOf(row("max_per_family")), ...(AGES[component] ?? { minAge: null, maxAge: null }) };
  });
  return { period: AMOUNTS_SINCE, amounts };
}

/** `2 children (K)` is two; `2nd pregnancy` is no number of persons. */
function limitOf(words: string): number | null {
  const digits = /^(\d+)(?![a-z])/.exec(words)?.[1];
  return digits === undefined ? null : Number(digits);
}
