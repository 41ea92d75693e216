import { frozenRef, type SnapshotRef } from "@sinergi/domain/targeting/snapshot-ref";
import type { Day } from "@sinergi/domain/time/day";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";
import { lockForChange, SNAPSHOT_TABLES, type SnapshotRow } from "#targeting/snapshots.store";

export interface FrozenSnapshot {
  readonly ref: SnapshotRef;
  readonly on: Day;
  readonly name: string | null;
  /** ISO moment, UTC. */
  readonly frozenAt: string;
  readonly families: number;
  readonly dataset: SnapshotRow["dataset"];
}

/**
 * Keeps a snapshot as it is now: states and cells are copied, and nothing that is imported or corrected later moves them.
 * One state of the data is frozen once; whoever freezes it again gets the same one (and may name it where nobody has).
 */
export async function freezeSnapshot(tx: Scoped, snapshot: SnapshotRow, name: string | null): Promise<FrozenSnapshot> {
  if (snapshot.kind === "FROZEN") return getFrozen(tx, snapshot.id);
  return tx.derive(async (system) => {
    await lockForChange(system);
    const same = await findSame(system, snapshot);
    if (same !== null) {
      if (name !== null) await system.run("update snapshot set name = coalesce(name, $2) where id = $1", [same, name]);
      return getFrozen(system, same);
    }
    const { id } = await system.one<{ id: number }>(
      `insert into snapshot (kind, on_day, version_id, revision, programmes, name, frozen_by)
       select 'FROZEN', on_day, version_id, revision, programmes, $2, $3 from snapshot where id = $1 returning id`,
      [snapshot.id, name, tx.actor.id],
    );
    // All states of a large regency take longer than a request may; a meeting that looks at them is worth the wait.
    await allowTime(system, MAKING_ONCE_MS, async () => {
      for (const table of SNAPSHOT_TABLES) await copyRows(system, { table, from: snapshot.id, to: id });
    });
    await appendAudit(system, { action: "snapshot.frozen", entity: "snapshot", entityId: String(id), detail: { on: snapshot.on, revision: snapshot.revision, name } });
    return getFrozen(system, id);
  });
}

async function copyRows(tx: Scoped, { table, from, to }: { readonly table: string; readonly from: number; readonly to: number }): Promise<void> {
  const { columns } = await tx.one<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'snapshot_id'`,
    [table],
  );
  await tx.run(`insert into ${table} (snapshot_id, ${columns}) select $2, ${columns} from ${table} where snapshot_id = $1`, [from, to]);
}

/** The lock makes sure that the copied state is the one that was looked at: its revision is compared again. */
async function findSame(tx: Scoped, { id }: SnapshotRow): Promise<number | null> {
  const row = await tx.find<{ id: number }>(
    `select f.id from snapshot s join snapshot f on f.kind = 'FROZEN' and f.on_day = s.on_day and f.version_id is not distinct from s.version_id and f.revision = s.revision
      where s.id = $1`,
    [id],
  );
  return row?.id ?? null;
}

interface FrozenRow extends Record<string, unknown>, Omit<FrozenSnapshot, "ref"> {
  readonly id: number;
}

const FROZEN = `select s.id, s.on_day as "on", s.name, to_char(s.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "frozenAt",
    coalesce((select sum(c.families) from cell_mix c where c.snapshot_id = s.id and c.area_code = (select value #>> '{}' from setting where key = 'regency')), 0)::int as families,
    case when d.id is not null then json_build_object('source', d.source, 'asOf', d.as_of, 'version', d.id::text) end as dataset
  from snapshot s left join dataset_version d on d.id = s.version_id where s.kind = 'FROZEN'`;

async function getFrozen(tx: Scoped, id: number): Promise<FrozenSnapshot> {
  return readFrozen(await tx.one<FrozenRow>(`${FROZEN} and s.id = $1`, [id]));
}

/** Every frozen snapshot, the newest first. */
export async function listFrozenSnapshots(tx: Scoped): Promise<FrozenSnapshot[]> {
  return (await tx.rows<FrozenRow>(`${FROZEN} order by s.on_day desc, s.id desc limit 200`)).map(readFrozen);
}

function readFrozen({ id, ...row }: FrozenRow): FrozenSnapshot {
  return { ref: frozenRef(row.on, id), on: row.on, name: row.name, frozenAt: row.frozenAt, families: row.families, dataset: row.dataset };
}
