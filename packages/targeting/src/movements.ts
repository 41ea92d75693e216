import type { Decile } from "@sinergi/domain/families/vocabulary";
import { MOVEMENT_KINDS, type HelpKind, type MovementKind } from "@sinergi/domain/targeting/movement";
import { ratio } from "#rates";

/** One family's decile in one version: `unknown` has none yet, `absent` is not in the version. */
export type DecileAt = Decile | "unknown" | "absent";

const POOREST = 2;
const RISEN_FAR_FROM = 5;

/** The judgement of one family, from the first version to the last. The database does the same in one statement. */
export function movementKind(path: readonly DecileAt[]): MovementKind {
  const [first, last] = [path[0] ?? "absent", path.at(-1) ?? "absent"];
  if (first === "absent") return "arrived";
  if (last === "absent") return "gone";
  if (first === "unknown" || last === "unknown") return "unknown";
  if (first > POOREST) return last > POOREST ? "above" : "fell";
  if (last > POOREST) return last < RISEN_FAR_FROM ? "rose" : "roseFar";
  const between = path.slice(1, -1);
  if (between.some((decile) => typeof decile === "number" && decile > POOREST)) return "returned";
  return between.every((decile) => typeof decile === "number") ? "stayed" : "unclear";
}

/** Families that moved alike and received alike; money is that of the families whose amounts are all known. */
export interface MovementCell {
  readonly kind: MovementKind;
  /** 0 stands for no decile, null for not in that version. */
  readonly first: number | null;
  readonly last: number | null;
  readonly help: HelpKind | null;
  readonly families: number;
  /** Sum over families of the programmes received. */
  readonly programmes: number;
  /** Families whose grants are known, nothing at all included, and their sum. */
  readonly grantsKnown: number;
  readonly grantsIdr: number;
  /** Families with a loan, and the sum of loans that are known. */
  readonly withLoan: number;
  readonly loansIdr: number;
}

export interface Transition {
  readonly first: number | null;
  readonly last: number | null;
  readonly families: number;
}

export interface KindFigures {
  readonly kind: MovementKind;
  readonly families: number;
  /** Null where nobody looked: families that are gone. */
  readonly help: Readonly<Record<HelpKind, number>> | null;
  readonly meanProgrammes: number | null;
  /** Rupiah per family, of those whose grants are all known; loans stand apart and are never added. */
  readonly meanGrantsIdr: number | null;
  readonly grantsKnown: number;
  readonly withLoan: number;
  readonly loansIdr: number;
}

export interface MovementFigures {
  /** Families of the first version: every kind but `arrived`. */
  readonly families: number;
  /** Of those, in deciles 1-2 at the start. */
  readonly startedPoor: number;
  /** Every pair of ends that occurs. */
  readonly transitions: readonly Transition[];
  /** All ten, also those without a family. */
  readonly kinds: readonly KindFigures[];
}

/** Judges the counts of an area. */
export function movementFigures(cells: readonly MovementCell[]): MovementFigures {
  const known = cells.filter((cell) => cell.kind !== "arrived");
  const transitions = new Map<string, Transition>();
  for (const { first, last, families } of cells) {
    const key = `${first} ${last}`;
    transitions.set(key, { first, last, families: (transitions.get(key)?.families ?? 0) + families });
  }
  return {
    families: total(known, (cell) => cell.families),
    startedPoor: total(known, (cell) => (isPoor(cell.first) ? cell.families : 0)),
    transitions: [...transitions.values()],
    kinds: MOVEMENT_KINDS.map((kind) => kindFigures(kind, cells.filter((cell) => cell.kind === kind))),
  };
}

function kindFigures(kind: MovementKind, cells: readonly MovementCell[]): KindFigures {
  const looked = cells.filter((cell) => cell.help !== null);
  const families = total(cells, (cell) => cell.families);
  const of = (help: HelpKind): number => total(looked, (cell) => (cell.help === help ? cell.families : 0));
  const grantsKnown = total(looked, (cell) => cell.grantsKnown);
  return {
    kind, families,
    help: kind === "gone" ? null : { none: of("none"), livelihoodOnly: of("livelihoodOnly"), productionOnly: of("productionOnly"), both: of("both") },
    meanProgrammes: ratio(total(looked, (cell) => cell.programmes), total(looked, (cell) => cell.families)),
    meanGrantsIdr: ratio(total(looked, (cell) => cell.grantsIdr), grantsKnown),
    grantsKnown,
    withLoan: total(looked, (cell) => cell.withLoan),
    loansIdr: total(looked, (cell) => cell.loansIdr),
  };
}

function isPoor(decile: number | null): boolean {
  return decile !== null && decile >= 1 && decile <= POOREST;
}

function total<T>(rows: readonly T[], pick: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + pick(row), 0);
}
