import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** Where a family lives by the data in use, whoever asks; null where they do not have it. */
export function findVillageOf(tx: Scoped, familyId: string): Promise<string | null> {
  return tx.derive(async (system) =>
    (await system.find<{ code: string }>("select village_code as code from family_version where family_id = $1 order by (version_id = (select version_id from snapshot where id = 1)) desc, version_id desc limit 1", [familyId]))?.code ?? null,
  );
}

/** How many of these families were a person's on a day, whoever has them today. */
export function countAssigned(tx: Scoped, { userId, familyIds, onDay }: { readonly userId: string; readonly familyIds: readonly string[]; readonly onDay: Day }): Promise<number> {
  return tx.derive(async (system) =>
    (await system.one<{ count: number }>(
      "select count(distinct family_id)::int as count from assignment where user_id = $1 and family_id = any ($2::bigint[]) and from_day <= $3 and (to_day is null or to_day >= $3)",
      [userId, familyIds, onDay],
    )).count,
  );
}
