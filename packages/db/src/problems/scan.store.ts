import type { Day } from "@sinergi/domain/time/day";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { AID_FAMILY_FINDERS, REGISTRY_FAMILY_FINDERS } from "#problems/find-family-problems";
import { AID_PERSON_FINDERS, CASE_COLUMNS, REGISTRY_PERSON_FINDERS, type Looked } from "#problems/find-person-problems";
import { ensureLiveOn, readLive } from "#targeting/snapshots.store";

/** One scan at a time; whoever waits finds it done. */
const SCAN_LOCK = 740_113;

interface Part {
  readonly id: number;
  /** What this part was made from: when it changes, the part is found anew. `s` is the live snapshot. */
  readonly madeFrom: string;
  readonly finders: readonly ((looked: Looked) => string)[];
  /** The cases of this part among all. */
  readonly cases: string;
}

const OF_REGISTRY = "(kind in ('DUP_PERSON', 'KK_SPLIT', 'NOT_MATCHED', 'DECEASED', 'MOVED') or (kind = 'DUP_NIK' and case_key like 'i%'))";

/** Persons and cards change with a version only; what recipients bring to light changes with every list and decision. */
const PARTS: readonly Part[] = [
  { id: 1, madeFrom: "s.revision", finders: [...AID_FAMILY_FINDERS, ...AID_PERSON_FINDERS], cases: `not ${OF_REGISTRY}` },
  {
    id: 2,
    madeFrom: "(select hashtext(coalesce(s.version_id, 0) || ':' || coalesce(string_agg(d.id::text, ',' order by d.id), ''))::bigint from dataset_version d where d.state = 'COMMITTED')",
    finders: [...REGISTRY_FAMILY_FINDERS, ...REGISTRY_PERSON_FINDERS],
    cases: OF_REGISTRY,
  },
];

/**
 * Brings the cases up to the data: nothing to do while no change was committed since, else every finder the change concerns runs
 * once, for the whole regency. Readers then see those of their own scope. Called by whoever opens the work lists, so that no
 * import waits for it.
 */
export async function ensureScanned(tx: Scoped, today: Day): Promise<void> {
  await ensureLiveOn(tx, today);
  if ((await staleParts(tx)).length === 0) return;
  await tx.derive(async (system) => {
    await system.rows("select pg_advisory_xact_lock($1)", [SCAN_LOCK]);
    await allowTime(system, MAKING_ONCE_MS, async () => {
      for (const part of await staleParts(system)) await scan(system, part);
    });
  });
}

async function staleParts(tx: Scoped): Promise<Part[]> {
  const conditions = PARTS.map(({ id, madeFrom }) => `exists (select from problem_scan p where p.id = ${id} and p.on_day = s.on_day and p.revision = ${madeFrom}) as part${id}`);
  const current = await tx.one<Record<string, boolean>>(`select ${conditions.join(", ")} from snapshot s where s.id = 1`);
  return PARTS.filter(({ id }) => !current[`part${id}`]);
}

async function scan(tx: Scoped, { id, madeFrom, finders, cases }: Part): Promise<void> {
  const live = await readLive(tx);
  await tx.run(`delete from problem_case where ${cases}`);
  const { versionId } = live;
  if (versionId !== null) {
    for (const find of finders) {
      const statement = find({ ...live, versionId });
      if (statement !== "") await tx.run(`insert into problem_case (${CASE_COLUMNS}) ${statement}`);
    }
    await tx.run("analyze problem_case");
  }
  await tx.run(
    `insert into problem_scan (id, revision, on_day) select ${id}, ${madeFrom}, s.on_day from snapshot s where s.id = 1
     on conflict (id) do update set revision = excluded.revision, on_day = excluded.on_day`,
  );
}
