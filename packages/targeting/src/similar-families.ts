import type { HelpedGroup, HelpKind, MovementKind } from "@sinergi/domain/targeting/movement";
import { ratio } from "#rates";

/** What became of families that started in deciles 1-2 and are in the last version with a decile. */
export const OUTCOMES = ["stayed", "between", "rose", "roseFar"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Families with the same start that received alike and ended alike. */
export interface SimilarCell {
  /** What makes families alike at the start: decile, place, working age, members, house. */
  readonly likeness: string;
  readonly help: HelpKind;
  readonly kind: MovementKind;
  readonly families: number;
}

export interface GroupOutcome {
  /** Families of the group that have a match, by outcome. */
  readonly families: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Shares of 0-1; those of the group without help weighted as the helped families are spread. Null without families. */
  readonly shares: Readonly<Record<Outcome, number | null>>;
}

export interface SimilarComparison {
  readonly group: HelpedGroup;
  readonly helped: GroupOutcome;
  readonly without: GroupOutcome;
  /** Helped families for which nobody alike went without help: they are left out. */
  readonly unmatched: number;
  /** False where either group is too small to say anything: the shares are not to be shown. */
  readonly isEnough: boolean;
}

/** Families in each group below which nothing is said. */
export const ENOUGH_FAMILIES = 30;

/**
 * Sets families that received help beside families that started alike and received nothing: exact matching on coarse
 * cells, the group without help weighted to the helped ones' spread over the cells. It describes; it shows no effect, for
 * who is helped is not decided by chance.
 */
export function compareSimilar(cells: readonly SimilarCell[], group: HelpedGroup): SimilarComparison {
  const strata = [...Map.groupBy(cells, (cell) => cell.likeness).values()].map((stratum) => ({
    helped: countOutcomes(stratum.filter((cell) => isOf(cell, group))),
    without: countOutcomes(stratum.filter((cell) => cell.help === "none")),
  }));
  const matched = strata.filter(({ helped, without }) => helped.families > 0 && without.families > 0);
  const helped = added(matched.map((stratum) => stratum.helped));
  const without = added(matched.map((stratum) => stratum.without));
  const weighted = (outcome: Outcome): number =>
    matched.reduce((sum, stratum) => sum + (stratum.helped.families * stratum.without.outcomes[outcome]) / stratum.without.families, 0);
  return {
    group,
    helped: { ...helped, shares: byOutcome((outcome) => ratio(helped.outcomes[outcome], helped.families)) },
    without: { ...without, shares: byOutcome((outcome) => ratio(weighted(outcome), helped.families)) },
    unmatched: strata.reduce((sum, stratum) => sum + stratum.helped.families, 0) - helped.families,
    isEnough: helped.families >= ENOUGH_FAMILIES && without.families >= ENOUGH_FAMILIES,
  };
}

/** Null for families that did not start in deciles 1-2 or whose end is not known. */
export function outcomeOf(kind: MovementKind): Outcome | null {
  if (kind === "stayed" || kind === "rose" || kind === "roseFar") return kind;
  return kind === "returned" || kind === "unclear" ? "between" : null;
}

function isOf({ help }: SimilarCell, group: HelpedGroup): boolean {
  return group === "some" ? help !== "none" : help === group;
}

interface Counted {
  readonly families: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

function countOutcomes(cells: readonly SimilarCell[]): Counted {
  const outcomes = byOutcome((outcome) => cells.reduce((sum, cell) => (outcomeOf(cell.kind) === outcome ? sum + cell.families : sum), 0));
  return { outcomes, families: OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0) };
}

function added(counts: readonly Counted[]): Counted {
  return {
    families: counts.reduce((sum, count) => sum + count.families, 0),
    outcomes: byOutcome((outcome) => counts.reduce((sum, count) => sum + count.outcomes[outcome], 0)),
  };
}

function byOutcome<T>(pick: (outcome: Outcome) => T): Record<Outcome, T> {
  return { stayed: pick("stayed"), between: pick("between"), rose: pick("rose"), roseFar: pick("roseFar") };
}
