import { createHash } from "node:crypto";
import { join } from "node:path";
import { openConnections } from "@sinergi/db/access/database";
import { deriveKeys, readOrCreateMasterKey } from "@sinergi/db/access/keys";
import { asSystem } from "@sinergi/db/access/scoped";
import { rebuildLive } from "@sinergi/db/targeting/snapshots.store";
import { CELLS, cellStatements } from "./duckdb-cells.ts";
import type { DuckDb } from "./duckdb.ts";
import { millisecondsOf, type LiveStage } from "./live-stage.ts";
import { median, result, type Result } from "./results.ts";

const MS_PER_S = 1000;

/** Every state and every cell thrown away and made anew, committed; beside DuckDB making the same cells from the same rows. */
export async function measureRebuild(live: LiveStage, duckDb: DuckDb, { size, runs }: { readonly size: string; readonly runs: number }): Promise<Result[]> {
  live.report("rebuilding states and cells …");
  const ours = await timeOurs(live, runs);
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    theirs.push(await millisecondsOf(async () => {
      for (const statement of cellStatements(live.data)) await duckDb.run(statement);
    }));
  }
  const cells = await expectSameCells(live, duckDb);
  live.report(`DuckDB made the same ${cells} cells`);
  return [result({ name: "rebuild", unit: "s", size: `${size}; median of ${runs}`, baseline: "DuckDB, the same cells from the same rows", value: median(ours) / MS_PER_S, baselineValue: median(theirs) / MS_PER_S })];
}

async function timeOurs({ ownerUrl, world, data }: LiveStage, runs: number): Promise<number[]> {
  const keys = deriveKeys(readOrCreateMasterKey(join(world.dataDirectory, "keys", "master.key")));
  const db = openConnections({ url: ownerUrl, keys, poolSize: 1 });
  try {
    const timed: number[] = [];
    for (let run = 0; run < runs; run += 1) timed.push(await millisecondsOf(() => asSystem(db, { today: data.today }, (tx) => rebuildLive(tx, data.today))));
    return timed;
  } finally {
    await db.close();
  }
}

/** Throws unless both have the same cells with the same families; answers how many there are. */
async function expectSameCells({ client }: LiveStage, duckDb: DuckDb): Promise<number> {
  let cells = 0;
  for (const [table, columns] of Object.entries(CELLS)) {
    const ours = (await client.query<Record<string, unknown>>(`select ${columns} from ${table} where snapshot_id = 1`)).rows;
    const theirs = await duckDb.ask(`select ${columns} from ${table}`, []);
    if (digestOf(ours) !== digestOf(theirs)) throw new Error(`${table}: ours and DuckDB's cells differ (${ours.length} and ${theirs.length})`);
    cells += ours.length;
  }
  return cells;
}

function digestOf(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const lines = rows.map((row) => Object.values(row).map(String).join("|")).toSorted();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
