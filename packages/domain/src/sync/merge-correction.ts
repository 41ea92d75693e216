import { PROFILE_FIELDS, type ProfileField } from "#fieldwork/field-snapshot";

export type ProfileValues = Readonly<Record<ProfileField, string>>;

/** What a correction says of each field it touches: what stood there when it was written, and what shall stand there. */
export type ProfileChanges = { readonly [field in ProfileField]?: { readonly from: string; readonly to: string } | undefined };

export type CorrectionMerge =
  | { readonly ok: true; readonly values: ProfileValues; readonly changed: readonly ProfileField[] }
  | { readonly ok: false; readonly conflicts: readonly ProfileField[] };

/**
 * Three-way merge by field. A field is taken where nobody touched it since, and left where it stands as asked already. Where somebody
 * wrote something else meanwhile the whole correction goes to a person, and nothing is written.
 */
export function mergeCorrection(current: ProfileValues, changes: ProfileChanges): CorrectionMerge {
  const touched = PROFILE_FIELDS.flatMap((field) => {
    const change = changes[field];
    return change === undefined ? [] : [{ field, ...change }];
  });
  const conflicts = touched.filter(({ field, from, to }) => current[field] !== from && current[field] !== to).map(({ field }) => field);
  if (conflicts.length > 0) return { ok: false, conflicts };
  const changed = touched.filter(({ field, to }) => current[field] !== to);
  return { ok: true, values: { ...current, ...Object.fromEntries(changed.map(({ field, to }) => [field, to])) }, changed: changed.map(({ field }) => field) };
}

/** The correction as the reviewer takes it: its values, whatever stands there now. */
export function forceCorrection(current: ProfileValues, changes: ProfileChanges): ProfileValues {
  const asked = PROFILE_FIELDS.flatMap((field) => (changes[field] === undefined ? [] : [[field, changes[field].to] as const]));
  return { ...current, ...Object.fromEntries(asked) };
}
