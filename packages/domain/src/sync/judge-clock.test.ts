import { describe, expect, test } from "vitest";
import type { Day } from "#time/day";
import { judgeClock } from "#sync/judge-clock";

const NOW = Date.parse("2026-09-30T03:00:00Z");
type Claim = Partial<Omit<Parameters<typeof judgeClock>[0], "claimed"> & { readonly clientAt: string }>;
const judge = ({ clientAt = "2026-09-30T02:00:00Z", ...more }: Claim = {}) => judgeClock({ claimed: Date.parse(clientAt), clockOffsetMs: 0, onDay: "2026-09-30", today: "2026-09-30" as Day, now: NOW, ...more });

describe("the moment a record claims", () => {
  test("row 36: is fine on the day, the day after by another zone, and for a queue of a month", () => {
    expect([judge(), judge({ onDay: "2026-10-01" }), judge({ onDay: "2026-08-30", clientAt: "2026-08-30T02:00:00Z" }), judge({ onDay: null }), judge({ clockOffsetMs: null })]).toEqual(Array(5).fill("FINE"));
  });

  test("row 36: is odd where the phone was a day off or says nothing that can be read", () => {
    expect([judge({ clientAt: "2026-10-02T04:00:00Z" }), judge({ clientAt: "kemarin" }), judge({ clockOffsetMs: -86_400_000 }), judge({ clockOffsetMs: 31_536_000_000 })]).toEqual(Array(4).fill("ODD"));
  });

  test("row 36: cannot be where its day lies ahead, or before the programme began", () => {
    expect([judge({ onDay: "2026-10-02" }), judge({ onDay: "2006-12-31" }), judge({ onDay: "2099-01-01", clockOffsetMs: 0 })]).toEqual(Array(3).fill("IMPOSSIBLE"));
  });
});
