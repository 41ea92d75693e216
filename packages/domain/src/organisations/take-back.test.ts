import { expect, it } from "vitest";
import { takeBackOrganisation } from "#organisations/take-back";

it("an organisation added by mistake goes while nothing points at it, and what points at it is told", () => {
  expect(takeBackOrganisation({ addedHere: true, uses: [] })).toEqual({ ok: true, value: null });
  const uses = [{ what: "PEOPLE" as const, count: 1 }];
  expect(takeBackOrganisation({ addedHere: true, uses })).toEqual({ ok: false, refusal: { code: "organisation_in_use", uses } });
});

it("one that came with the product is not taken back, used or not", () => {
  expect(takeBackOrganisation({ addedHere: false, uses: [] })).toMatchObject({ refusal: { code: "organisation_not_added" } });
});
