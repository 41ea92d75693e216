import type { EligibilityRule } from "#programmes/eligibility-rule.schema";

/** Where a part stands: its place within each group from the top; `[]` is the whole rule, 0 the inside of a `not`. */
export type RulePath = readonly number[];

/** The parts of a group or the inside of a `not`; none of a single condition. */
export function partsOf(rule: EligibilityRule): readonly EligibilityRule[] {
  if ("all" in rule) return rule.all;
  if ("any" in rule) return rule.any;
  return "not" in rule ? [rule.not] : [];
}

/** The part at a path; undefined where there is none. */
export function partAt(rule: EligibilityRule, path: RulePath): EligibilityRule | undefined {
  return path.reduce<EligibilityRule | undefined>((part, place) => (part === undefined ? undefined : partsOf(part)[place]), rule);
}

function withParts(rule: EligibilityRule, parts: readonly EligibilityRule[]): EligibilityRule | null {
  const [only] = parts;
  if (only === undefined) return null;
  if ("all" in rule) return { all: parts };
  if ("any" in rule) return { any: parts };
  return { not: only };
}

/** The rule with `change` made to the part at a path; a group left empty goes with its last part. Null where nothing is left at all. */
function changeAt(rule: EligibilityRule, path: RulePath, change: (part: EligibilityRule) => EligibilityRule | null): EligibilityRule | null {
  const [place, ...rest] = path;
  if (place === undefined) return change(rule);
  const parts = partsOf(rule);
  const target = parts[place];
  if (target === undefined) return rule;
  const changed = changeAt(target, rest, change);
  return withParts(rule, changed === null ? parts.toSpliced(place, 1) : parts.with(place, changed));
}

/** Another part in place of the one at a path. */
export function replacePart(rule: EligibilityRule, path: RulePath, part: EligibilityRule): EligibilityRule {
  return changeAt(rule, path, () => part) ?? rule;
}

/** The rule without the part at a path. The last condition of all stays: a rule is never empty. */
export function removePart(rule: EligibilityRule, path: RulePath): EligibilityRule {
  return changeAt(rule, path, () => null) ?? rule;
}

/** One more part at the end of the group at a path; a single condition there becomes a group of both. */
export function addPart(rule: EligibilityRule, path: RulePath, part: EligibilityRule): EligibilityRule {
  return changeAt(rule, path, (group) => ("all" in group ? { all: [...group.all, part] } : "any" in group ? { any: [...group.any, part] } : { all: [group, part] })) ?? rule;
}

/** Moves a part up (-1) or down (+1) within its group; at an end it stays. */
export function movePart(rule: EligibilityRule, path: RulePath, by: -1 | 1): EligibilityRule {
  const place = path.at(-1);
  if (place === undefined) return rule;
  return changeAt(rule, path.slice(0, -1), (group) => {
    const parts = partsOf(group);
    const [part, neighbour] = [parts[place], parts[place + by]];
    if (part === undefined || neighbour === undefined) return group;
    return withParts(group, parts.with(place, neighbour).with(place + by, part));
  }) ?? rule;
}

/** Says the opposite of the part at a path; turned twice it judges as before. */
export function turnPart(rule: EligibilityRule, path: RulePath): EligibilityRule {
  return changeAt(rule, path, (part) => ("not" in part ? part.not : { not: part })) ?? rule;
}

/** `all` of a group's parts instead of `any`, and back. */
export function regroup(rule: EligibilityRule, path: RulePath, as: "all" | "any"): EligibilityRule {
  return changeAt(rule, path, (group) => ("all" in group || "any" in group ? (as === "all" ? { all: partsOf(group) } : { any: partsOf(group) }) : group)) ?? rule;
}
