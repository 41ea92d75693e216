import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";
import { comparedWith, findNeighbours, sealOf, type Neighbours } from "#families/dataset-versions.store";
import { recogniseFamilies } from "#imports/recognise-families";
import { giveRoom } from "#imports/give-room";
import { dropStage, stageOf, type Stage } from "#imports/stage-families";
import { followVersion, lockForChange } from "#targeting/snapshots.store";

export interface CommitFamilies {
  readonly importId: string;
  readonly source: string;
  readonly asOf: Day;
  readonly today: Day;
  readonly familyRows: boolean;
  /** The version the check recognised families from; recognised anew when another stands now. */
  readonly basedOn: number | null;
}

/** Makes the staged rows a dataset version with its matches and cells, in the caller's one transaction. */
export async function commitFamilies(tx: Scoped, input: CommitFamilies): Promise<{ readonly versionId: number }> {
  const stage = stageOf(input.importId);
  await lockForChange(tx);
  await giveRoom(tx);
  const neighbours = await findNeighbours(tx, input.asOf);
  const basedOn = comparedWith(neighbours);
  // Between two versions the check's word is not enough: the later one may have come since.
  const isBetween = neighbours.before !== null && neighbours.after !== null;
  if (basedOn !== input.basedOn || isBetween) await recogniseFamilies(tx, stage, neighbours);

  const { id: versionId } = await tx.one<{ id: number }>(
    `insert into dataset_version (source, as_of, import_id, state, based_on, families, persons)
     select $1, $2, $3, 'COMMITTED', $4, (select count(*) from ${stage.families}), (select count(*) from ${stage.rows}) returning id`,
    [input.source, input.asOf, input.importId, basedOn],
  );
  await numberFamilies(tx, stage, versionId);
  await insertFamilies(tx, stage, versionId, input.familyRows);
  await insertPersons(tx, stage, versionId, neighbours);
  await tx.run("analyze family_version (version_id, family_id, village_code, no_kk, decile, head_nik), person_version (version_id, person_id, family_id, nik, name_key, birth_date)");
  const seal = await sealOf(tx, versionId);
  await tx.run("update dataset_version set seal = $2 where id = $1", [versionId, seal]);
  await followVersion(tx, input.today);
  await dropStage(tx, stage);
  await appendAudit(tx, { action: "version.committed", entity: "dataset_version", entityId: String(versionId), detail: { source: input.source, asOf: input.asOf, seal: seal.toString("hex") } });
  return { versionId };
}

/** Every family with its lasting number, new ones in the order of the file, so that neighbours in the file are neighbours on disk. */
async function numberFamilies(tx: Scoped, { families }: Stage, versionId: number): Promise<void> {
  await tx.run("drop table if exists pg_temp.numbered");
  await tx.run(
    `create temporary table numbered on commit drop as
     select family_key, head_row, members, digest, is_new, case when is_new then nextval(pg_get_serial_sequence('family', 'id')) else family_id end as family_id
       from (select *, family_id is null as is_new from ${families} order by head_row) f`,
  );
  await tx.run("analyze pg_temp.numbered");
  await tx.run("insert into family (id, first_version) select family_id, $1 from pg_temp.numbered where is_new", [versionId]);
}

async function insertFamilies(tx: Scoped, { rows }: Stage, versionId: number, familyRows: boolean): Promise<void> {
  await tx.run(
    `insert into family_version (version_id, family_id, no_kk, source_family_id, village_code, address, rt, rw, decile, tenure, floor, wall, roof, water, toilet,
                                 light, power_va, head_name, head_nik, members, roster_complete, digest)
     select $1, f.family_id, h.no_kk, h.source_family_id, h.village_code, h.address, h.rt, h.rw, h.decile, h.tenure, h.floor, h.wall, h.roof, h.water, h.toilet,
            h.light, h.power_va, h.name, h.nik, f.members, $2, f.digest
       from pg_temp.numbered f join ${rows} h on h.row = f.head_row`,
    [versionId, !familyRows],
  );
}

/** Persons keep their identity by NIK, else within their family by name and birth date. */
async function insertPersons(tx: Scoped, stage: Stage, versionId: number, { before, after }: Neighbours): Promise<void> {
  const versions = [before, after].filter((version) => version !== null);
  const known = versions.length === 0 ? null : knownPersonsSql(stage, versions);
  await tx.run(
    `insert into person_version (version_id, person_id, family_id, row, nik, name, name_key, is_head, relation, sex, birth_date, school, pregnant, disability,
                                 severe_disability, chronic_illness, occupation, education, civil_registry_match, extra)
     select $1, ${known === null ? "nextval('person_id')" : "coalesce(k.person_id, nextval('person_id'))"}, f.family_id, s.row, s.nik, s.name, s.name_key, s.row = f.head_row, s.relation, s.sex,
            s.birth_date, s.school, s.pregnant, s.disability, s.severe_disability, s.chronic_illness, s.occupation, s.education, s.civil_registry_match, s.extra
       from ${stage.rows} s join pg_temp.numbered f using (family_key)
       ${known === null ? "" : `left join (${known}) k on k.row = s.row`}`,
    [versionId],
  );
}

/** The row of the file for each person of the versions before and after, once each way. */
function knownPersonsSql({ rows }: Stage, versions: readonly number[]): string {
  const near = versions.join(", ");
  return `select distinct on (row) row, person_id from (
      select distinct on (person_id) row, person_id from (
        select s.row, p.person_id, 1 as step from ${rows} s join person_version p on p.version_id in (${near}) and p.nik = s.nik
        union all
        select s.row, p.person_id, 2 from ${rows} s join pg_temp.numbered f using (family_key)
          join person_version p on p.version_id in (${near}) and p.family_id = f.family_id and p.name_key = s.name_key and p.birth_date = s.birth_date
         where s.nik is null or p.nik is null
      ) found order by person_id, step, row
    ) once order by row, person_id`;
}
