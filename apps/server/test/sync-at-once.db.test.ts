import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordOutcome, SentRecord } from "@sinergi/domain/sync/outcomes";
import { openWorld, type World } from "./open-world.ts";
import { correction, phoneOf, type Phone } from "./sync-client.ts";

const ROUNDS = 60;
const AT_ONCE = 8;
/** Records of an overlapping batch, of so many that its round is about. */
const OVERLAP = { records: 5, each: 3 };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A correction that asks for what stands there: applied whatever came before. */
function harmless(phone: Phone): SentRecord {
  return phone.record("profile.corrected", correction({ landmark: ["", ""] }), { familyId: world.familyAt("FACILITATOR", "own"), baseVersion: 0 });
}

/** How often each record was said to be applied, and how many lines it has in the ledger. */
async function tally(pushes: readonly (() => Promise<{ readonly outcomes: readonly RecordOutcome[] }>)[]) {
  const answers = await Promise.allSettled(pushes.map((push) => push()));
  const outcomes = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value.outcomes : []));
  const ids = [...new Set(outcomes.map(({ id }) => id))];
  const lines = await world.system((tx) => tx.rows<{ id: string; lines: number; facts: number }>(
    `select r.record_id as id, count(*)::int as lines, (select count(*)::int from family_profile_change c where c.id = r.record_id) as facts from sync_receipt r where r.record_id = any ($1::uuid[]) and r.status = 'APPLIED' group by 1`, [ids]));
  return {
    failed: answers.filter(({ status }) => status === "rejected").length,
    wrong: ids.filter((id) => outcomes.filter((one) => one.id === id && one.status === "applied").length !== 1 || outcomes.some((one) => one.id === id && !["applied", "duplicate"].includes(one.status))
      || lines.find((line) => line.id === id)?.lines !== 1 || lines.find((line) => line.id === id)?.facts !== 1),
    records: ids.length,
  };
}

const same = () => {
  const phone = phoneOf(world);
  const record = harmless(phone);
  return tally(Array.from({ length: AT_ONCE }, () => () => phone.push([record])));
};

describe("S1: what is sent at once", () => {
  it(`row 9: ${ROUNDS} times the same record in ${AT_ONCE} requests at once is applied once, and no request fails`, { timeout: 60_000 }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) expect(await same()).toEqual({ failed: 0, wrong: [], records: 1 });
  });

  it(`row 10: ${ROUNDS} times ${AT_ONCE} batches at once that overlap apply each record once, and no request fails`, { timeout: 60_000 }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const phone = phoneOf(world);
      const records = Array.from({ length: OVERLAP.records }, () => harmless(phone));
      const batches = Array.from({ length: AT_ONCE }, (_, at) => Array.from({ length: OVERLAP.each }, (__, place) => records[(at + place) % OVERLAP.records]));
      expect(await tally(batches.map((batch) => () => phone.push(batch)))).toEqual({ failed: 0, wrong: [], records: OVERLAP.records });
    }
  });
});

// Last: from here on the database of this file is broken.
describe("the measure itself", () => {
  it("finds that records are applied twice once the ledger has lost its key", { timeout: 60_000 }, async () => {
    const owner = new pg.Client({ connectionString: world.db.connectionString });
    await owner.connect();
    await owner.query("reset role");
    await owner.query("alter table sync_receipt drop constraint sync_receipt_pkey");
    await owner.end();
    let wrong = 0;
    for (let round = 0; round < 5; round += 1) wrong += (await same()).wrong.length;
    expect(wrong).toBe(5);
  });
});
