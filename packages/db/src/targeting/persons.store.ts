import type { Scoped } from "#access/scoped";
import { countPersons, type PersonCount } from "#targeting/count-persons";
import type { StateProgramme } from "#targeting/state-base";
import type { SnapshotRow } from "#targeting/snapshots.store";

export type { PersonCount } from "#targeting/count-persons";

interface Asked {
  readonly programme: StateProgramme;
  readonly area: string;
}

const NOBODY: PersonCount = { cells: [], unnamed: 0, familiesWithoutRoster: 0, families: { eligible: 0, reached: 0, missed: 0 } };

/**
 * The persons of one programme in an area. Who asks first after a change has them counted, for all areas at once; they are
 * kept while the data stay as they are. A count for every change of one family would make that change dearer than it is.
 *
 * Null for a frozen snapshot that was frozen before anybody looked: its enrolments have moved on since.
 */
export async function readPersonCount(tx: Scoped, snapshot: SnapshotRow, { programme, area }: Asked): Promise<PersonCount | null> {
  const kept = await findKept(tx, snapshot, { programme, area });
  if (kept) return kept;
  if (snapshot.kind === "FROZEN") return null;
  return tx.derive(async (system) => {
    const counted = await countPersons(system, snapshot, programme);
    await keep(system, snapshot, { programme: programme.code, counted });
    return counted.get(area) ?? NOBODY;
  });
}

/** Counts the persons of every programme for individuals while the data are those of the snapshot, so that it can say them for ever. */
export async function keepPersonCounts(system: Scoped, snapshot: SnapshotRow): Promise<void> {
  for (const programme of snapshot.programmes) {
    if (programme.unit !== "INDIVIDUAL" || (await findKept(system, snapshot, { programme, area: "" }))) continue;
    await keep(system, snapshot, { programme: programme.code, counted: await countPersons(system, snapshot, programme) });
  }
}

async function findKept(tx: Scoped, { id, revision, on }: SnapshotRow, { programme, area }: Asked): Promise<PersonCount | null> {
  const row = await tx.find<{ counted: PersonCount | null }>(
    `select (select counted from person_count where snapshot_id = $1 and programme_code = $2 and area_code = $3) as counted
      where exists (select from person_count where snapshot_id = $1 and programme_code = $2 and revision = $4 and on_day = $5)`,
    [id, programme.code, area, revision, on],
  );
  return row && (row.counted ?? NOBODY);
}

/** What was counted while the data changed underneath is nobody's number: it is answered once and not kept. */
async function keep(system: Scoped, { id, revision, on }: SnapshotRow, { programme, counted }: { readonly programme: string; readonly counted: ReadonlyMap<string, PersonCount> }): Promise<void> {
  await system.run("delete from person_count where snapshot_id = $1 and programme_code = $2 and (revision, on_day) <> ($3, $4::date)", [id, programme, revision, on]);
  const areas = [...counted].map(([area, count]) => ({ area, count }));
  await system.run(
    `insert into person_count (snapshot_id, programme_code, area_code, revision, on_day, counted)
     select s.id, $2, c.area, s.revision, s.on_day, c.count from snapshot s, jsonb_to_recordset($4) as c (area text, count jsonb)
      where s.id = $1 and s.revision = $3 and s.on_day = $5 on conflict do nothing`,
    [id, programme, revision, JSON.stringify(areas), on],
  );
}
