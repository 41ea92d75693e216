import type { AgencyAnswer } from "@sinergi/api/agency/agency.schema";
import { createCallerFactory } from "@sinergi/api/platform/procedures";
import { appRouter } from "@sinergi/api/router";
import type { Actor } from "@sinergi/domain/access/actor";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pressOf } from "#papers/press";
import { openWorld, TODAY, type World } from "./open-world.ts";

describe("OPD sekilas", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("shows an office its own programmes, and offers those who see all figures every office that owns one", async () => {
    const own = (await world.call("AGENCY_HEAD", "agency.overview", {})) as AgencyAnswer;
    expect(own.agency.code).toBe("PERTANIAN");
    const first = (await world.call("SECRETARIAT", "agency.overview", {})) as AgencyAnswer;
    expect(first.choices.map(({ code }) => code)).toContain(first.agency.code);
    const chosen = (await world.call("SECRETARIAT", "agency.overview", { agency: "DINSOS" })) as AgencyAnswer;
    expect(chosen.programmes.map(({ code }) => code)).toContain("PKH");
  });

  it("opens on a database without a single programme, with every office to choose from", async () => {
    const { db, close } = await emptyDatabase();
    const clock = { today: () => TODAY };
    const actor: Actor = { ...world.actor("SECRETARIAT"), id: "nobody-yet" };
    const caller = createCallerFactory(appRouter)({
      actor, db, clock, account: { email: "uji@simulasi.invalid" }, changes: { subscribe: () => () => undefined }, papers: pressOf({ db, clock, baseUrl: "http://localhost:3000" }),
      imports: { check: () => undefined, commit: () => undefined, preview: async () => undefined, discard: async () => undefined },
    });
    const { programmes, choices, agency, budget } = await caller.agency.overview({});
    expect({ programmes, budget }).toEqual({ programmes: [], budget: null });
    expect(choices.length).toBeGreaterThan(5);
    expect(choices[0]?.code).toBe(agency.code);
    await close();
  });
});
