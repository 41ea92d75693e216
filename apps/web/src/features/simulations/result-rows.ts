import type { SimulationAnswer } from "@sinergi/api/simulations/simulations.schema";
import { useTranslations } from "use-intl";
import type { Formats } from "#lib/formats";
import { useFormats } from "#lib/i18n";

/** One figure before and after, as it is written and as a spreadsheet counts with it. */
export interface ResultRow {
  readonly key: string;
  readonly name: string;
  readonly hint: string | null;
  readonly before: string;
  readonly after: string;
  readonly beforeBounds: string | null;
  readonly afterBounds: string | null;
  readonly change: string;
  readonly values: readonly [number | null, number | null];
}

interface Range {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const RESULT_KEYS = ["coverage", "exclusionError", "inclusionError", "missed", "recipients", "bothSides", "oneSide", "withoutHelp", "complementarity"] as const;
export type ResultKey = (typeof RESULT_KEYS)[number];

/** The two sides of one figure; null where the programme has no part in it. */
export function resultOf(answer: SimulationAnswer, key: ResultKey): { readonly as: "share" | "count"; readonly before: Range; readonly after: Range } | null {
  const { reach, sides, withoutHelp } = answer;
  const count = (before: number, after: number) => ({ as: "count" as const, before: plain(before), after: plain(after) });
  switch (key) {
    case "coverage":
    case "exclusionError":
    case "inclusionError":
      return { as: "share", before: reach.before[key], after: reach.after[key] };
    case "missed":
    case "recipients":
      return count(reach.before[key], reach.after[key]);
    case "bothSides":
      return count(sides.before.both, sides.after.both);
    case "oneSide":
      return count(sides.before.livelihoodOnly + sides.before.productionOnly, sides.after.livelihoodOnly + sides.after.productionOnly);
    case "withoutHelp":
      return count(withoutHelp.before, withoutHelp.after);
    case "complementarity":
      return answer.package && { as: "share", before: plain(answer.package.before.complementarity), after: plain(answer.package.after.complementarity) };
  }
}

function plain(value: number | null): Range {
  return { value, low: value, high: value };
}

/** Every figure of a scenario, before beside after. */
export function useResultRows(answer: SimulationAnswer): readonly ResultRow[] {
  const t = useTranslations("simulations.figures");
  const formats = useFormats();
  return RESULT_KEYS.flatMap((key) => {
    const found = resultOf(answer, key);
    if (!found) return [];
    const { as, before, after } = found;
    const write = (value: number | null) => (as === "share" ? formats.percent(value) : formats.count(value));
    const bounds = ({ value, low, high }: Range) => (as === "share" && (low !== value || high !== value) ? formats.bounds(low, high) : null);
    return [{
      key, name: t(`${key}.name`), hint: t(`${key}.hint`), before: write(before.value), after: write(after.value), beforeBounds: bounds(before), afterBounds: bounds(after),
      change: changeWords(before.value, after.value, { as, formats }), values: [before.value, after.value] as const,
    }];
  });
}

function changeWords(before: number | null, after: number | null, { as, formats }: { readonly as: "share" | "count"; readonly formats: Formats }): string {
  if (before === null || after === null) return formats.count(null);
  if (as === "share") return formats.points((after - before) * 100);
  const difference = after - before;
  return difference === 0 ? formats.count(0) : `${difference > 0 ? "+" : "−"}${formats.count(Math.abs(difference))}`;
}
