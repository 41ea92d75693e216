import { expect, test } from "vitest";
import { milestonesOf } from "#features/minutes/milestones";

const version = (revision: number, actorName: string, seconds: number) => ({ revision, kind: "DISCUSSION" as const, speaker: "", text: `${revision}`, actorName, at: new Date(Date.UTC(2026, 8, 30, 9, 0, seconds)).toISOString() });

test("of what one person typed in one go the last text stands for all; who came between and who paused are told", () => {
  const versions = [version(6, "Sari", 300), version(5, "Sari", 12), version(4, "Budi", 9), version(3, "Sari", 6), version(2, "Sari", 4), version(1, "Sari", 2)];
  expect(milestonesOf(versions).map(({ revision }) => revision)).toEqual([6, 5, 4, 3]);
  expect(milestonesOf([])).toEqual([]);
});
