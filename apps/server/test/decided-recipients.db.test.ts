import { rebuildLive } from "@sinergi/db/targeting/snapshots.store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const opId = (): string => crypto.randomUUID();

/** Every cell of the live snapshot, unlisted recipients among them. */
function cells(): Promise<unknown> {
  return world.system(async (tx) => {
    const tables = ["cell_unlisted", "cell_mix", "cell_programme", "cell_package"];
    return Promise.all(tables.map((table) => tx.rows(`select t.* from ${table} t where snapshot_id = 1 order by t::text`)));
  });
}

it("a recipient given a family, and taken back, moves every cell to where a rebuild puts it", async () => {
  const before = await cells();
  await world.call("SECRETARIAT", "enrolments.accept", { opId: opId(), enrolmentId: world.unlistedEnrolment, familyId: world.familyAt("FACILITATOR", "other") });
  const given = await cells();
  expect(given).not.toEqual(before);
  await world.system((tx) => rebuildLive(tx, TODAY));
  expect(await cells()).toEqual(given);

  await world.call("SECRETARIAT", "enrolments.undo", { opId: opId(), enrolmentId: world.unlistedEnrolment });
  expect(await cells()).toEqual(before);
  await world.system((tx) => rebuildLive(tx, TODAY));
  expect(await cells()).toEqual(before);
});
