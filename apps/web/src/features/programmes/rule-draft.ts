import { sameDefinition } from "@sinergi/domain/programmes/same-definition";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";

/** A rule under one's hands, with what it was before each change and what was taken back. */
export interface RuleDraft {
  readonly past: readonly EligibilityRule[];
  readonly rule: EligibilityRule;
  readonly future: readonly EligibilityRule[];
}

export type DraftStep = { readonly kind: "set"; readonly rule: EligibilityRule } | { readonly kind: "undo" } | { readonly kind: "redo" };

/** Changes that are kept for undo. */
const KEPT = 100;

export function beginDraft(rule: EligibilityRule): RuleDraft {
  return { past: [], rule, future: [] };
}

/** The draft after a step. A change that changes nothing is no step; a new change forgets what was taken back. */
export function stepDraft(draft: RuleDraft, step: DraftStep): RuleDraft {
  const { past, rule, future } = draft;
  if (step.kind === "undo") {
    const before = past.at(-1);
    return before === undefined ? draft : { past: past.slice(0, -1), rule: before, future: [rule, ...future] };
  }
  if (step.kind === "redo") {
    const [next, ...rest] = future;
    return next === undefined ? draft : { past: [...past, rule], rule: next, future: rest };
  }
  return isSame(rule, step.rule) ? draft : { past: [...past, rule].slice(-KEPT), rule: step.rule, future: [] };
}

/** An empty list under one's hands is not the same as none. */
function isSame(a: EligibilityRule, b: EligibilityRule): boolean {
  return sameDefinition(a, b) && JSON.stringify(a) === JSON.stringify(b);
}
