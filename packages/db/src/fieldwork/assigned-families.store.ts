import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";

/** A family as those who deal out work list it. */
export interface AssignedFamily {
  readonly familyId: string;
  readonly headName: string;
  /** Masked: the first six digits. */
  readonly noKk: string | null;
  readonly villageCode: string;
  readonly village: string;
  readonly district: string;
  readonly address: string;
  readonly decile: number | null;
  readonly members: number;
  readonly groupId: string | null;
  readonly groupName: string | null;
  /** Since when it is his; null where it is nobody's. */
  readonly since: Day | null;
  /** The last day it is his, where an end is set. */
  readonly until: Day | null;
  /** Last visit that has arrived, whoever made it. */
  readonly lastVisitOn: Day | null;
}

const FACTS = `s.family_id as "familyId", f.head_name as "headName", f.no_kk as "noKk", s.village_code as "villageCode", v.name as village, d.name as district, coalesce(f.address, '') as address,
  nullif(s.decile, 0)::int as decile, f.members`;
const JOINS = `join family_version f on f.version_id = (select version_id from snapshot where id = 1) and f.family_id = s.family_id join area v on v.code = s.village_code join area d on d.code = v.parent_code`;
const LAST_VISIT = `(select max(on_day) from visit where visit.family_id = s.family_id and outcome = 'BERTEMU' and voided_at is null and amended_by is null)`;
/** The group a family is in: it counts as long as the family is its facilitator's. */
const GROUP = `left join field_group_member m on m.family_id = s.family_id and m.to_day is null and m.from_day <= $2 left join field_group g on g.id = m.group_id and g.closed_on is null and g.user_id = a.user_id`;
type Data = Omit<AssignedFamily, "noKk"> & { readonly noKk: Buffer | null } & Record<string, unknown>;
const ORDER = 's.village_code collate "C", g.name nulls last, f.head_name collate "C", s.family_id';

/** The families that are a facilitator's today; a facilitator himself sees only his own here. */
export async function listOwnedFamilies(tx: Scoped, { userId, today, villageCode = null }: { readonly userId: string; readonly today: Day; readonly villageCode?: string | null }): Promise<AssignedFamily[]> {
  const rows = await tx.rows<Data>(
    `select ${FACTS}, g.id as "groupId", g.name as "groupName", a.from_day as since, a.to_day as until, ${LAST_VISIT} as "lastVisitOn"
       from assignment a join family_state s on s.snapshot_id = 1 and s.family_id = a.family_id ${JOINS} ${GROUP}
      where a.user_id = $1 and a.from_day <= $2 and (a.to_day is null or a.to_day >= $2) and ($3::text is null or s.village_code = $3) order by ${ORDER}`,
    [userId, today, villageCode],
  );
  return rows.map((row) => ({ ...row, noKk: masked(tx, row.noKk) }));
}

/** Families with whose they are today, for lists that say who does what. */
export interface FamilyWithOwner extends AssignedFamily {
  readonly userId: string | null;
  readonly ownerName: string | null;
}

/** Families by their ids, each with its facilitator of today. */
export async function listFamiliesWithOwner(tx: Scoped, { families, today }: { readonly families: readonly string[]; readonly today: Day }): Promise<FamilyWithOwner[]> {
  const rows = await tx.rows<Data & { userId: string | null; ownerName: string | null }>(
    `select ${FACTS}, g.id as "groupId", g.name as "groupName", a.from_day as since, a.to_day as until, ${LAST_VISIT} as "lastVisitOn", a.user_id as "userId", o.name as "ownerName"
       from family_state s ${JOINS} left join assignment a on a.family_id = s.family_id and a.from_day <= $2 and (a.to_day is null or a.to_day >= $2)
       left join facilitator o on o.user_id = a.user_id ${GROUP}
      where s.snapshot_id = 1 and s.family_id = any ($1::bigint[]) order by ${ORDER}`,
    [families, today],
  );
  return rows.map((row) => ({ ...row, noKk: masked(tx, row.noKk) }));
}

/** Whose each of these families is on a day; what is nobody's is not in it. */
export async function readOwners(tx: Scoped, families: readonly string[], day: Day): Promise<ReadonlyMap<string, { readonly userId: string; readonly name: string }>> {
  const rows = await tx.rows<{ id: string; userId: string; name: string }>(
    `select a.family_id as id, a.user_id as "userId", coalesce(f.name, '') as name from assignment a left join facilitator f on f.user_id = a.user_id
      where a.family_id = any ($1::bigint[]) and a.from_day <= $2 and (a.to_day is null or a.to_day >= $2)`,
    [families, day],
  );
  return new Map(rows.map(({ id, userId, name }) => [id, { userId, name }]));
}

/** Ids of the families that are a facilitator's on a day, all or those of one village. */
export async function listOwnedIds(tx: Scoped, { userId, day, villageCode }: { readonly userId: string; readonly day: Day; readonly villageCode: string | null }): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select a.family_id as id from assignment a left join family_state s on s.snapshot_id = 1 and s.family_id = a.family_id
      where a.user_id = $1 and a.from_day <= $2 and (a.to_day is null or a.to_day >= $2) and ($3::text is null or s.village_code = $3) order by s.village_code, a.family_id`,
    [userId, day, villageCode],
  );
  return rows.map(({ id }) => id);
}
