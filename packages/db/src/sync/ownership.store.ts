import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { VILLAGE_OF } from "#fieldwork/visits.store";

/** What the caller may find out about families of records he sends, whoever has them today: by family, the days each was his, what it was merged into, and where it lives. */
export interface FamilyOwnership {
  readonly known: boolean;
  readonly mergedInto: string | null;
  /** By the newest version that knows it; null where none does. */
  readonly villageCode: string | null;
  readonly spans: readonly { readonly from: Day; readonly to: Day | null }[];
}

/** One question for all families of a batch. */
export async function readOwnership(tx: Scoped, userId: string, familyIds: readonly string[]): Promise<ReadonlyMap<string, FamilyOwnership>> {
  if (familyIds.length === 0) return new Map();
  const rows = await tx.derive((system) => system.rows<FamilyOwnership & { familyId: string }>(
    `select s.id as "familyId", exists (select from family f where f.id = s.id) as known,
            (select l.kept_id::text from identity_link l where l.subject = 'FAMILY' and l.alias_id = s.id and l.undone_at is null limit 1) as "mergedInto",
            (${VILLAGE_OF("s.id")}) as "villageCode",
            coalesce((select json_agg(json_build_object('from', a.from_day, 'to', a.to_day)) from assignment a where a.family_id = s.id and a.user_id = $1), '[]') as spans
       from unnest($2::bigint[]) as s (id)`,
    [userId, familyIds],
  ));
  return new Map(rows.map(({ familyId, ...ownership }) => [familyId, ownership]));
}
