import { HOUSING_LACK_KEYS, HOUSING_LACKS, type HousingState } from "@sinergi/domain/families/housing-lacks";

/** The facts of a house as a condition on `family_version f`: one bad fact is enough; unknown where none is bad and one is empty. */
export function factCondition(state: HousingState): string {
  const lack = HOUSING_LACK_KEYS.find((key) => key === state || `${key}Unknown` === state) ?? "toilet";
  const facts = HOUSING_LACKS[lack];
  const bad = facts.map(({ fact, values }) => `coalesce(f.${fact} in (${values.map((value) => `'${value}'`).join(", ")}), false)`).join(" or ");
  if (state === lack) return `(${bad})`;
  return `not (${bad}) and (${facts.map(({ fact }) => `f.${fact} is null`).join(" or ")})`;
}

/** The same as a condition on `family_state s`; `version` is how the version of the snapshot is written. */
export function housingCondition(state: HousingState, version: string): string {
  return `exists (select from family_version f where f.version_id = ${version} and f.family_id = s.family_id and ${factCondition(state)})`;
}
