import type { Scoped } from "#access/scoped";
import { readRegencyCode, readSetting } from "#areas/settings.store";

export interface Regency {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly terms: { readonly village: string; readonly villageHead: string; readonly district: string };
}

const DEFAULT_TERMS = { village: "Desa", villageHead: "Kepala Desa", district: "Kecamatan" };

/** The regency with its own words for places, and whether its data come from the simulation. */
export async function readRegency(tx: Scoped): Promise<{ readonly regency: Regency; readonly simulated: boolean }> {
  const code = await readRegencyCode(tx);
  const area = await tx.find<{ name: string }>("select name from area where code = $1", [code]);
  const timeZone = await readSetting(tx, "timeZone");
  const terms = await readSetting(tx, "terms");
  return {
    regency: {
      code,
      name: area?.name ?? code,
      timeZone: typeof timeZone === "string" ? timeZone : "Asia/Jakarta",
      terms: { ...DEFAULT_TERMS, ...(typeof terms === "object" && terms !== null ? terms : {}) },
    },
    simulated: (await readSetting(tx, "simulated")) === true,
  };
}
