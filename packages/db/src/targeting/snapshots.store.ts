import { highestEligibleDecile } from "@sinergi/domain/programmes/highest-eligible-decile";
import { readSnapshotRef, type SnapshotRef } from "@sinergi/domain/targeting/snapshot-ref";
import { periodOf, type Day } from "@sinergi/domain/time/day";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { readRegencyCode, readSetting } from "#areas/settings.store";
import { ensureMatched } from "#programmes/match-enrolments";
import { announce } from "#targeting/announce";
import { deriveStates } from "#targeting/family-states";
import type { Reach, StateProgramme } from "#targeting/state-base";
import { recountUnlisted } from "#targeting/unlisted-cells";

/** Id of the one live snapshot; row-level security names it too. */
export const LIVE_SNAPSHOT = 1;
/** Everybody who changes data that figures are made of takes this lock first: one change at a time. */
const CHANGE_LOCK = 740_110;
/** Computed snapshots that are kept for the next question. */
const KEPT_COMPUTED = 4;

/** What a snapshot consists of beside its own row; each has a `snapshot_id`. Cleared with it and copied when it is frozen. */
export const SNAPSHOT_TABLES = ["family_state", "cell_programme", "cell_unlisted", "cell_mix", "cell_set", "cell_meeting", "cell_package", "cell_last_piece", "person_count"] as const;
/** Counted from the states when somebody asks: cleared with the snapshot, counted anew in a copy. */
const COUNTED_ON_DEMAND = ["candidate_group", "cell_housing"] as const;

export interface SnapshotRow {
  readonly id: number;
  readonly kind: "LIVE" | "COMPUTED" | "FROZEN";
  readonly on: Day;
  readonly versionId: number | null;
  readonly revision: string;
  readonly programmes: readonly StateProgramme[];
  /** Its states lie packed: whoever lists its families asks for them first (`ensureStates`). */
  readonly packed: boolean;
  readonly dataset: { readonly source: string; readonly asOf: string; readonly version: string } | null;
}

const SNAPSHOT_COLUMNS = `s.id, s.kind, s.on_day as "on", s.version_id as "versionId", s.revision, s.programmes, s.packed,
  case when d.id is not null then json_build_object('source', d.source, 'asOf', d.as_of, 'version', d.id::text) end as dataset`;

export async function lockForChange(tx: Scoped): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock($1)", [CHANGE_LOCK]);
}

/** The same lock where nobody holds it; false where a change is on its way. */
export async function lockForChangeIfFree(tx: Scoped): Promise<boolean> {
  return (await tx.one<{ locked: boolean }>("select pg_try_advisory_xact_lock($1) as locked", [CHANGE_LOCK])).locked;
}

export async function readLive(tx: Scoped): Promise<SnapshotRow> {
  return tx.one<SnapshotRowData>(`select ${SNAPSHOT_COLUMNS} from snapshot s left join dataset_version d on d.id = s.version_id where s.id = $1`, [LIVE_SNAPSHOT]);
}

type SnapshotRowData = SnapshotRow & Record<string, unknown>;

/** The version a day looks at: of the chosen source (default any), the greatest as-of on or before it, of equal ones the last committed. */
export async function findVersionOn(tx: Scoped, on: Day): Promise<number | null> {
  const source = await readSetting(tx, "datasetSource");
  const row = await tx.find<{ id: number }>(
    "select id from dataset_version where state = 'COMMITTED' and as_of <= $1 and ($2::text is null or source = $2) order by as_of desc, id desc limit 1",
    [on, typeof source === "string" ? source : null],
  );
  return row?.id ?? null;
}

type ProgrammeRow = Omit<StateProgramme, "highestDecile"> & Record<string, unknown>;

/** Programmes with a period on the day that are not retired by then; those for groups and areas only where a list names persons. */
async function programmesOn(tx: Scoped, on: Day): Promise<StateProgramme[]> {
  const rows = await tx.rows<ProgrammeRow>(
    `select p.code, p.name, p.owner, p.unit, p.side, p.in_package as "inPackage", pp.quota, pp.eligibility as rule,
            coalesce((select json_agg(json_build_object('with', r.with_code, 'kind', r.kind) order by r.with_code) from programme_relation r where r.programme_code = p.code), '[]') as relations
       from programme p join programme_period pp on pp.programme_code = p.code and pp.period = $1
      where (p.retired_from is null or p.retired_from > $2::date)
        and (p.unit in ('FAMILY', 'INDIVIDUAL')
         or exists (select from recipient_list l where l.programme_code = p.code and l.period = $1 and l.state = 'CURRENT')
         or exists (select from enrolment e where e.programme_code = p.code and e.period = $1 and e.list_id is null))
      order by p.code collate "C"`,
    [periodOf(on), on],
  );
  return rows.map((row) => ({ ...row, highestDecile: highestEligibleDecile(row.rule) }));
}

/** Writes down that data changed; what was computed on demand before is stale from here on. */
async function bumpRevision(tx: Scoped): Promise<string> {
  const { revision } = await tx.one<{ revision: string }>("update data_revision set revision = revision + 1 where id = 1 returning revision");
  return revision;
}

/**
 * Brings the live snapshot up to a change of data, in the change's own transaction.
 *
 * `receiptsOf`: the temporary table `touched` holds the families whose receipts of these programmes changed. `touched`: the
 * families in it changed in any way. `all`: rules, programmes or the version changed. Either way everything is made anew where the day, the version or the list of programmes moved.
 */
export async function followChange(tx: Scoped, reach: Reach, today: Day): Promise<void> {
  const revision = await bumpRevision(tx);
  await refreshLive(tx, { reach, today, revision });
}

/**
 * Follows a new or withdrawn dataset version. One that today does not look at leaves the live snapshot as it stands and only
 * outdates what was computed for other days.
 */
export async function followVersion(tx: Scoped, today: Day): Promise<void> {
  const live = await readLive(tx);
  if (live.on === today && (await findVersionOn(tx, today)) === live.versionId) await noteChange(tx);
  else await followChange(tx, "all", today);
}

/** Writes down a change of data that the figures of the live day do not depend on. */
export async function noteChange(tx: Scoped): Promise<void> {
  const revision = await bumpRevision(tx);
  await tx.run("update snapshot set revision = $2 where id = $1", [LIVE_SNAPSHOT, revision]);
  await announce(tx, { kind: "snapshot" });
}

/** Moves the live snapshot to another day when midnight has passed; does nothing when it is there already. */
export async function ensureLiveOn(tx: Scoped, today: Day): Promise<void> {
  const current = await readLive(tx);
  if (current.on === today) return;
  await tx.derive(async (system) => {
    await lockForChange(system);
    const locked = await readLive(system);
    if (locked.on === today) return;
    await allowTime(system, MAKING_ONCE_MS, () => refreshLive(system, { reach: "all", today, revision: locked.revision }));
  });
}

async function refreshLive(tx: Scoped, { reach, today, revision }: { readonly reach: Reach; readonly today: Day; readonly revision: string }): Promise<void> {
  const before = await readLive(tx);
  const versionId = await findVersionOn(tx, today);
  const programmes = await programmesOn(tx, today);
  const { sameProgrammes } = await tx.one<{ sameProgrammes: boolean }>('select programmes = $2::jsonb as "sameProgrammes" from snapshot where id = $1', [
    LIVE_SNAPSHOT, JSON.stringify(programmes),
  ]);
  const sameBase = before.on === today && before.versionId === versionId && sameProgrammes;
  if (!sameProgrammes) await clearSnapshot(tx, LIVE_SNAPSHOT);
  // A version that was not the live one may never have met the lists of today.
  if (versionId !== null && versionId !== before.versionId) await ensureMatched(tx, versionId);

  await deriveSnapshot(tx, { snapshotId: LIVE_SNAPSHOT, versionId, on: today, programmes }, sameBase ? reach : "all");
  await tx.run("update snapshot set on_day = $2, version_id = $3, revision = $4, programmes = $5, made_at = now() where id = $1", [
    LIVE_SNAPSHOT, today, versionId, revision, JSON.stringify(programmes),
  ]);
  await announce(tx, { kind: "snapshot" });
}

interface SnapshotBase {
  readonly snapshotId: number;
  readonly versionId: number | null;
  readonly on: Day;
  readonly programmes: readonly StateProgramme[];
}

async function deriveSnapshot(tx: Scoped, base: SnapshotBase, reach: Reach): Promise<void> {
  const { versionId } = base;
  if (versionId === null) {
    await clearSnapshot(tx, base.snapshotId);
    return;
  }
  await deriveStates(tx, { ...base, versionId }, reach);
  await recountUnlisted(tx, { ...base, versionId }, { reach, regencyCode: await readRegencyCode(tx) });
}

async function clearSnapshot(tx: Scoped, snapshotId: number): Promise<void> {
  for (const table of [...SNAPSHOT_TABLES, ...COUNTED_ON_DEMAND]) {
    await tx.run(`delete from ${table} where snapshot_id = $1`, [snapshotId]);
  }
}

/** Throws away every cell and state of the live snapshot and makes them anew; must give the same figures. */
export async function rebuildLive(tx: Scoped, today: Day): Promise<void> {
  await tx.derive(async (system) => {
    await lockForChange(system);
    const { revision } = await readLive(system);
    await clearSnapshot(system, LIVE_SNAPSHOT);
    await refreshLive(system, { reach: "all", today, revision });
  });
}

/**
 * The snapshot a question is about: the live one for today, a frozen one by its number, else one computed on demand and kept
 * while the data stay as they are. Null where no such snapshot was frozen.
 */
export async function findSnapshot(tx: Scoped, { ref, today }: { readonly ref: SnapshotRef | null; readonly today: Day }): Promise<SnapshotRow | null> {
  const named = ref === null ? null : readSnapshotRef(ref);
  if (named === null || named.frozen === null) return snapshotOn(tx, { on: named?.on ?? null, today });
  return findFrozen(tx, { on: named.on, id: named.frozen });
}

function findFrozen(tx: Scoped, { on, id }: { readonly on: Day; readonly id: number }): Promise<SnapshotRow | null> {
  return tx.find<SnapshotRowData>(
    `select ${SNAPSHOT_COLUMNS} from snapshot s left join dataset_version d on d.id = s.version_id where s.id = $1 and s.on_day = $2 and s.kind = 'FROZEN'`,
    [id, on],
  );
}

/** The snapshot of a day: the live one for today, else one computed on demand. */
export async function snapshotOn(tx: Scoped, { on, today }: { readonly on: Day | null; readonly today: Day }): Promise<SnapshotRow> {
  if (on === null || on === today) {
    await ensureLiveOn(tx, today);
    return readLive(tx);
  }
  return (await findComputed(tx, on)) ?? tx.derive(async (system) => {
    await lockForChange(system);
    return (await findComputed(system, on)) ?? allowTime(system, MAKING_ONCE_MS, () => computeSnapshot(system, on));
  });
}

async function findComputed(tx: Scoped, on: Day): Promise<SnapshotRow | null> {
  return tx.find<SnapshotRowData>(
    `select ${SNAPSHOT_COLUMNS} from snapshot s left join dataset_version d on d.id = s.version_id, data_revision r
      where s.kind = 'COMPUTED' and s.on_day = $1 and s.revision = r.revision order by s.id desc limit 1`,
    [on],
  );
}

async function computeSnapshot(tx: Scoped, on: Day): Promise<SnapshotRow> {
  const stale = await tx.rows<{ id: number }>(
    `select s.id from snapshot s, data_revision r where s.kind = 'COMPUTED' and (s.revision <> r.revision
        or s.id not in (select id from snapshot where kind = 'COMPUTED' order by id desc limit ${KEPT_COMPUTED - 1}))`,
  );
  for (const { id } of stale) {
    await clearSnapshot(tx, id);
    await tx.run("delete from snapshot where id = $1", [id]);
  }
  const versionId = await findVersionOn(tx, on);
  const programmes = await programmesOn(tx, on);
  const { id } = await tx.one<{ id: number }>(
    "insert into snapshot (kind, on_day, version_id, revision, programmes) select 'COMPUTED', $1, $2, revision, $3 from data_revision returning id",
    [on, versionId, JSON.stringify(programmes)],
  );
  if (versionId !== null) await ensureMatched(tx, versionId);
  await deriveSnapshot(tx, { snapshotId: id, versionId, on, programmes }, "all");
  return tx.one<SnapshotRowData>(`select ${SNAPSHOT_COLUMNS} from snapshot s left join dataset_version d on d.id = s.version_id where s.id = $1`, [id]);
}
