import { expect, test } from "vitest";
import { figuresToMeasure, takesFigures } from "#meetings/figures-to-measure";
import { MEETING_STATES } from "#meetings/vocabulary";
import { parseDay, type Day } from "#time/day";

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
};
const meeting = { id: "m2", state: "RUNNING" as const, heldOn: day("2026-09-30"), snapshotRef: null };
const kept = [
  { id: "own", since: day("2026-09-30"), readBy: [] },
  { id: "earlier", since: day("2026-06-01"), readBy: ["m1"] },
  { id: "read", since: day("2026-06-01"), readBy: ["m1", "m2"] },
  { id: "later", since: day("2026-12-01"), readBy: [] },
];

test("a meeting that begins reads its own figures and those of earlier ones, each once, and none of later ones", () => {
  expect(figuresToMeasure(meeting, kept)).toEqual(["own", "earlier"]);
});

test("a meeting that has not begun reads nothing until a snapshot is frozen for it; one that is off never does", () => {
  expect(figuresToMeasure({ ...meeting, state: "PLANNED" }, kept)).toEqual([]);
  expect(figuresToMeasure({ ...meeting, state: "INVITED", snapshotRef: "2026-09-30@3" }, kept)).toEqual(["own", "earlier"]);
  expect(figuresToMeasure({ ...meeting, state: "CANCELLED", snapshotRef: "2026-09-30@3" }, kept)).toEqual([]);
  expect(figuresToMeasure({ ...meeting, state: "POSTPONED" }, kept)).toEqual([]);
});

test("a figure can be brought to a meeting until it is over", () => {
  expect(MEETING_STATES.filter(takesFigures)).toEqual(["PLANNED", "INVITED", "RUNNING"]);
});
