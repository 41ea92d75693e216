import type { RegencySettings, SettingChange, SettingGroup } from "@sinergi/domain/settings/regency-settings.schema";

/** A group under one's hands: what stands, what is typed, and how each part of it reads. */
export interface SettingDraft<G extends SettingGroup> {
  readonly group: G;
  readonly value: RegencySettings[G];
  readonly change: SettingChange;
  /** The parts of a value in words, in order; the same number for any value. */
  readonly lines: (value: RegencySettings[G]) => readonly SettingLine[];
}

export interface SettingLine {
  readonly label: string;
  readonly text: string;
}

export interface ChangedLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The parts that would read otherwise. */
export function changedLines(before: readonly SettingLine[], after: readonly SettingLine[]): readonly ChangedLine[] {
  return after.flatMap(({ label, text }, at) => {
    const old = before[at]?.text ?? "";
    return old === text ? [] : [{ label, before: old, after: text }];
  });
}
