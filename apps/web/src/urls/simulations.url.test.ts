import { CRITERIA, CRITERIA_MAX, type Scenario } from "@sinergi/domain/simulations/scenario";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery, stringifyQuery } from "#urls/query-string";
import { orderKey, orderOf, readScenarios, simulationSearchSchema, viewedNumber, writeScenarios } from "#urls/simulations.url";

const scenario: fc.Arbitrary<Scenario> = fc.record({
  programme: fc.constantFrom("KUBE", "RTLH", "PKH"),
  room: fc.oneof(
    fc.record({ kind: fc.constant("places" as const), places: fc.integer({ min: 1, max: 2_000_000 }) }),
    fc.record({ kind: fc.constant("budget" as const), budgetIdr: fc.integer({ min: 1, max: 2_000_000_000 }), costIdr: fc.integer({ min: 1, max: 20_000_000 }) }),
  ),
  order: fc.shuffledSubarray([...CRITERIA], { maxLength: CRITERIA_MAX }),
  share: fc.constantFrom("none" as const, "district" as const),
  who: fc.constantFrom("eligible" as const, "withUnknown" as const),
  area: fc.constantFrom(null, "18.04.04", "18.04.04.2002"),
});

test("up to three scenarios come back from an address as they went in", () => {
  fc.assert(fc.property(fc.array(scenario, { minLength: 1, maxLength: 3 }), (scenarios) => {
    const query = stringifyQuery(simulationSearchSchema.parse(writeScenarios(scenarios)));
    expect(readScenarios(simulationSearchSchema.parse(parseQuery(query))).map((one) => one.scenario)).toEqual(scenarios);
  }));
});

test("an address reads as a sentence, and what it cannot read it drops", () => {
  expect(stringifyQuery(writeScenarios([{ programme: "KUBE", room: { kind: "places", places: 500 }, order: ["completes", "decile"], share: "district", who: "eligible", area: "18.04.04" }]))).toBe(
    "?prog=KUBE&tempat=500&urut=lengkapi-sisi,desil&bagi=kecamatan&wil=18.04.04",
  );
  expect(simulationSearchSchema.parse({ prog: "KUBE", tempat: "-3", urut: "desil,desil", bagi: "rata", wil: "x", lihat: "9" })).toEqual({ prog: "KUBE" });
});

test("the scenario looked at is one there is", () => {
  expect([viewedNumber({ prog: "KUBE", prog2: "PKH", lihat: "2" }), viewedNumber({ prog: "KUBE", lihat: "3" }), viewedNumber({})]).toEqual([2, 1, 1]);
});

test("a press on the sorted column turns it around, one on another starts upwards", () => {
  const now = orderOf("name", ["name", "savedOn"], { sort: "savedOn", descending: true });
  expect([now, orderKey(now, "name"), orderKey(now, "savedOn"), orderOf("unknown", ["name"], now)]).toEqual([{ sort: "name", descending: false }, "-name", "savedOn", now]);
});
