import { readRows } from "#reference-data";
import type { SimulatedFamily, SimulatedPerson } from "#simulated-family";

/** Rupiah a year by component of the Program Keluarga Harapan. */
export type PkhAmounts = Readonly<Record<string, number>>;

/** At most so many members of a family are counted, and of one component. */
const COUNTED_MEMBERS = 4;
const COUNTED_OF_COMPONENT: Readonly<Record<string, number>> = { ANAK_USIA_DINI: 2, LANSIA: 1, DISABILITAS_BERAT: 1 };

export async function readPkhAmounts(): Promise<PkhAmounts> {
  const rows = await readRows("pkh-components.csv");
  return Object.fromEntries(rows.map((row) => [row("code"), Number(row("annual_idr"))]));
}

/** What a family is due in a year: its four dearest components (domain.md §3.1); null without any. */
export function pkhBenefit({ members }: SimulatedFamily, amounts: PkhAmounts): number | null {
  const counted = new Map<string, number>();
  const due = members.flatMap((member) => {
    const component = componentOf(member);
    if (component === null) return [];
    const already = counted.get(component) ?? 0;
    counted.set(component, already + 1);
    return already < (COUNTED_OF_COMPONENT[component] ?? COUNTED_MEMBERS) ? [amounts[component] ?? 0] : [];
  });
  const total = due.toSorted((a, b) => b - a).slice(0, COUNTED_MEMBERS).reduce((sum, amount) => sum + amount, 0);
  return total === 0 ? null : total;
}

function componentOf({ pregnant, age, school, severeDisability }: SimulatedPerson): string | null {
  if (pregnant) return "IBU_HAMIL";
  if (age <= 6) return "ANAK_USIA_DINI";
  if (school === "SD" || school === "SMP" || school === "SMA") return school;
  if (age >= 60) return "LANSIA";
  return severeDisability ? "DISABILITAS_BERAT" : null;
}
