import { defaultSettings } from "@sinergi/domain/settings/default-settings";
import { SETTING_GROUPS, settingGroups, type RegencySettings, type SettingChange, type SettingGroup } from "@sinergi/domain/settings/regency-settings.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { readRegencyCode } from "#areas/settings.store";
import { appendAudit } from "#audit/audit.store";
import { announce } from "#targeting/announce";
import { followChange, lockForChange } from "#targeting/snapshots.store";

/** What is known of the last change of a group. */
export interface GroupChange {
  /** Grows with every change; 0: never changed. */
  readonly revision: number;
  readonly by: string | null;
  /** ISO moment in UTC. */
  readonly at: string | null;
  /** What taking it back would bring; null where there is nothing to take back. */
  readonly previous: { readonly value: unknown } | null;
}

export interface SettingsState {
  readonly regency: { readonly code: string; readonly name: string };
  readonly settings: RegencySettings;
  readonly defaults: RegencySettings;
  readonly changes: Readonly<Record<SettingGroup, GroupChange>>;
}

interface SettingRow {
  readonly key: string;
  readonly value: unknown;
  readonly revision: number;
  readonly previous: unknown;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/** Every setting of the regency: what was chosen, and beneath it what its code and its kinds of villages say. */
export async function readSettings(tx: Scoped): Promise<SettingsState> {
  const code = await readRegencyCode(tx);
  const facts = await tx.one<{ name: string | null; villageTypes: string[] | null; districtTypes: string[] | null }>(
    `select max(name) filter (where code = $1) as name, array_agg(local_type) filter (where level = 'village') as "villageTypes",
            array_agg(local_type) filter (where level = 'district') as "districtTypes" from area`,
    [code],
  );
  const name = facts.name ?? code;
  const rows = await tx.rows<SettingRow & Record<string, unknown>>(
    `select key, value, revision, previous, changed_by as "changedBy", to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
       from setting where key = any ($1)`,
    [[...SETTING_GROUPS]],
  );
  const row = (group: SettingGroup): SettingRow | undefined => rows.find(({ key }) => key === group);
  const defaults = defaultSettings({ code, name, villageTypes: facts.villageTypes ?? [], districtTypes: facts.districtTypes ?? [] });
  return { regency: { code, name }, defaults, settings: settled(defaults, (group) => row(group)?.value), changes: changesOf(row) };
}

/** A stored value that no longer fits its shape is left aside, word by word where it is a list of words. */
function settled(defaults: RegencySettings, stored: (group: SettingGroup) => unknown): RegencySettings {
  const read = <T>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, group: SettingGroup, otherwise: T): T => {
    const parsed = schema.safeParse(merged(otherwise, stored(group)));
    return parsed.success && parsed.data !== undefined ? parsed.data : otherwise;
  };
  return {
    letterhead: read(settingGroups.letterhead, "letterhead", defaults.letterhead),
    terms: read(settingGroups.terms, "terms", defaults.terms),
    timeZone: read(settingGroups.timeZone, "timeZone", defaults.timeZone),
    datasetSource: read(settingGroups.datasetSource, "datasetSource", defaults.datasetSource),
    limits: read(settingGroups.limits, "limits", defaults.limits),
    referralRules: read(settingGroups.referralRules, "referralRules", defaults.referralRules),
    p2k2Modules: read(settingGroups.p2k2Modules, "p2k2Modules", defaults.p2k2Modules),
  };
}

function merged(otherwise: unknown, stored: unknown): unknown {
  if (stored === undefined || stored === null) return otherwise;
  const bothObjects = typeof stored === "object" && typeof otherwise === "object" && otherwise !== null && !Array.isArray(stored);
  return bothObjects ? { ...otherwise, ...stored } : stored;
}

function changesOf(row: (group: SettingGroup) => SettingRow | undefined): SettingsState["changes"] {
  const change = (group: SettingGroup): GroupChange => {
    const found = row(group);
    const parsed = settingGroups[group].safeParse(found?.previous ?? null);
    const previous = found?.changedAt && parsed.success ? { value: parsed.data } : null;
    return { revision: found?.revision ?? 0, by: found?.changedBy ?? null, at: found?.changedAt ?? null, previous };
  };
  return {
    letterhead: change("letterhead"), terms: change("terms"), timeZone: change("timeZone"), datasetSource: change("datasetSource"), limits: change("limits"),
    referralRules: change("referralRules"), p2k2Modules: change("p2k2Modules"),
  };
}

/** In the order in which changes come: nobody reads a group between another's look and his write. */
export async function lockSettings(tx: Scoped): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock(740114)");
}

export interface SettingWrite {
  readonly change: SettingChange;
  /** The value that stood until now. */
  readonly before: unknown;
  readonly action: "settings.changed" | "settings.undone";
  readonly today: Day;
}

/** Writes a group with what stood before it, the audit entry and, for the registry to use, the moved figures: all or nothing. */
export async function writeSettingGroup(tx: Scoped, { change: { group, value }, before, action, today }: SettingWrite): Promise<void> {
  await tx.derive(async (system) => {
    if (group === "datasetSource") await lockForChange(system);
    await system.run(
      `insert into setting (key, value, revision, previous, changed_by, changed_at) values ($1, $2, 1, $3, $4, now())
       on conflict (key) do update set value = excluded.value, previous = excluded.previous, revision = setting.revision + 1, changed_by = excluded.changed_by, changed_at = now()`,
      [group, JSON.stringify(value), JSON.stringify(before), tx.actor.name],
    );
    if (group === "datasetSource") await followChange(system, "all", today);
    // Another zone may be another day and another word stands on every screen: each server reads them anew, and open screens ask again.
    if (group === "timeZone" || group === "terms") await announce(system, { kind: "snapshot" });
  });
  await appendAudit(tx, { action, entity: "setting", entityId: group, detail: { before: JSON.stringify(before), after: JSON.stringify(value) } });
}

export interface SourceVersion {
  readonly source: string;
  readonly asOf: string;
}

/** The registry that figures of a day would use with this source chosen, and which sources have one at all. */
export async function readSourceChoice(tx: Scoped, { source, on }: { readonly source: string | null; readonly on: Day }): Promise<{ readonly used: SourceVersion | null; readonly sources: readonly string[] }> {
  const used = await tx.find<SourceVersion & Record<string, unknown>>(
    `select source, as_of as "asOf" from dataset_version where state = 'COMMITTED' and as_of <= $1 and ($2::text is null or source = $2) order by as_of desc, id desc limit 1`,
    [on, source],
  );
  const sources = await tx.rows<{ source: string }>("select distinct source from dataset_version where state = 'COMMITTED' order by source");
  return { used, sources: sources.map((row) => row.source) };
}

/** What day it is in a zone. */
export async function todayIn(tx: Scoped, timeZone: string): Promise<string> {
  const { day } = await tx.one<{ day: string }>("select to_char(clock_timestamp() at time zone $1, 'YYYY-MM-DD') as day", [timeZone]);
  return day;
}
