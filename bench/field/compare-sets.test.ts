import { expect, test } from "vitest";
import { boundOf, damagesOf, type Observed } from "./compare-sets.ts";

const WELL: Observed = {
  acknowledged: ["a", "b"], attempted: ["a", "b", "c"], received: ["a", "b", "c"], applied: ["a", "b"], toBeApplied: ["a", "b"], pending: 0,
  photos: { acknowledged: 1, complete: 1, lost: 0 }, devices: ["one", "one"], changed: [],
};
const kindsOf = (seen: Partial<Observed>): readonly string[] => damagesOf({ ...WELL, ...seen }).map(({ kind }) => kind);

test("a record that was kept before its save could say so is no damage", () => {
  expect(damagesOf(WELL)).toEqual([]);
});

test.each([
  ["a record that was said to be kept and never came is lost", { received: ["a"] }, ["LOST"]],
  ["a record that is there twice is doubled", { received: ["a", "b", "b"] }, ["DOUBLED"]],
  ["a visit that stands twice in the office is doubled", { applied: ["a", "b", "b"] }, ["DOUBLED"]],
  ["a record nobody made is a ghost", { received: ["a", "b", "x"] }, ["GHOST"]],
  ["a record that was taken and never applied is told", { applied: ["a"] }, ["UNAPPLIED"]],
  ["a record that waits for ever is stuck", { pending: 1 }, ["STUCK"]],
  ["a phone that became another one was wiped", { devices: ["one", "two"] }, ["WIPED"]],
  ["a photo that never came is told", { photos: { acknowledged: 2, complete: 1, lost: 0 } }, ["PHOTO"]],
  ["a record whose words changed on the way is told", { changed: ["a"] }, ["CHANGED"]],
] satisfies readonly (readonly [string, Partial<Observed>, readonly string[]])[])("%s", (_name, seen, kinds) => {
  expect(kindsOf(seen)).toEqual(kinds);
});

test("none of 500 proves less than 0.6 % and not never", () => {
  expect(boundOf(500)).toBeCloseTo(0.006);
});
