import type { FollowUpContent } from "#followups/follow-up.schema";

export const FOLLOW_UP_FIELDS = ["text", "type", "lead", "supporters", "areas", "programmes", "strategy", "indicator", "target", "unit", "dueOn", "priority", "fundingSource", "budgetRowId"] as const satisfies readonly (keyof FollowUpContent)[];
export type FollowUpField = (typeof FOLLOW_UP_FIELDS)[number];

export interface ChangedFollowUp {
  readonly before: Partial<FollowUpContent>;
  readonly after: Partial<FollowUpContent>;
}

/** The fields in which what is wanted differs from what stands; null where nothing does. The order of codes is no difference. */
export function changedFields(standing: FollowUpContent, wanted: FollowUpContent): ChangedFollowUp | null {
  const fields = FOLLOW_UP_FIELDS.filter((field) => plain(standing[field]) !== plain(wanted[field]));
  if (fields.length === 0) return null;
  const only = (draft: FollowUpContent): Partial<FollowUpContent> => Object.fromEntries(fields.map((field) => [field, draft[field]]));
  return { before: only(standing), after: only(wanted) };
}

function plain(value: FollowUpContent[FollowUpField]): string {
  return JSON.stringify(typeof value === "object" && value !== null ? [...value].toSorted() : value);
}
