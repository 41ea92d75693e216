import type { SettingsState, SourceVersion } from "@sinergi/db/areas/regency-settings.store";
import { SETTING_GROUPS, settingChangeSchema, type SettingGroup } from "@sinergi/domain/settings/regency-settings.schema";
import { LOGO_MAX_BYTES } from "@sinergi/domain/settings/read-logo";
import { z } from "zod";

/** The last change of a group. */
export interface SettingChanged {
  /** Grows with every change; 0: never changed. */
  readonly revision: number;
  readonly by: string | null;
  readonly at: string | null;
  readonly mayUndo: boolean;
}

export interface SettingsAnswer extends Pick<SettingsState, "regency" | "settings" | "defaults"> {
  readonly changes: Readonly<Record<SettingGroup, SettingChanged>>;
  /** The day it is in the regency. */
  readonly today: string;
  /** Sources with a registry that is in use. */
  readonly sources: readonly string[];
}

export const previewSettingInputSchema = z.strictObject({ change: settingChangeSchema });
/** `basedOn`: the revision the form was filled in from. */
export const saveSettingInputSchema = z.strictObject({ opId: z.uuid(), change: settingChangeSchema, basedOn: z.int().min(0) });
export const undoSettingInputSchema = z.strictObject({ opId: z.uuid(), group: z.enum(SETTING_GROUPS), basedOn: z.int().min(1) });

const BASE64_GROWTH = 4 / 3;
export const addLogoInputSchema = z.strictObject({ opId: z.uuid(), image: z.base64().max(Math.ceil(LOGO_MAX_BYTES * BASE64_GROWTH) * 2) });

/** What a change would do, before it is made; null where it does nothing of the kind. */
export interface SettingPreview {
  /** The registry that figures use now, and the one they would use. */
  readonly registry: { readonly before: SourceVersion | null; readonly after: SourceVersion | null } | null;
  /** The day it is now, and the one it would be. */
  readonly today: { readonly before: string; readonly after: string } | null;
}
