import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { regencyClock } from "./clock.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-24T16:30:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

test("at half past eleven at night in the west it is tomorrow further east, and the clock follows the regency there", () => {
  const clock = regencyClock("Asia/Jakarta");
  expect(clock.today()).toBe("2026-11-24");
  clock.follow("Asia/Makassar");
  expect(clock.today()).toBe("2026-11-25");
  clock.follow("Asia/Jayapura");
  expect(clock.today()).toBe("2026-11-25");
});
