import type { GraduationKind } from "#fieldwork/vocabulary";

/** Why a family leaves PKH, by kind (`domain.md` §6.2). */
export const GRADUATION_REASONS = {
  GRADUASI_MANDIRI: ["ABLE", "WITHDREW", "PPSE"],
  GRADUASI_ALAMIAH: ["NO_COMPONENT"],
  DIKELUARKAN: ["VILLAGE_MEETING", "DECILE_OUT", "DECEASED", "MOVED", "DUPLICATE", "NUMBER_UNMATCHED"],
} as const satisfies Record<GraduationKind, readonly string[]>;
export type GraduationReason = (typeof GRADUATION_REASONS)[GraduationKind][number];
