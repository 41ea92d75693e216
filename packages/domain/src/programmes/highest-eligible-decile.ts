import { DECILES, type Decile } from "#families/vocabulary";
import type { EligibilityRule } from "#programmes/eligibility-rule.schema";

/** What a rule can still turn out to be in one decile, with every other condition left open. */
interface Possible {
  readonly yes: boolean;
  readonly no: boolean;
}

const OPEN: Possible = { yes: true, no: true };
const LAST_DECILE = 10;
/** Share of the poorest that CGH looks at where a rule does not narrow the deciles itself: the poorest four tenths. */
const DECILE_OF_OPEN_RULES = 4;

/**
 * The bound `q` of the CGH index (`formats.md` §5): the highest decile in which the rule can be yes with every other
 * condition left open. 4 where that would be 10, for a rule that reaches everybody names no poor of its own; null where
 * the rule can be yes in no decile. Conditions count as independent of each other, also when one appears twice.
 */
export function highestEligibleDecile(rule: EligibilityRule): Decile | null {
  const highest = DECILES.findLast((decile) => possibleIn(rule, decile).yes) ?? null;
  return highest === LAST_DECILE ? DECILE_OF_OPEN_RULES : highest;
}

function possibleIn(rule: EligibilityRule, decile: Decile): Possible {
  if ("all" in rule) return allOf(rule.all.map((part) => possibleIn(part, decile)));
  if ("any" in rule) return opposite(allOf(rule.any.map((part) => opposite(possibleIn(part, decile)))));
  if ("not" in rule) return opposite(possibleIn(rule.not, decile));
  if (!("decile" in rule)) return OPEN;
  const { min = 1, max = LAST_DECILE } = rule.decile;
  const inside = decile >= min && decile <= max;
  return { yes: inside, no: !inside };
}

function allOf(parts: readonly Possible[]): Possible {
  return { yes: parts.every((part) => part.yes), no: parts.some((part) => part.no) };
}

function opposite({ yes, no }: Possible): Possible {
  return { yes: no, no: yes };
}
