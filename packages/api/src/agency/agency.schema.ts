import { z } from "zod";
import type { AgencyProgramme } from "@sinergi/targeting/agency-figures";
import type { SnapshotLabel } from "#targeting/targeting.schema";

/** Left out: the organisation of the account that asks. */
export const agencyInputSchema = z.strictObject({ agency: z.string().min(1).max(60).optional() });

/** `agency.overview`: what the head of an agency needs to know at a glance. */
export interface AgencyAnswer {
  readonly agency: { readonly code: string; readonly name: string };
  readonly snapshot: SnapshotLabel;
  readonly programmes: readonly AgencyProgramme[];
  /** Agencies that own a programme today, for those who look at more than their own. */
  readonly choices: readonly { readonly code: string; readonly name: string }[];
}
