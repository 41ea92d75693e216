import type { Scoped } from "#access/scoped";

/** Marks of this database, one row each; what people choose on the settings page is read by `regency-settings.store.ts`. */
const SETTING_KEYS = ["regency", "datasetSource", "simulated", "demo", "keyFingerprint", "importedFiles", "demoPast", "mailReady"] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

export async function readSetting(tx: Scoped, key: SettingKey): Promise<unknown> {
  const row = await tx.find<{ value: unknown }>("select value from setting where key = $1", [key]);
  return row?.value ?? null;
}

export async function writeSetting(tx: Scoped, key: SettingKey, value: unknown): Promise<void> {
  await tx.run("insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value", [key, JSON.stringify(value)]);
}

/** Dotted code of the regency this process serves, e.g. `18.04`. Throws before the reference data are loaded. */
export async function readRegencyCode(tx: Scoped): Promise<string> {
  const code = await readSetting(tx, "regency");
  if (typeof code !== "string") throw new Error("No regency is set: load the reference areas first");
  return code;
}
