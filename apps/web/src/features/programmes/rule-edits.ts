import { addPart, movePart, partAt, partsOf, regroup, removePart, replacePart, turnPart, type RulePath } from "@sinergi/domain/programmes/edit-rule";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";

/** What can be done to a part of the rule; each names it by its path. */
export interface RuleEdits {
  replace(path: RulePath, part: EligibilityRule): void;
  add(path: RulePath, part: EligibilityRule): void;
  remove(path: RulePath): void;
  move(path: RulePath, by: -1 | 1): void;
  turn(path: RulePath): void;
  regroup(path: RulePath, as: "all" | "any"): void;
}

interface EditsOf {
  readonly rule: EligibilityRule;
  readonly set: (rule: EligibilityRule) => void;
  /** Where the reader's hand should be after the change. */
  readonly follow: (path: RulePath) => void;
}

export function ruleEdits({ rule, set, follow }: EditsOf): RuleEdits {
  return {
    replace: (path, part) => set(replacePart(rule, path, part)),
    add: (path, part) => {
      const group = partAt(rule, path);
      const isGroup = group !== undefined && ("all" in group || "any" in group);
      set(addPart(rule, path, part));
      follow([...path, isGroup ? partsOf(group).length : 1]);
    },
    remove: (path) => {
      set(removePart(rule, path));
      follow(path.slice(0, -1));
    },
    move: (path, by) => {
      const moved = movePart(rule, path, by);
      if (moved === rule || JSON.stringify(moved) === JSON.stringify(rule)) return;
      set(moved);
      follow([...path.slice(0, -1), (path.at(-1) ?? 0) + by]);
    },
    turn: (path) => set(turnPart(rule, path)),
    regroup: (path, as) => set(regroup(rule, path, as)),
  };
}
