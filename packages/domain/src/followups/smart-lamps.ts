import type { FollowUpContent } from "#followups/follow-up.schema";

export const SMART_LAMPS = ["specific", "measurable", "achievable", "relevant", "timeBound"] as const;
export type SmartLamp = (typeof SMART_LAMPS)[number];
export type SmartLamps = Readonly<Record<SmartLamp, boolean>>;

type Judged = Pick<FollowUpContent, "lead" | "areas" | "programmes" | "indicator" | "target" | "unit" | "fundingSource" | "budgetRowId" | "strategy"> & { readonly dueOn: string | null };

/**
 * The five lamps of `domain.md` §1.6: who and where (a lead and an area or a programme), how much (indicator, target and unit),
 * with what money (a source or a row of the plan), for which strategy, until when. They are shown and never block.
 */
export function smartLamps({ lead, areas, programmes, indicator, target, unit, fundingSource, budgetRowId, strategy, dueOn }: Judged): SmartLamps {
  return {
    specific: lead !== null && (areas.length > 0 || programmes.length > 0),
    measurable: indicator !== "" && target !== null && unit !== "",
    achievable: fundingSource !== null || budgetRowId !== null,
    relevant: strategy !== null,
    timeBound: dueOn !== null,
  };
}

export function lampsLit(lamps: SmartLamps): number {
  return SMART_LAMPS.filter((lamp) => lamps[lamp]).length;
}
