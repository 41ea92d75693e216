import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { expect, test } from "vitest";
import { beginDraft, stepDraft, type DraftStep } from "#features/programmes/rule-draft";

const decile = (max: number): EligibilityRule => ({ decile: { max } });
const after = (...steps: readonly DraftStep[]) => steps.reduce(stepDraft, beginDraft(decile(1)));
const set = (max: number): DraftStep => ({ kind: "set", rule: decile(max) });
const UNDO: DraftStep = { kind: "undo" };
const REDO: DraftStep = { kind: "redo" };

test("each change is taken back one by one and made again", () => {
  expect(after(set(2), set(3), UNDO).rule).toEqual(decile(2));
  expect(after(set(2), set(3), UNDO, UNDO).rule).toEqual(decile(1));
  expect(after(set(2), set(3), UNDO, UNDO, REDO, REDO).rule).toEqual(decile(3));
});

test("beyond the first and the last there is nothing", () => {
  expect(after(UNDO).rule).toEqual(decile(1));
  expect(after(set(2), REDO).rule).toEqual(decile(2));
});

test("a new change forgets what was taken back, and one that changes nothing is no step", () => {
  expect(after(set(2), UNDO, set(4), REDO).rule).toEqual(decile(4));
  expect(after(set(2), set(2), UNDO).rule).toEqual(decile(1));
});
