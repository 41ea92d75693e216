import type { VisitOutcome } from "#fieldwork/vocabulary";

/** Question groups of a visit, in the order in which they are asked. */
export const VISIT_GROUPS = ["purpose", "outcome", "met", "conditions", "members", "aid", "needs", "business", "proof", "followUp"] as const;
export type VisitGroup = (typeof VISIT_GROUPS)[number];

const GROUPS_OF: Readonly<Record<VisitOutcome, readonly VisitGroup[]>> = {
  BERTEMU: VISIT_GROUPS,
  // Somebody told it, and it changes who belongs to the family.
  MENINGGAL: ["purpose", "outcome", "members", "proof", "followUp"],
  PINDAH: ["purpose", "outcome", "proof", "followUp"],
  TIDAK_BERTEMU: ["purpose", "outcome", "proof", "followUp"],
  RUMAH_KOSONG: ["purpose", "outcome", "proof", "followUp"],
  // Who refused has not agreed to a photo or a place.
  MENOLAK: ["purpose", "outcome", "followUp"],
};

/** Groups that make sense for what was found; before that is known, all of them may come. */
export function visitGroups(outcome: VisitOutcome | null): readonly VisitGroup[] {
  return outcome === null ? VISIT_GROUPS : GROUPS_OF[outcome];
}

/** Whether somebody of the family was there to be asked for his consent. */
export function mayConsent(outcome: VisitOutcome): boolean {
  return outcome === "BERTEMU" || outcome === "MENINGGAL";
}
