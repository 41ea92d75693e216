import type { Day } from "#time/day";
import { describe, expect, it } from "vitest";
import { frozenRef, readSnapshotRef, snapshotRefSchema } from "#targeting/snapshot-ref";

describe("which snapshot a link speaks of", () => {
  it("a plain day is that day with the data of today", () => {
    expect(readSnapshotRef(snapshotRefSchema.parse("2026-11-24"))).toEqual({ on: "2026-11-24", frozen: null });
  });

  it("a day with a number is the snapshot that was frozen then", () => {
    const ref = frozenRef("2026-11-24" as Day, 7);
    expect(ref).toBe("2026-11-24@7");
    expect(readSnapshotRef(snapshotRefSchema.parse(ref))).toEqual({ on: "2026-11-24", frozen: 7 });
  });

  it.each(["2026-02-30", "2026-02-30@4", "2026-11-24@", "2026-11-24@0", "2026-11-24@x", "7", ""])("%s is no snapshot", (text) => {
    expect(snapshotRefSchema.safeParse(text).success).toBe(false);
  });
});
