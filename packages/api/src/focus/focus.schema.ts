import {
  decreeSchema, focusNameSchema, focusNoteSchema, focusPlacesSchema, type FocusOmitted, type FocusPlace, type FocusState, focusYearSchema,
} from "@sinergi/domain/focus/focus-list.schema";
import { focusSettingsSchema, type FocusSettings } from "@sinergi/domain/focus/focus-settings.schema";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { FieldSides } from "@sinergi/targeting/field-coverage";
import type { FocusBudget } from "@sinergi/targeting/focus-budget";
import type { FocusCounts } from "@sinergi/targeting/focus-measures";
import { z } from "zod";
import { type AreaLabel, areaCodeSchema, type SnapshotLabel, snapshotInputSchema } from "#targeting/targeting.schema";

export const FOCUS_LEVELS = ["district", "village"] as const;
const PROGRAMMES_MAX = 20;

/** `focus.scores`: without programmes, those the regency has set. */
export const focusScoresInputSchema = snapshotInputSchema.extend({ level: z.enum(FOCUS_LEVELS), programmes: z.array(programmeCodeSchema).min(1).max(PROGRAMMES_MAX).optional() });

export interface FocusSettingsAnswer {
  readonly settings: FocusSettings;
  readonly revision: number;
  readonly by: string | null;
  readonly at: string | null;
  readonly mayUndo: boolean;
}

export interface FocusProgramme {
  readonly code: string;
  readonly name: string;
}

export interface ProgrammeReach {
  readonly programme: string;
  readonly eligible: number;
  readonly reached: number;
}

export interface FocusAreaRow {
  readonly area: AreaLabel;
  readonly parentCode: string | null;
  readonly counts: FocusCounts;
  /** Each of the programmes looked at. */
  readonly reach: readonly ProgrammeReach[];
}

/** What every area's score is made of. The score itself is arithmetic on this: other weights ask nothing. */
export interface FocusScoresAnswer {
  readonly snapshot: SnapshotLabel;
  readonly level: (typeof FOCUS_LEVELS)[number];
  readonly saved: FocusSettingsAnswer;
  /** The programmes whose eligible families are looked at. */
  readonly programmes: readonly FocusProgramme[];
  /** Every programme that could be. */
  readonly choices: readonly FocusProgramme[];
  readonly whole: FocusAreaRow;
  readonly rows: readonly FocusAreaRow[];
  /** Villages on the list in force, whatever the level. */
  readonly inForce: { readonly id: string; readonly year: number; readonly areas: readonly string[] } | null;
}

export interface FocusListHead {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  readonly state: FocusState;
  readonly decreeNumber: string | null;
  readonly decreeDate: string | null;
  readonly draftedName: string;
  readonly draftedAt: string;
  readonly signedName: string | null;
  readonly signedAt: string | null;
  readonly digest: string | null;
  readonly snapshotRef: string;
  readonly note: string;
  readonly replaces: string | null;
  readonly revision: number;
  readonly places: number;
  /** Drawn up by the reader himself: he may not sign it. */
  readonly own: boolean;
}

/** `focus.list` */
export const focusListInputSchema = z.strictObject({ id: z.uuid() });

export interface FocusVillage extends FocusPlace {
  readonly name: string;
  readonly district: string;
  /** Against the list before: `new` where there is one and the village was not on it; null where there is none. */
  readonly since: "new" | "stayed" | null;
}

export interface FocusListAnswer {
  readonly list: FocusListHead;
  readonly settings: FocusSettings;
  readonly villages: readonly FocusVillage[];
  readonly omitted: readonly (FocusOmitted & { readonly name: string; readonly district: string; readonly scoreRank: number | null })[];
  /** The signed list it is compared with, and the villages that stand on it no more. */
  readonly before: { readonly id: string; readonly year: number; readonly name: string; readonly left: readonly { readonly area: string; readonly name: string; readonly district: string }[] } | null;
  /** True while the digest of what stands there is the one that was signed; null for what is not signed. */
  readonly intact: boolean | null;
  readonly letterhead: readonly string[];
}

/** `focus.candidates`: all villages by score, for putting one on a draft by hand. */
export interface FocusCandidate {
  readonly area: string;
  readonly name: string;
  readonly district: string;
  readonly score: number | null;
  readonly scoreRank: number | null;
}

/** `focus.reach` */
export const focusReachInputSchema = focusListInputSchema.extend({ on: snapshotInputSchema.shape.on });

export interface FocusReachAnswer {
  readonly snapshot: SnapshotLabel;
  readonly programmes: readonly FocusProgramme[];
  readonly rule: Pick<FocusSettings, "convergence" | "reachedPercent">;
  readonly villages: readonly { readonly area: string; readonly name: string; readonly come: number; readonly reach: readonly ProgrammeReach[] }[];
  readonly converged: number;
  readonly insideOutside: readonly { readonly programme: string; readonly inside: { readonly eligible: number; readonly reached: number }; readonly outside: { readonly eligible: number; readonly reached: number } }[];
  /** Share of the regency's families of deciles 1-4 that live in the villages of the list. */
  readonly poorInside: { readonly inside: number; readonly whole: number };
  /** Visits and assigned families of so many days up to today, in the villages of the list and elsewhere. Null where nobody is assigned, and for those who may not read it. */
  readonly field: (FieldSides & { readonly days: number }) | null;
  /** Null while there is no action plan of the year. */
  readonly budget: FocusBudget | null;
}

/** `focus.standing`: one village or district among all of its level, by the saved weights. */
export const focusStandingInputSchema = snapshotInputSchema.extend({ area: areaCodeSchema });

export interface FocusStandingAnswer {
  /** Null where nothing is known of the area. */
  readonly score: number | null;
  readonly rank: number | null;
  readonly of: number;
  /** The signed list in force for the year of the day, or the last one before. */
  readonly inForce: { readonly id: string; readonly year: number; readonly decreeNumber: string | null; readonly rank: number | null; readonly places: number; readonly villagesInside: number } | null;
}

/** `focus.draft`: the first by score, or another list taken over as it stands, to be corrected. The client makes the id. */
export const draftFocusInputSchema = z.strictObject({
  opId: z.uuid(), id: z.uuid(), year: focusYearSchema, name: focusNameSchema,
  from: z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("scores"), count: z.int().min(1).max(200) }), z.strictObject({ kind: z.literal("list"), id: z.uuid() })]),
});
/** `focus.change`: everything a draft says. `basedOn`: the revision it was filled in from. */
export const changeFocusInputSchema = z.strictObject({
  opId: z.uuid(), id: z.uuid(), basedOn: z.int().min(1), name: focusNameSchema, note: focusNoteSchema, decree: decreeSchema.nullable(),
  places: focusPlacesSchema, omitted: focusPlacesSchema,
});
/** `focus.giveUp`, `focus.takeUp` */
export const focusActInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid() });
/** `focus.sign` */
export const signFocusInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid(), basedOn: z.int().min(1), decree: decreeSchema });
/** `focus.saveSettings` */
export const saveFocusSettingsInputSchema = z.strictObject({ opId: z.uuid(), settings: focusSettingsSchema, basedOn: z.int().min(0) });
export const undoFocusSettingsInputSchema = z.strictObject({ opId: z.uuid(), basedOn: z.int().min(1) });

export type { FocusBudget, FocusCounts, FocusSettings };
