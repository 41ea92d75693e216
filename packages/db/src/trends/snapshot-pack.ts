import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { withAgencies } from "#targeting/family-states";
import { lockForChange, type SnapshotRow } from "#targeting/snapshots.store";

/** Packed snapshots whose states are there at the same time: what somebody looks at now, and before. */
const KEPT_UNPACKED = 4;

const PACKED_COLUMNS = "family_id, decile, working_age, eligibility, received";
const UNPACKED = `select k.village_code, u.* from snapshot_pack k
  cross join lateral unnest(k.families, k.deciles, k.working_ages, k.eligibilities, k.receipts) as u (${PACKED_COLUMNS}) where k.snapshot_id = `;

/**
 * Takes the states of a snapshot out of `family_state` and keeps them as one row per village. Within it equal states stand together,
 * so that PostgreSQL's own compression makes a run of them next to nothing; what is left is mostly the families' numbers.
 */
export async function packStates(system: Scoped, snapshotId: number): Promise<void> {
  const order = "order by received, eligibility, decile, working_age, family_id";
  await system.run(
    `insert into snapshot_pack (snapshot_id, village_code, families, deciles, working_ages, eligibilities, receipts)
     select snapshot_id, village_code, array_agg(family_id ${order}), array_agg(decile ${order}), array_agg(working_age::text ${order}), array_agg(eligibility ${order}), array_agg(received ${order})
       from family_state where snapshot_id = $1 group by 1, 2`,
    [snapshotId],
  );
  await system.run("delete from family_state where snapshot_id = $1", [snapshotId]);
}

/** The states of a snapshot as rows of family, village and letters, wherever they lie. For the system alone. */
export function statesSql({ id, packed }: Pick<SnapshotRow, "id" | "packed">): string {
  return packed ? `${UNPACKED}${id}` : `select village_code, ${PACKED_COLUMNS} from family_state where snapshot_id = ${id}`;
}

/** Brings the states of a packed snapshot back for a list of its families, in scope as ever; of other snapshots they are there. */
export async function ensureStates(tx: Scoped, snapshot: SnapshotRow): Promise<void> {
  if (!snapshot.packed || (await isUnpacked(tx, snapshot.id))) return;
  await tx.derive(async (system) => {
    await lockForChange(system);
    if (await isUnpacked(system, snapshot.id)) return;
    const others = `select id from snapshot where unpacked_at is not null order by unpacked_at desc offset ${KEPT_UNPACKED - 1}`;
    await system.run(`delete from family_state where snapshot_id in (${others})`);
    await system.run(`update snapshot set unpacked_at = null where id in (${others})`);
    await allowTime(system, MAKING_ONCE_MS, () =>
      system.run(
        `insert into family_state (snapshot_id, village_code, ${PACKED_COLUMNS}, agencies)
         select ${snapshot.id}, s.village_code, s.family_id, s.decile, s.working_age, s.eligibility, s.received, s.agencies
           from (${withAgencies(statesSql(snapshot), snapshot.programmes)}) s`,
      ),
    );
    await system.run("update snapshot set unpacked_at = now() where id = $1", [snapshot.id]);
  });
}

async function isUnpacked(tx: Scoped, id: number): Promise<boolean> {
  return (await tx.find("select 1 from snapshot where id = $1 and unpacked_at is not null", [id])) !== null;
}
