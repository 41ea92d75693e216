import fc from "fast-check";
import { expect, test } from "vitest";
import { inTen, rateOf } from "#lib/in-ten";

test("a share without families to speak of is unknown, never zero", () => {
  expect(inTen({ numerator: 0, denominator: 0 })).toEqual({ kind: "unknown" });
  expect(rateOf({ numerator: 0, denominator: 0 })).toBeNull();
  expect(inTen(null)).toEqual({ kind: "unknown" });
});

test("half of the families are five in ten", () => {
  expect(inTen({ numerator: 602, denominator: 1130 })).toEqual({ kind: "tenths", tenths: 5 });
});

test("one family short of everyone is nearly all, never all", () => {
  expect(inTen({ numerator: 9999, denominator: 10_000 })).toEqual({ kind: "nearlyAll" });
});

test("five per cent are one in twenty, not one in ten", () => {
  expect(inTen({ numerator: 5, denominator: 100 })).toEqual({ kind: "oneIn", families: 20 });
  expect(inTen({ numerator: 15, denominator: 100 })).toEqual({ kind: "tenths", tenths: 2 });
});

test("one family in a thousand is few, never nobody", () => {
  expect(inTen({ numerator: 1, denominator: 1000 })).toEqual({ kind: "few" });
});

test("nobody and all are said of exactly nobody and all", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (numerator, rest) => {
      const denominator = numerator + rest;
      const { kind } = inTen({ numerator, denominator });
      expect(kind === "nobody").toBe(denominator > 0 && numerator === 0);
      expect(kind === "all").toBe(denominator > 0 && rest === 0);
    }),
  );
});
