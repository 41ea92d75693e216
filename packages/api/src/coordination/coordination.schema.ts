import { organisationCodeSchema } from "@sinergi/domain/organisations/organisation.schema";
import { daySchema } from "@sinergi/domain/time/day.schema";
import type { FollowUpTally } from "@sinergi/targeting/coordination";
import type { AbsenceAndLateness, AttendanceRow, ContinuityRow } from "@sinergi/targeting/coordination-attendance";
import type { BurndownPoint } from "@sinergi/targeting/coordination-burndown";
import { z } from "zod";

/** `coordination.overview`: meetings of a series, of a span of days, and one organisation; each null: all. */
export const coordinationInputSchema = z.strictObject({ series: z.uuid().nullable().default(null), from: daySchema.nullable().default(null), to: daySchema.nullable().default(null), organisation: organisationCodeSchema.nullable().default(null) });

interface Named {
  readonly name: string;
}
export interface LeadTally extends FollowUpTally, Named {
  /** Null: nobody leads it yet. */
  readonly key: string | null;
}
export interface MeetingTally extends FollowUpTally {
  /** Null: agreed outside of any meeting. */
  readonly meeting: { readonly id: string; readonly title: string; readonly heldOn: string } | null;
}

export interface CoordinationAnswer {
  /** The day the figures speak of. */
  readonly on: string;
  readonly total: FollowUpTally;
  readonly byLead: readonly LeadTally[];
  readonly byMeeting: readonly MeetingTally[];
  readonly burndown: readonly BurndownPoint[];
  /** Meetings that were held, in the order of time. */
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly heldOn: string }[];
  readonly strip: readonly (AttendanceRow & Named)[];
  readonly continuity: readonly (ContinuityRow & Named)[];
  /** Always of all organisations: one alone cannot be set beside others. */
  readonly absence: Omit<AbsenceAndLateness, "rows"> & { readonly rows: readonly (AbsenceAndLateness["rows"][number] & Named)[] };
  readonly choices: { readonly series: readonly { readonly id: string; readonly title: string }[]; readonly organisations: readonly { readonly code: string; readonly name: string }[] };
}
