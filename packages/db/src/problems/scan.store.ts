import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { FAMILY_FINDERS } from "#problems/find-family-problems";
import { CASE_COLUMNS, PERSON_FINDERS, type Looked } from "#problems/find-person-problems";
import { ensureLiveOn, readLive } from "#targeting/snapshots.store";

/** One scan at a time; whoever waits finds it done. */
const SCAN_LOCK = 740_113;

/**
 * Brings the cases up to the data: nothing to do while no change was committed since, else every finder runs once, for the whole
 * regency. Readers then see those of their own scope. Called by whoever opens the work lists, so that no import waits for it.
 */
export async function ensureScanned(tx: Scoped, today: Day): Promise<void> {
  await ensureLiveOn(tx, today);
  if (await isCurrent(tx)) return;
  await tx.derive(async (system) => {
    await system.rows("select pg_advisory_xact_lock($1)", [SCAN_LOCK]);
    if (!(await isCurrent(system))) await scan(system);
  });
}

async function isCurrent(tx: Scoped): Promise<boolean> {
  const row = await tx.find("select 1 from problem_scan p join snapshot s on s.id = 1 where p.id = 1 and p.revision = s.revision and p.on_day = s.on_day");
  return row !== null;
}

async function scan(tx: Scoped): Promise<void> {
  const live = await readLive(tx);
  await tx.run("delete from problem_case");
  const { versionId } = live;
  if (versionId !== null) {
    for (const statement of finders({ ...live, versionId })) await tx.run(`insert into problem_case (${CASE_COLUMNS}) ${statement}`);
    await tx.run("analyze problem_case");
  }
  await tx.run(
    `insert into problem_scan (id, revision, on_day) values (1, $1, $2) on conflict (id) do update set revision = excluded.revision, on_day = excluded.on_day`,
    [live.revision, live.on],
  );
}

function finders(looked: Looked): string[] {
  return [...FAMILY_FINDERS, ...PERSON_FINDERS].map((find) => find(looked)).filter((sql) => sql !== "");
}
