import type { MergeStated } from "@sinergi/domain/problems/decide-problem";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { forgetPaymentMatches } from "#payments/match-payments";
import { matchAgain } from "#programmes/match-enrolments";
import { followChange, lockForChange, readLive } from "#targeting/snapshots.store";

export interface Merge extends MergeStated {
  readonly decisionId: string;
  readonly today: Day;
}

/**
 * From now on two records are read as one: recipients are found once, a merged family is counted once. Versions stay as they
 * are. False where one of the two is part of another merge in a way that would make a chain; that one must be undone first.
 */
export async function mergeIdentities(tx: Scoped, { subject, aliasId, keptId, decisionId, today }: Merge): Promise<boolean> {
  await lockForChange(tx);
  const chain = await tx.find(
    `select 1 from identity_link where subject = $1 and undone_at is null and (alias_id in ($2, $3) or kept_id = $2)`,
    [subject, aliasId, keptId],
  );
  if (chain) return false;
  await tx.run("insert into identity_link (subject, alias_id, kept_id, decision_id) values ($1, $2, $3, $4)", [subject, aliasId, keptId, decisionId]);
  await followMerge(tx, { subject, aliasId, keptId }, today);
  return true;
}

/** Takes a merge back whole: both records are read for themselves again, as if they had never been said to be one. */
export async function partIdentities(tx: Scoped, { decisionId, today }: { readonly decisionId: string; readonly today: Day }): Promise<void> {
  await lockForChange(tx);
  const link = await tx.find<MergeStated & Record<string, unknown>>(
    `update identity_link set undone_at = now() where decision_id = $1 and undone_at is null returning subject, alias_id as "aliasId", kept_id as "keptId"`,
    [decisionId],
  );
  if (link) await followMerge(tx, link, today);
}

/** Finds recipients of both records anew, in every version that has matches, and brings the live figures up to it. */
async function followMerge(tx: Scoped, merge: MergeStated, today: Day): Promise<void> {
  const live = await readLive(tx);
  const versions = await tx.rows<{ id: number }>("select distinct version_id as id from list_matched union select version_id from snapshot where id = 1 and version_id is not null");
  await tx.run("drop table if exists pg_temp.touched");
  await tx.run("create temporary table touched (family_id bigint primary key) on commit drop");
  for (const { id } of versions) {
    const families = await familiesOf(tx, id, merge);
    const enrolments = await enrolmentsOf(tx, id, families);
    if (id === live.versionId) await touch(tx, id, { families, enrolments });
    await matchAgain(tx, id, enrolments);
    if (id === live.versionId) await touch(tx, id, { families, enrolments });
  }
  await forgetPaymentMatches(tx);
  await followChange(tx, "touched", today);
}

/** Marks the two families and those the recipients are matched to at this moment. */
async function touch(tx: Scoped, versionId: number, { families, enrolments }: { readonly families: readonly string[]; readonly enrolments: readonly string[] }): Promise<void> {
  await tx.run(
    `insert into touched select unnest($1::bigint[]) union select family_id from enrolment_match where version_id = $2 and enrolment_id = any ($3::bigint[]) and family_id is not null
     on conflict do nothing`,
    [families, versionId, enrolments],
  );
}

/** The families of the two records in a version. */
async function familiesOf(tx: Scoped, versionId: number, { subject, aliasId, keptId }: MergeStated): Promise<string[]> {
  const source = subject === "FAMILY" ? "family_version where version_id = $1 and family_id in ($2, $3)" : "person_version where version_id = $1 and person_id in ($2, $3)";
  return (await tx.rows<{ id: string }>(`select distinct family_id as id from ${source}`, [versionId, aliasId, keptId])).map(({ id }) => id);
}

/** Recipients of these families, and those that match no family because two of one name and birth date stood in the way. */
async function enrolmentsOf(tx: Scoped, versionId: number, families: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select enrolment_id as id from enrolment_match where version_id = $1 and family_id = any ($2::bigint[])
     union
     select e.id from person_version p join enrolment e on e.name_key = p.name_key and e.birth_date = p.birth_date
       join enrolment_match m on m.version_id = $1 and m.enrolment_id = e.id and m.method in ('UNLISTED', 'NAME_BIRTH_VILLAGE')
      where p.version_id = $1 and p.family_id = any ($2::bigint[])`,
    [versionId, families],
  );
  return rows.map(({ id }) => id);
}

/** The family itself and every record that was said to be it, or that it was said to be. */
export async function linkedFamilies(tx: Scoped, familyId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `with kept as (select coalesce((select kept_id from identity_link where subject = 'FAMILY' and undone_at is null and alias_id = $1), $1::bigint) as id)
     select id from kept union select l.alias_id from identity_link l join kept on kept.id = l.kept_id where l.subject = 'FAMILY' and l.undone_at is null`,
    [familyId],
  );
  return rows.map(({ id }) => id);
}
