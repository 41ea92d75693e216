import { asSystem } from "@sinergi/db/access/scoped";
import { announce, type Change } from "@sinergi/db/targeting/announce";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listenForChanges } from "./changes.ts";

const TODAY = "2026-09-30" as Day;
let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const say = (change: Change): Promise<void> => asSystem(database.db, { today: TODAY }, (tx) => announce(tx, change));

test("everybody who listens hears a change once it is committed, and nobody one that was rolled back", async () => {
  const changes = await listenForChanges({ db: database.db, report: () => undefined });
  const [one, two]: [Change[], Change[]] = [[], []];
  changes.subscribe((change) => one.push(change));
  const leave = changes.subscribe((change) => two.push(change));
  await asSystem(database.db, { today: TODAY }, async (tx) => {
    await announce(tx, { kind: "import", id: "rolled-back" });
    throw new Error("no");
  }).catch(() => undefined);
  await say({ kind: "snapshot" });
  await expect.poll(() => two).toEqual([{ kind: "snapshot" }]);
  leave();
  await say({ kind: "import", id: "a" });
  await expect.poll(() => one).toEqual([{ kind: "snapshot" }, { kind: "import", id: "a" }]);
  expect(two).toHaveLength(1);
  await changes.close();
});

test("what is no change of ours is passed over", async () => {
  const changes = await listenForChanges({ db: database.db, report: () => undefined });
  const heard: Change[] = [];
  changes.subscribe((change) => heard.push(change));
  for (const payload of ["", "nonsense", '{"kind":"other"}', "[]"]) await asSystem(database.db, { today: TODAY }, (tx) => tx.rows("select pg_notify('sinergi_changes', $1)", [payload]));
  await say({ kind: "snapshot" });
  await expect.poll(() => heard).toEqual([{ kind: "snapshot" }]);
  await changes.close();
});

test("a lost connection is taken up again, and screens are told to ask anew", async () => {
  const events: string[] = [];
  const changes = await listenForChanges({ db: database.db, report: (event) => events.push(event) });
  const heard: Change[] = [];
  changes.subscribe((change) => heard.push(change));
  await kill();
  await expect.poll(() => events, { timeout: 10_000 }).toEqual(["lost", "listening"]);
  expect(heard).toEqual([{ kind: "snapshot" }]);
  await say({ kind: "import", id: "after" });
  await expect.poll(() => heard.at(-1)).toEqual({ kind: "import", id: "after" });
  await changes.close();
  await kill();
  expect(events).toEqual(["lost", "listening"]);
});

/** Ends the connection that listens, as a restarted server or a broken network would. */
async function kill(): Promise<void> {
  await asSystem(database.db, { today: TODAY }, (tx) => tx.rows("select set_config('role', 'none', true)").then(() => tx.rows("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and pid <> pg_backend_pid()")));
}
