import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** A group as coordinators list it. Its families are those in it that are its facilitator's today. */
export interface FieldGroupRow {
  readonly id: string;
  readonly name: string;
  readonly userId: string;
  readonly facilitatorName: string | null;
  readonly villageCode: string;
  readonly village: string;
  readonly district: string;
  readonly headFamilyId: string | null;
  readonly headName: string;
  readonly closedOn: Day | null;
  readonly revision: number;
  readonly families: number;
  /** The last P2K2 session that has arrived. */
  readonly lastSessionOn: Day | null;
}

/** In a group today: written down as in it, and its facilitator's. $1 is today. */
const IN_GROUP = `m.from_day <= $1 and (m.to_day is null or m.to_day >= $1)
  and exists (select from assignment a where a.family_id = m.family_id and a.user_id = g.user_id and a.from_day <= $1 and (a.to_day is null or a.to_day >= $1))`;
const GROUP = `select g.id, g.name, g.user_id as "userId", f.name as "facilitatorName", g.village_code as "villageCode", v.name as village, d.name as district, g.head_family_id as "headFamilyId", g.head_name as "headName",
  g.closed_on as "closedOn", g.revision, (select count(*)::int from field_group_member m where m.group_id = g.id and ${IN_GROUP}) as families,
  (select max(on_day) from field_session s where s.group_id = g.id and s.voided_at is null and s.amended_by is null) as "lastSessionOn"
  from field_group g join area v on v.code = g.village_code join area d on d.code = v.parent_code left join facilitator f on f.user_id = g.user_id`;
type Data = FieldGroupRow & Record<string, unknown>;

export async function listGroups(tx: Scoped, { today, userId = null }: { readonly today: Day; readonly userId?: string | null }): Promise<FieldGroupRow[]> {
  return tx.rows<Data>(`${GROUP} where $2::text is null or g.user_id = $2 order by g.closed_on nulls first, g.village_code, g.name, g.id`, [today, userId]);
}

export async function findGroup(tx: Scoped, id: string, today: Day): Promise<FieldGroupRow | null> {
  return tx.find<Data>(`${GROUP} where g.id = $2`, [today, id]);
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockGroup(tx: Scoped, id: string, today: Day): Promise<FieldGroupRow | null> {
  if ((await tx.find("select 1 from field_group where id = $1 for update", [id])) === null) return null;
  return findGroup(tx, id, today);
}

/** Families in a group today. */
export async function listGroupFamilies(tx: Scoped, id: string, today: Day): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(`select m.family_id as id from field_group_member m join field_group g on g.id = m.group_id where g.id = $2 and ${IN_GROUP} order by m.family_id`, [today, id]);
  return rows.map((row) => row.id);
}

/** Families of every open group of a facilitator, by group. */
export async function listMembersOf(tx: Scoped, { userId, today }: { readonly userId: string; readonly today: Day }): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.rows<{ groupId: string; familyId: string }>(
    `select m.group_id as "groupId", m.family_id as "familyId" from field_group_member m join field_group g on g.id = m.group_id where g.user_id = $2 and g.closed_on is null and ${IN_GROUP} order by m.family_id`,
    [today, userId],
  );
  return new Map([...Map.groupBy(rows, ({ groupId }) => groupId)].map(([id, members]) => [id, members.map(({ familyId }) => familyId)]));
}

export interface NewGroup {
  readonly id: string;
  readonly name: string;
  readonly userId: string;
  readonly villageCode: string;
}

export async function insertGroup(tx: Scoped, { id, name, userId, villageCode }: NewGroup): Promise<void> {
  await tx.run("insert into field_group (id, name, user_id, village_code) values ($1, $2, $3, $4)", [id, name, userId, villageCode]);
}

/** Names a group and its head; the head's name is the family's, or free words where the head is of no family in it. */
export async function writeGroup(tx: Scoped, id: string, { name, headFamilyId, headName }: Pick<FieldGroupRow, "name" | "headFamilyId" | "headName">): Promise<void> {
  await tx.run(
    `update field_group set name = $2, head_family_id = $3, revision = revision + 1,
       head_name = coalesce((select head_name from family_version where family_id = $3 and version_id = (select version_id from snapshot where id = 1)), $4) where id = $1`,
    [id, name, headFamilyId, headName],
  );
}

/** Puts families into a group from a day on; they leave the one they were in the day before. */
export async function writeMembers(tx: Scoped, { groupId, families, fromDay }: { readonly groupId: string; readonly families: readonly string[]; readonly fromDay: Day }): Promise<void> {
  await tx.run("update field_group_member set to_day = greatest(from_day - 1, $2::date - 1) where family_id = any ($1::bigint[]) and to_day is null and group_id <> $3", [families, fromDay, groupId]);
  await tx.run(
    `insert into field_group_member (group_id, family_id, from_day) select $1, id, $3 from unnest($2::bigint[]) as f (id)
      where not exists (select from field_group_member m where m.group_id = $1 and m.family_id = f.id and m.to_day is null)
     on conflict (group_id, family_id, from_day) do update set to_day = null`,
    [groupId, families, fromDay],
  );
  await tx.run("update field_group set revision = revision + 1 where id = $1", [groupId]);
}

/** Takes families out of whatever group they are in; they were in it until the day before. */
export async function endMembers(tx: Scoped, { groupId, families, fromDay }: { readonly groupId: string; readonly families: readonly string[]; readonly fromDay: Day }): Promise<void> {
  await tx.run("update field_group_member set to_day = greatest(from_day - 1, $3::date - 1) where group_id = $1 and family_id = any ($2::bigint[]) and to_day is null", [groupId, families, fromDay]);
  await tx.run("update field_group set revision = revision + 1 where id = $1", [groupId]);
}

/** Closes a group on a day, or opens it again. Its families stay written down in it. */
export async function writeClosed(tx: Scoped, id: string, on: Day | null): Promise<void> {
  await tx.run("update field_group set closed_on = $2, revision = revision + 1 where id = $1", [id, on]);
}

/** Gives a group to a facilitator, as its families were. */
export async function giveGroup(tx: Scoped, id: string, userId: string): Promise<void> {
  await tx.run("update field_group set user_id = $2, revision = revision + 1 where id = $1 and user_id <> $2", [id, userId]);
}

/** By facilitator: families of his today that are in none of his open groups. */
export async function countUngrouped(tx: Scoped, today: Day): Promise<{ readonly userId: string; readonly families: number }[]> {
  return tx.rows(
    `select a.user_id as "userId", count(*)::int as families from assignment a
      where a.from_day <= $1 and (a.to_day is null or a.to_day >= $1)
        and not exists (select from field_group_member m join field_group g on g.id = m.group_id where m.family_id = a.family_id and m.from_day <= $1 and m.to_day is null and g.user_id = a.user_id and g.closed_on is null)
      group by a.user_id order by a.user_id`,
    [today],
  );
}
