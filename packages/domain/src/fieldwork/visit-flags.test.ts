import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInAHurry, type Spell } from "#fieldwork/visit-flags";

const at = (startedAt: string | null, minutes: number | null = null): Spell => ({ startedAt, minutes });
const timeOf = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

describe("visits nobody could have made", () => {
  it("are two at the same minute", () => {
    expect(isInAHurry(at("10:00", 30), [at("10:20", 20)])).toBe(true);
    expect(isInAHurry(at("10:20", 20), [at("10:00", 30)])).toBe(true);
  });

  it("are not two that follow each other, nor some whose length or time is not known", () => {
    expect(isInAHurry(at("10:00", 20), [at("10:20", 20)])).toBe(false);
    expect(isInAHurry(at("10:00"), [at("10:00")])).toBe(false);
    expect(isInAHurry(at(null, 30), [at("10:00", 30)])).toBe(false);
  });

  it("are more than forty within ten minutes", () => {
    const others = (count: number) => Array.from({ length: count }, (_, number) => at(timeOf(600 + (number % 11))));
    expect(isInAHurry(at("10:05"), others(39))).toBe(false);
    expect(isInAHurry(at("10:05"), others(40))).toBe(true);
    expect(isInAHurry(at("12:00"), others(60))).toBe(false);
  });

  it("are so for both of two that overlap, whichever arrives last", () => {
    const spell = fc.record({ minute: fc.integer({ min: 300, max: 1_000 }), minutes: fc.integer({ min: 1, max: 120 }) }).map(({ minute, minutes }) => at(timeOf(minute), minutes));
    fc.assert(fc.property(spell, spell, (one, other) => { expect(isInAHurry(one, [other])).toBe(isInAHurry(other, [one])); }));
  });
});
