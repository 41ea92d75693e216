import { DEFAULT_FOCUS_SETTINGS, focusSettingsSchema, type FocusSettings } from "@sinergi/domain/focus/focus-settings.schema";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";

const KEY = "focus";

export interface FocusSettingsState {
  readonly settings: FocusSettings;
  /** Grows with every change; 0: never changed. */
  readonly revision: number;
  readonly by: string | null;
  /** ISO moment in UTC. */
  readonly at: string | null;
  /** What taking the last change back would bring; null where there was none. */
  readonly previous: FocusSettings | null;
}

interface SettingRow extends Record<string, unknown> {
  readonly value: unknown;
  readonly previous: unknown;
  readonly revision: number;
  readonly by: string | null;
  readonly at: string | null;
}

/** How the regency weighs its areas; the product's own proposal until somebody saves another. */
export async function readFocusSettings(tx: Scoped): Promise<FocusSettingsState> {
  const row = await tx.find<SettingRow>(
    `select value, previous, revision, changed_by as by, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from setting where key = $1`,
    [KEY],
  );
  const read = (value: unknown): FocusSettings | null => focusSettingsSchema.safeParse(value).data ?? null;
  if (!row) return { settings: DEFAULT_FOCUS_SETTINGS, revision: 0, by: null, at: null, previous: null };
  return { settings: read(row.value) ?? DEFAULT_FOCUS_SETTINGS, revision: row.revision, by: row.by, at: row.at, previous: read(row.previous) };
}

/** One change at a time: whoever comes second reads what the first one wrote. */
export async function lockFocusSettings(tx: Scoped): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock(740140)");
}

interface FocusSettingsWrite {
  readonly before: FocusSettings;
  readonly after: FocusSettings;
  readonly action: "focus.settingsSaved" | "focus.settingsUndone";
  readonly opId: string;
}

export async function writeFocusSettings(tx: Scoped, { before, after, action, opId }: FocusSettingsWrite): Promise<void> {
  await tx.derive((system) =>
    system.run(
      `insert into setting (key, value, revision, previous, changed_by, changed_at) values ($1, $2, 1, $3, $4, now())
       on conflict (key) do update set value = excluded.value, previous = excluded.previous, revision = setting.revision + 1, changed_by = excluded.changed_by, changed_at = now()`,
      [KEY, JSON.stringify(after), JSON.stringify(before), tx.actor.name],
    ),
  );
  await appendAudit(tx, { action, entity: "setting", entityId: KEY, opId, detail: { before: JSON.stringify(before), after: JSON.stringify(after) } });
}
