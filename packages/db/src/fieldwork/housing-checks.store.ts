import type { HousingChecked } from "@sinergi/domain/fieldwork/housing-checked.schema";
import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface NewHousingCheck {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  readonly flags: readonly RecordFlag[];
  readonly said: HousingChecked;
}

/** False where it is there already. */
export async function insertHousingCheck(tx: Scoped, { id, userId, userName, flags, said }: NewHousingCheck): Promise<boolean> {
  const written = await tx.run(
    `insert into housing_check (id, family_id, user_id, user_name, on_day, no_shelter, answers, result, lat, lng, accuracy_m, notes, flags)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (id) do nothing`,
    [id, said.familyId, userId, userName, said.onDay, said.noShelter, JSON.stringify(said.answers), said.result, said.place?.lat ?? null, said.place?.lng ?? null, said.place?.accuracyM ?? null, said.notes, flags],
  );
  return written > 0;
}

/** A standing check of the same person, family and day. */
export async function findSameHousingCheck(tx: Scoped, { id, userId, familyId, onDay }: { readonly id: string; readonly userId: string; readonly familyId: string; readonly onDay: Day }): Promise<string | null> {
  const found = await tx.find<{ id: string }>(
    "select id from housing_check where user_id = $1 and family_id = $2 and on_day = $3 and id <> $4 and voided_at is null and amended_by is null order by received_at limit 1",
    [userId, familyId, onDay, id],
  );
  return found?.id ?? null;
}
