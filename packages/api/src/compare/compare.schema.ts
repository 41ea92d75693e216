import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { CompareWarning, ComparedRow } from "@sinergi/targeting/compare";
import { z } from "zod";
import { figuresInputSchema, type AreaLabel, type SnapshotLabel } from "#targeting/targeting.schema";

const sideSchema = figuresInputSchema.extend({ programme: programmeCodeSchema.optional() });

/** `compare.sides`: two areas, programmes or snapshots; what a side does not name is the regency, today, no programme. */
export const compareInputSchema = z.strictObject({ left: sideSchema, right: sideSchema, onlyProgramme: z.boolean().default(false) });

export interface SideLabel {
  readonly snapshot: SnapshotLabel;
  readonly area: AreaLabel;
  /** The programme looked at; `hasPeriod` is false where no rule of it holds on that day. */
  readonly programme: { readonly code: string; readonly name: string; readonly hasPeriod: boolean } | null;
}

export interface CompareAnswer {
  readonly left: SideLabel;
  readonly right: SideLabel;
  readonly rows: readonly ComparedRow[];
  readonly warnings: readonly CompareWarning[];
}
export type { CompareWarning, ComparedRow };
