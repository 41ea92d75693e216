import type { FieldProfile } from "@sinergi/domain/fieldwork/field-snapshot";
import type { ProfileChanges, ProfileValues } from "@sinergi/domain/sync/merge-correction";
import type { Scoped } from "#access/scoped";

export const PROFILE_COLUMNS = `version, carer_name as "carerName", phone, landmark, livelihood, livestock, business_type as "businessType"`;

/** The profile of a family under a lock, with an empty first version where there was none. */
export async function lockProfile(system: Scoped, familyId: string): Promise<FieldProfile> {
  await system.run("insert into family_profile (family_id, version, updated_by, updated_name) values ($1, 0, $2, $3) on conflict (family_id) do nothing", [familyId, system.actor.id, system.actor.name]);
  return system.one<FieldProfile & Record<string, unknown>>(`select ${PROFILE_COLUMNS} from family_profile where family_id = $1 for update`, [familyId]);
}

/** The profile as it stands; null where nobody wrote one. */
export function findProfile(tx: Scoped, familyId: string): Promise<(FieldProfile & { readonly updatedName: string; readonly updatedAt: string }) | null> {
  return tx.find<FieldProfile & { updatedName: string; updatedAt: string } & Record<string, unknown>>(
    `select ${PROFILE_COLUMNS}, updated_name as "updatedName", to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt" from family_profile where family_id = $1`, [familyId]);
}

export interface WrittenProfile {
  readonly familyId: string;
  readonly values: ProfileValues;
  readonly by: { readonly id: string; readonly name: string };
}

/** Writes the next version of a locked profile; its number. */
export async function writeProfile(system: Scoped, { familyId, values: it, by }: WrittenProfile): Promise<number> {
  const { version } = await system.one<{ version: number }>(
    `update family_profile set version = version + 1, carer_name = $2, phone = $3, landmark = $4, livelihood = $5, livestock = $6, business_type = $7, updated_by = $8, updated_name = $9, updated_at = now()
      where family_id = $1 returning version`,
    [familyId, it.carerName, it.phone, it.landmark, it.livelihood, it.livestock, it.businessType, by.id, by.name],
  );
  return version;
}

export interface ProfileChangeRow {
  readonly id: string;
  readonly familyId: string;
  readonly baseVersion: number;
  readonly version: number | null;
  readonly changes: ProfileChanges;
  readonly merged: boolean;
  readonly by: { readonly id: string; readonly name: string };
}

/** Keeps a correction with what became of it; kept again, its version is filled in. */
export async function keepProfileChange(tx: Scoped, it: ProfileChangeRow): Promise<void> {
  await tx.run(
    `insert into family_profile_change (id, family_id, base_version, version, changes, merged, user_id, user_name) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set version = coalesce(family_profile_change.version, excluded.version), merged = excluded.merged`,
    [it.id, it.familyId, it.baseVersion, it.version, JSON.stringify(it.changes), it.merged, it.by.id, it.by.name],
  );
}
