import { daySchema } from "@sinergi/domain/time/day.schema";
import { expect, test } from "vitest";
import { cardIssueDay, createIdentityNumbers } from "#identity-numbers";
import { createRandom } from "#random";

const DISTRICTS = ["18.04.04", "18.04.05"];
const ON = daySchema.parse("2026-07-01");
const twin = { birthDate: daySchema.parse("1990-01-31"), sex: "F", districtCode: "18.04.04" } as const;

test("a woman's NIK carries her birth day plus forty", () => {
  expect(createIdentityNumbers(DISTRICTS, createRandom(1, "numbers")).nik(twin)).toMatch(/^18040[45]710190(90|91|92|93|94)\d\d$/);
});

test("a day that is used up in one district goes on in the next, and no number comes twice", () => {
  const numbers = createIdentityNumbers(DISTRICTS, createRandom(1, "numbers"));
  const niks = Array.from({ length: 1000 }, () => numbers.nik(twin));
  expect(new Set(niks).size).toBe(1000);
  expect(() => numbers.nik(twin)).toThrow("used up");
});

test("a man born on the day a card was issued never has its number", () => {
  const numbers = createIdentityNumbers(DISTRICTS, createRandom(1, "numbers"));
  const niks = new Set(Array.from({ length: 900 }, () => numbers.nik({ ...twin, sex: "M" })));
  const cards = Array.from({ length: 900 }, () => numbers.familyCard({ issuedOn: twin.birthDate, districtCode: "18.04.04" }));
  expect(cards.filter((card) => niks.has(card))).toEqual([]);
});

test("cards of a large regency do not run out: their days of issue are spread over years", () => {
  const random = createRandom(1, "cards");
  const numbers = createIdentityNumbers(DISTRICTS, random);
  const cards = Array.from({ length: 50_000 }, () => numbers.familyCard({ issuedOn: cardIssueDay(random, { headAge: random.int(21, 80), on: ON }), districtCode: "18.04.04" }));
  expect(new Set(cards).size).toBe(50_000);
});

test("a NIK of an old area names a district that is not there today", () => {
  expect(createIdentityNumbers(DISTRICTS, createRandom(1, "numbers")).oldAreaNik(twin).slice(0, 6)).toBe("180401");
});
