import { visitLoggedSchema } from "@sinergi/domain/fieldwork/visit-logged.schema";
import { visitGroups } from "@sinergi/domain/fieldwork/visit-groups";
import { AID_PROBLEMS, MEMBER_CHANGES, NEEDS, VISIT_KINDS, VISIT_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import { BUSINESSES, HOUSE_STATES, INCOME_SOURCES, LIVESTOCK } from "@sinergi/domain/fieldwork/visit-vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOfVisit, startVisit, visitBody, type VisitFields } from "#field/visits/visit-fields";

const TODAY = "2026-09-30" as Day;
const ABOUT = { familyId: "12", today: TODAY };
const day = fc.constantFrom<Day>(TODAY, "2026-09-29" as Day, "2026-10-30" as Day);
const words = fc.string({ maxLength: 40 });
const amount = fc.option(fc.nat(5_000_000));
const person = fc.option(fc.nat(999).map(String));
const maybe = fc.option(fc.boolean());

/** A form as anybody may leave it, answered in any order and changed half way. */
const anyFields: fc.Arbitrary<VisitFields> = fc.record({
  kind: fc.option(fc.constantFrom(...VISIT_KINDS)), onDay: fc.option(day), startedAt: fc.constantFrom("", "07:05", "23:59"), minutes: fc.option(fc.nat(1_440)), outcome: fc.option(fc.constantFrom(...VISIT_OUTCOMES)),
  carerMet: maybe, metPersonId: person, house: fc.option(fc.constantFrom(...HOUSE_STATES)), income: fc.option(fc.constantFrom(...INCOME_SOURCES)), monthlyIncomeIdr: amount,
  livestock: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...LIVESTOCK), count: fc.option(fc.nat(50)) }), { selector: ({ kind }) => kind }), membersChanged: maybe,
  members: fc.array(fc.record({ id: fc.uuid(), personId: person, name: fc.string({ minLength: 1, maxLength: 40 }), change: fc.constantFrom(...MEMBER_CHANGES), on: fc.option(day), note: words }), { maxLength: 3 }),
  aid: fc.array(fc.record({ programme: fc.constantFrom("PKH", "BPNT"), period: fc.constant("2026"), received: fc.boolean(), amountIdr: amount, problem: fc.constantFrom(...AID_PROBLEMS), note: words }), { maxLength: 2 }),
  needs: fc.array(fc.record({ id: fc.uuid(), need: fc.constantFrom(...NEEDS), personId: person, note: words }), { maxLength: 3 }),
  writing: fc.constant(null), hasBusiness: maybe, business: fc.option(fc.constantFrom(...BUSINESSES)), capitalIdr: amount, skill: words, consent: maybe,
  place: fc.option(fc.record({ lat: fc.double({ min: -6, max: -4, noNaN: true }), lng: fc.double({ min: 103, max: 105, noNaN: true }), accuracyM: fc.nat(500) })), notes: words, followUpOn: fc.option(day), followUpNote: words,
});

describe("a visit as it leaves the form", () => {
  it("is one the server takes, however the form was left", () => {
    fc.assert(fc.property(anyFields, (fields) => { expect(visitLoggedSchema.safeParse(JSON.parse(JSON.stringify(visitBody(fields, ABOUT)))).error).toBeUndefined(); }));
  });

  it("holds nothing of groups that were not asked for what was found", () => {
    fc.assert(fc.property(anyFields, (fields) => {
      const body = visitBody(fields, ABOUT);
      const asked = visitGroups(fields.outcome);
      if (!asked.includes("aid")) expect(body.aid).toEqual([]);
      if (!asked.includes("needs")) expect(body.needs).toEqual([]);
      if (!asked.includes("members")) expect(body.members).toEqual([]);
      if (!asked.includes("conditions")) expect(body.conditions).toBeNull();
    }));
  });

  it("keeps no place where somebody was there and did not agree", () => {
    fc.assert(fc.property(anyFields, (fields) => {
      const { place, outcome, consent } = visitBody(fields, ABOUT);
      if (outcome === "MENOLAK" || ((outcome === "BERTEMU" || outcome === "MENINGGAL") && !consent)) expect(place).toBeNull();
    }));
  });

  it("opened again to be put right and left as it is, says the same", () => {
    fc.assert(fc.property(anyFields.filter(({ outcome }) => outcome !== null), (fields) => {
      const body = visitBody(fields, ABOUT);
      expect(visitBody(fieldsOfVisit(body), ABOUT)).toEqual(body);
    }));
  });

  it("begins today, at this minute, as a routine visit of which nothing is said", () => {
    expect(startVisit({ today: TODAY, time: "08:30" })).toMatchObject({ kind: "KUNJUNGAN_RUTIN", onDay: TODAY, startedAt: "08:30", outcome: null, carerMet: null, consent: null });
  });
});
