import { z } from "zod";
import type { FocusSettings } from "#focus/focus-settings.schema";
import { FOCUS_PARTS, type FocusPart } from "#focus/vocabulary";
import { daySchema } from "#time/day.schema";

/** A draft may be changed; a signed list is in force and stands as it was signed; a revoked one was replaced or given up. */
export const FOCUS_STATES = ["DRAFT", "SIGNED", "REVOKED"] as const;
export type FocusState = (typeof FOCUS_STATES)[number];

export const FOCUS_REASON_MIN_LENGTH = 10;
export const FOCUS_AREAS_MAX = 500;
const villageCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);

export const focusYearSchema = z.int().min(2000).max(2100);
export const focusNameSchema = z.string().trim().min(3).max(160);
export const focusNoteSchema = z.string().trim().max(2_000);
export const decreeNumberSchema = z.string().trim().min(3).max(80);
/** Village by village in the order of the list; why one stands there that its score alone would not have brought. */
export const focusPlacesSchema = z.array(z.strictObject({ area: villageCode, reason: z.string().trim().max(500) })).max(FOCUS_AREAS_MAX);
/** Villages left out, as they are stored. */
export const focusOmittedSchema = z.array(z.object({ area: z.string(), reason: z.string() }));
export const decreeSchema = z.strictObject({ number: decreeNumberSchema, date: daySchema });

/** One part of a score as it stood when the list was drawn up: what was measured, and its points of 0-1 in the total. */
export const partKeptSchema = z.object({ value: z.number().nullable(), points: z.number().nullable() });
const kept = Object.fromEntries(FOCUS_PARTS.map((part) => [part, partKeptSchema])) as Record<FocusPart, typeof partKeptSchema>;
export const partsKeptSchema = z.object(kept);
export type PartsKept = z.infer<typeof partsKeptSchema>;

/** One village on a list. */
export interface FocusPlace {
  readonly area: string;
  /** 1 is first; without gaps. */
  readonly rank: number;
  /** 0-1; null where the village had no families when the list was drawn up. */
  readonly score: number | null;
  /** The rank its score alone gave it among all villages; null without a score. */
  readonly scoreRank: number | null;
  readonly parts: PartsKept | null;
  readonly reason: string;
}

/** A village left out although its score would have brought it. */
export interface FocusOmitted {
  readonly area: string;
  readonly reason: string;
}

export interface FocusContents {
  readonly year: number;
  readonly name: string;
  readonly decreeNumber: string;
  readonly decreeDate: string;
  readonly snapshotRef: string;
  readonly settings: FocusSettings;
  readonly note: string;
  readonly places: readonly FocusPlace[];
  readonly omitted: readonly FocusOmitted[];
}
