import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { FlowKind, LeaveReason } from "@sinergi/domain/targeting/flow";
import { snapshotRefSchema } from "@sinergi/domain/targeting/snapshot-ref";
import { TREND_BESIDES } from "@sinergi/domain/targeting/trend-beside";
import { quarterSchema, type Quarter } from "@sinergi/domain/time/quarter";
import type { TrendValues } from "@sinergi/targeting/trend";
import type { TrendBreak } from "@sinergi/targeting/trend-breaks";
import { z } from "zod";
import { areaCodeSchema, type AreaLabel, type SnapshotLabel } from "#targeting/targeting.schema";

export const trendInputSchema = z.strictObject({
  area: areaCodeSchema.optional(), programme: programmeCodeSchema.optional(),
  /** What is read beside the cells of families; figures of what is not asked for are null. */
  beside: z.enum(TREND_BESIDES).optional(),
});

/** The figures of the end of one quarter, or of today. */
export interface TrendPoint extends SnapshotLabel {
  /** What a list behind its numbers is asked of; null: the live snapshot. */
  readonly ref: string | null;
  /** `2026-Q3`; of today the quarter it lies in. */
  readonly quarter: Quarter;
  /** ISO moment; null of today. Long after the quarter's end where it was caught up. */
  readonly frozenAt: string | null;
  /** What changed since the point before. */
  readonly breaks: readonly TrendBreak[];
  readonly values: TrendValues;
  /** The same figures of the whole regency, where a part of it is looked at. */
  readonly regency: TrendValues | null;
}

/** `trends.overview`: the earliest first, today last. */
export interface TrendAnswer {
  readonly area: AreaLabel;
  /** The one asked for, else one that is known in most quarters and reaches the most families today; null where there is none. */
  readonly programme: { readonly code: string; readonly name: string; readonly inPackage: boolean; readonly forPersons: boolean } | null;
  /** Programmes of any of the days, by code. */
  readonly programmes: readonly { readonly code: string; readonly name: string }[];
  readonly points: readonly TrendPoint[];
  /** The list of priority villages whose convergence was asked for, and its rule; null where none is in force. */
  readonly focus: { readonly name: string; readonly year: number; readonly villages: number; readonly programmes: number; readonly reachedPercent: number } | null;
  /** Quarters that ended, lie within the data and are not kept. */
  readonly open: readonly Quarter[];
}

export const flowInputSchema = z.strictObject({ area: areaCodeSchema.optional(), from: snapshotRefSchema, to: snapshotRefSchema.optional() });

export interface FlowCounts extends Readonly<Record<FlowKind, number>> {
  readonly programme: string;
  /** Of `left`: by why a person said they did; sums to it. */
  readonly reasons: Readonly<Record<LeaveReason, number>>;
}

/** `trends.flows`: an area and those right below it, each by programme. A programme without a period or a list of recipients on one of the days is in `absent` and has no counts. */
export interface FlowAnswer {
  readonly from: SnapshotLabel;
  readonly to: SnapshotLabel;
  readonly area: AreaLabel;
  readonly names: Readonly<Record<string, string>>;
  readonly whole: readonly FlowCounts[];
  readonly below: readonly { readonly area: AreaLabel; readonly rows: readonly FlowCounts[] }[];
  readonly absent: readonly string[];
}

export const keepQuarterInputSchema = z.strictObject({ opId: z.uuid(), quarter: quarterSchema });
export interface KeptQuarter {
  readonly ref: string;
  readonly quarter: string;
}
