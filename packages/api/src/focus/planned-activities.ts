import type { PlannedActivity } from "@sinergi/targeting/focus-budget";

/** The activities of the annual action plan that money for a list's villages stands in; null while the regency keeps no plan here. */
export function plannedActivities(): readonly PlannedActivity[] | null {
  return null;
}
