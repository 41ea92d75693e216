import { PROFILE_FIELDS, type FieldFamily, type FieldProfile, type ProfileField } from "@sinergi/domain/fieldwork/field-snapshot";
import type { KeptRecord } from "@sinergi/offline/field-store";

export type ProfileChanges = Partial<Record<ProfileField, { readonly from: string; readonly to: string }>>;
export type ProfileFields = Pick<FieldProfile, ProfileField>;

/** The profile as this phone knows it: what the office has, and own corrections on top that are not taken yet. */
export function profileWith(family: FieldFamily, records: readonly KeptRecord[]): { readonly profile: ProfileFields; readonly waiting: number } {
  const own = records.filter((record) => record.kind === "profile.corrected" && record.familyId === family.id && (record.state === "ON_PHONE" || record.state === "SENDING")).toSorted((a, b) => a.seq - b.seq);
  const profile = own.reduce<ProfileFields>((held, record) => ({ ...held, ...afterwards((record.body as { changes: ProfileChanges }).changes) }), family.profile);
  return { profile, waiting: own.length };
}

function afterwards(changes: ProfileChanges): Partial<ProfileFields> {
  return Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.to]));
}

/** Only what differs, each field with what stood there: another correction meanwhile is merged by field. */
export function changesBetween(before: ProfileFields, after: ProfileFields): ProfileChanges {
  return Object.fromEntries(PROFILE_FIELDS.flatMap((field) => (before[field] === after[field].trim() ? [] : [[field, { from: before[field], to: after[field].trim() }]])));
}
