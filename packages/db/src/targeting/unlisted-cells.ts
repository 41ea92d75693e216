import type { Scoped } from "#access/scoped";
import type { Reach, StateBase } from "#targeting/state-base";

interface UnlistedChange {
  readonly reach: Reach;
  readonly regencyCode: string;
}

/** The village a recipient names, its district and regency; without one, the regency only. */
const LEVELS = `cross join lateral (select distinct code from (values (d.village_code), (substr(d.village_code, 1, 8)), (substr(d.village_code, 1, 5))) as levels (code)) as a (area_code)`;

/**
 * Brings the counts of unlisted recipients up to a change: of all programmes anew, of those whose receipts changed, or moved by
 * the one recipient who found a family or lost it.
 */
export async function recountUnlisted(tx: Scoped, base: StateBase, { reach, regencyCode }: UnlistedChange): Promise<void> {
  if (typeof reach === "object" && reach.recipient !== undefined) return moveUnlisted(tx, base, { ...reach.recipient, regencyCode });
  const { snapshotId, versionId, on, programmes } = base;
  const codes = typeof reach === "object" ? reach.receiptsOf : programmes.map((programme) => programme.code);
  await tx.run("delete from cell_unlisted where snapshot_id = $1 and ($2 or programme_code = any ($3::text[]))", [snapshotId, typeof reach !== "object", codes]);
  await tx.run(
    `insert into cell_unlisted (snapshot_id, area_code, programme_code, rows)
     select $1, a.area_code, d.programme_code, sum(d.n) from (
       select coalesce(e.village_code, $4::text) as village_code, e.programme_code, count(*) as n
         from enrolment e join enrolment_match em on em.version_id = $2 and em.enrolment_id = e.id and em.family_id is null
        where e.status = 'AKTIF' and e.active_from <= $3 and e.active_to >= $3 and e.programme_code = any ($5::text[])
          and (e.list_id is null or e.list_id in (select id from recipient_list where state = 'CURRENT' and programme_code = any ($5::text[])))
        group by 1, 2
     ) d ${LEVELS}
     group by 2, 3`,
    [snapshotId, versionId, on, regencyCode, codes],
  );
}

interface MovedRecipient {
  readonly enrolmentId: string;
  readonly unlistedBy: -1 | 1;
  readonly regencyCode: string;
}

async function moveUnlisted(tx: Scoped, { snapshotId, on, programmes }: StateBase, { enrolmentId, unlistedBy, regencyCode }: MovedRecipient): Promise<void> {
  await tx.run(
    `insert into cell_unlisted (snapshot_id, area_code, programme_code, rows)
     select $1, a.area_code, d.programme_code, $5 from (
       select coalesce(e.village_code, $3::text) as village_code, e.programme_code from enrolment e left join recipient_list l on l.id = e.list_id
        where e.id = $2 and e.status = 'AKTIF' and e.active_from <= $4 and e.active_to >= $4 and e.programme_code = any ($6::text[]) and (e.list_id is null or l.state = 'CURRENT')
     ) d ${LEVELS}
     on conflict (snapshot_id, area_code, programme_code) do update set rows = cell_unlisted.rows + excluded.rows`,
    [snapshotId, enrolmentId, regencyCode, on, unlistedBy, programmes.map((programme) => programme.code)],
  );
  await tx.run("delete from cell_unlisted where snapshot_id = $1 and rows = 0", [snapshotId]);
}
