import { field, listAt, numberAt } from "./shapes.ts";

/**
 * Where our answer over HTTP differs from the baseline's, by figure; empty when both say the same. Compared is every count,
 * and the index and the mean that need more than counts; the other rates follow from the counts by division.
 */
export function differencesOf(ours: unknown, theirs: unknown): string[] {
  const names = Object.keys(COMPARED).filter((name) => COMPARED[name]?.(field(ours, name)) !== COMPARED[name]?.(field(theirs, name)));
  return sameMixes(ours, theirs) ? names : [...names, "mixes"];
}

const COUNTS = ["eligible", "notEligible", "unknown", "recipients", "recipientsEligible", "recipientsNotEligible", "recipientsUnknown", "missed", "unlistedRecipients"];

/** Each figure as one text that does not depend on the order of rows; what is zero may be left out of a list of counts. */
const COMPARED: Readonly<Record<string, (figure: unknown) => string>> = {
  families: JSON.stringify,
  byDecile: (figure) => lines(Object.entries(Object(figure)).filter(([, families]) => families !== 0)),
  programmes: (figure) => lines(rowsOf(figure, ["code", ...COUNTS, "cgh"])),
  overlap: (figure) => lines(rowsOf(figure, ["a", "b", "both", "onlyA", "onlyB"])),
  agencies: (figure) => lines(rowsOf(figure, ["a", "b", "families"])),
  layers: (figure) => lines(rowsOf(figure, ["programmes", "families"]).filter(([, families]) => families !== 0)),
  sides: (figure) => lines(rowsOf([figure], ["base", "both", "livelihoodOnly", "productionOnly", "none", "withoutWorkingAge", "unknown"])),
  package: (figure) => lines(rowsOf([figure], ["base", "complementarity", "complete", "nothing"])),
};

function rowsOf(list: unknown, keys: readonly string[]): unknown[][] {
  return listAt(list).map((row) => keys.map((key) => rounded(field(row, key))));
}

function lines(rows: readonly unknown[]): string {
  return rows.map((row) => JSON.stringify(row)).toSorted().join("\n");
}

const DIGITS = 9;

/** Sums of fractions come out differently in the last places, depending on the order they were added in. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(DIGITS)) : value;
}

/** Ours names the largest and counts the rest; of equally large ones either may be named. */
function sameMixes(ours: unknown, theirs: unknown): boolean {
  const all = new Map(listAt(theirs, "mixes").map((mix) => [setOf(mix), numberAt(mix, "families")]));
  const named = listAt(ours, "mixes");
  const largest = [...all.values()].toSorted((a, b) => b - a);
  const rest = largest.slice(named.length);
  return (
    named.every((mix, at) => all.get(setOf(mix)) === numberAt(mix, "families") && largest[at] === numberAt(mix, "families")) &&
    numberAt(ours, "others", "mixes") === rest.length &&
    numberAt(ours, "others", "families") === rest.reduce((sum, families) => sum + families, 0)
  );
}

function setOf(mix: unknown): string {
  return listAt(mix, "programmes").map(String).toSorted().join("+");
}
