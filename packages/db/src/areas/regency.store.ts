import type { Terms, TimeZone } from "@sinergi/domain/settings/regency-settings.schema";
import type { Scoped } from "#access/scoped";
import { readSettings } from "#areas/regency-settings.store";
import { readSetting } from "#areas/settings.store";

export interface Regency {
  readonly code: string;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly terms: Terms;
}

/** The regency with its own words for places, and whether its data come from the simulation. */
export async function readRegency(tx: Scoped): Promise<{ readonly regency: Regency; readonly simulated: boolean }> {
  const { regency, settings } = await readSettings(tx);
  return { regency: { ...regency, timeZone: settings.timeZone, terms: settings.terms }, simulated: (await readSetting(tx, "simulated")) === true };
}
