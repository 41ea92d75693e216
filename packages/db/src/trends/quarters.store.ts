import { frozenRef, type SnapshotRef } from "@sinergi/domain/targeting/snapshot-ref";
import { lastDayOf, quarterParts, quartersEnded, type Quarter } from "@sinergi/domain/time/quarter";
import type { Day } from "@sinergi/domain/time/day";
import { readRegency } from "#areas/regency.store";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import { appendAudit } from "#audit/audit.store";
import type { Scoped } from "#access/scoped";
import { announce } from "#targeting/announce";
import { keepHousing } from "#targeting/housing-cells.store";
import { keepPersonCounts } from "#targeting/persons.store";
import { findVersionOn, lockForChange, snapshotOn, type SnapshotRow } from "#targeting/snapshots.store";
import { packStates } from "#trends/snapshot-pack";

/** After a longer absence than two years only the last eight quarters are caught up. */
const CAUGHT_UP = 8;

/** The snapshot that keeps the end of a quarter. */
export interface QuarterRow extends SnapshotRow {
  readonly quarter: Quarter;
  readonly ref: SnapshotRef;
  /** When it was frozen: an ISO moment, UTC. Of an older quarter that was caught up, long after its end. */
  readonly frozenAt: string;
}

type QuarterData = Omit<QuarterRow, "ref"> & Record<string, unknown>;

const QUARTERS = `select s.id, s.kind, s.on_day as "on", s.version_id as "versionId", s.revision, s.programmes, s.packed, s.quarter,
    to_char(s.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "frozenAt",
    case when d.id is not null then json_build_object('source', d.source, 'asOf', d.as_of, 'version', d.id::text) end as dataset
  from snapshot s left join dataset_version d on d.id = s.version_id where s.quarter is not null`;

/** Every quarter that is kept, the earliest first. */
export async function listQuarters(tx: Scoped): Promise<QuarterRow[]> {
  return (await tx.rows<QuarterData>(`${QUARTERS} order by s.quarter`)).map(withRef);
}

export async function findQuarter(tx: Scoped, quarter: Quarter): Promise<QuarterRow | null> {
  const row = await tx.find<QuarterData>(`${QUARTERS} and s.quarter = $1`, [quarter]);
  return row && withRef(row);
}

function withRef(row: QuarterData): QuarterRow {
  return { ...row, ref: frozenRef(row.on, row.id) };
}

/**
 * Quarters that ended since the first data came and are not kept yet: what the job at midnight makes, and makes up for after
 * the machine stood still. Older quarters are never frozen unasked: their lists may still be on their way.
 */
export async function quartersDue(tx: Scoped, today: Day): Promise<Quarter[]> {
  const { regency } = await readRegency(tx);
  const { from } = await tx.one<{ from: Day | null }>(`select (min(committed_at) at time zone $1)::date as "from" from dataset_version`, [regency.timeZone]);
  return from === null ? [] : withoutKept(tx, quartersEnded({ from, today, atMost: CAUGHT_UP }));
}

/** Quarters a person may still freeze: ended on or after the day of the first version that stands. */
export async function quartersOpen(tx: Scoped, today: Day): Promise<Quarter[]> {
  const { from } = await tx.one<{ from: Day | null }>(`select min(as_of) as "from" from dataset_version where state = 'COMMITTED'`);
  return from === null ? [] : withoutKept(tx, quartersEnded({ from, today, atMost: CAUGHT_UP }));
}

async function withoutKept(tx: Scoped, quarters: readonly Quarter[]): Promise<Quarter[]> {
  const kept = await tx.rows<{ quarter: Quarter }>("select quarter from snapshot where quarter = any ($1::text[])", [quarters]);
  return quarters.filter((quarter) => !kept.some((one) => one.quarter === quarter));
}

/** Freezes every quarter that is due. Two servers, or two turns of one, never make the same one twice. */
export async function keepDueQuarters(system: Scoped, today: Day): Promise<readonly Quarter[]> {
  const made: Quarter[] = [];
  for (const quarter of await quartersDue(system, today)) {
    if (await keepQuarter(system, { quarter, today })) made.push(quarter);
  }
  return made;
}

/**
 * Keeps the end of a quarter for ever: the snapshot of its last day, from the data as they stand now. Cells stay as they are, states
 * are packed (decision 19), and persons and houses, which are else counted when somebody asks, are counted now. One that is kept already is answered as it is; null where no version holds that day.
 */
export async function keepQuarter(tx: Scoped, { quarter, today }: { readonly quarter: Quarter; readonly today: Day }): Promise<QuarterRow | null> {
  const on = lastDayOf(quarter);
  if (on === null || on >= today) return null;
  return tx.derive(async (system) => {
    await lockForChange(system);
    const kept = await findQuarter(system, quarter);
    if (kept) return kept;
    if ((await findVersionOn(system, on)) === null) return null;
    const snapshot = await snapshotOn(system, { on, today });
    const id = await allowTime(system, MAKING_ONCE_MS, async () => {
      const frozen = await freezeAs(system, snapshot, quarter);
      await keepPersonCounts(system, { ...snapshot, id: frozen });
      return frozen;
    });
    await appendAudit(system, { action: "quarter.frozen", entity: "snapshot", entityId: String(id), detail: { quarter, on, revision: snapshot.revision, dataset: snapshot.dataset?.asOf ?? null } });
    await announce(system, { kind: "snapshot" });
    return findQuarter(system, quarter);
  });
}

/** One that somebody froze of the same state of the data takes the quarter on; else the computed one becomes it, without a copy. */
async function freezeAs(system: Scoped, snapshot: SnapshotRow, quarter: Quarter): Promise<number> {
  const same = await system.find<{ id: number }>("select id from snapshot where kind = 'FROZEN' and on_day = $1 and version_id = $2 and revision = $3", [
    snapshot.on, snapshot.versionId, snapshot.revision,
  ]);
  if (same) {
    await system.run("update snapshot set quarter = $2 where id = $1", [same.id, quarter]);
    return same.id;
  }
  await keepHousing(system, snapshot);
  await packStates(system, snapshot.id);
  await system.run("update snapshot set kind = 'FROZEN', packed = true, quarter = $2, name = $3, frozen_by = $4, made_at = now() where id = $1", [
    snapshot.id, quarter, nameOf(quarter), system.actor.id,
  ]);
  return snapshot.id;
}

const ROMAN = ["I", "II", "III", "IV"] as const;

function nameOf(quarter: Quarter): string {
  const { year, quarter: number } = quarterParts(quarter);
  return `Triwulan ${ROMAN[number - 1] ?? number} ${year}`;
}
