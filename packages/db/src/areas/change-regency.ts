import type { AreaRead, RegencyAreas } from "@sinergi/domain/areas/read-areas";
import type { Scoped } from "#access/scoped";
import { replaceAreas } from "#areas/areas.store";
import { readRegencyCode, readSetting, writeSetting } from "#areas/settings.store";
import { appendAudit } from "#audit/audit.store";
import { announce } from "#targeting/announce";

export type RegencyRefusal =
  /** Families or lists of another regency are here: they would stand in villages that are gone. */
  | { readonly code: "FAMILIES_STAND"; readonly regency: string }
  /** Villages that the new file leaves out, with families or recipients in them. */
  | { readonly code: "VILLAGES_IN_USE"; readonly villages: readonly string[] };

/** Why these areas cannot take the place of those that stand; null where they can. */
export async function refuseRegency(tx: Scoped, { regency, areas }: RegencyAreas): Promise<RegencyRefusal | null> {
  const standing = await readRegencyCode(tx);
  if (standing !== regency.code) {
    const used = await tx.find("select from dataset_version union all select from recipient_list limit 1");
    return used === null ? null : { code: "FAMILIES_STAND", regency: standing };
  }
  const villages = await tx.rows<{ code: string }>(
    `select distinct code from (select village_code as code from family_version union all select village_code from enrolment) used
      where code is not null and code <> all ($1) order by code limit 10`,
    [areas.filter(({ level }) => level === "village").map(({ code }) => code)],
  );
  return villages.length === 0 ? null : { code: "VILLAGES_IN_USE", villages: villages.map(({ code }) => code) };
}

/**
 * Puts a regency's areas in place of those before. Another regency also leaves behind what belonged to the one before: its map,
 * its BPS codes, its words, clock and letterhead, which are guessed anew from the place's own code and kinds of villages.
 */
export async function changeRegency(tx: Scoped, { regency, areas }: RegencyAreas, sha256: string): Promise<void> {
  const before = await readRegencyCode(tx);
  await replaceAreas(tx, areas);
  if (before !== regency.code) await leaveBehind(tx, regency);
  await writeSetting(tx, "regency", regency.code);
  const files = before === regency.code ? await readImportedFiles(tx) : { areas: null, boundaries: [] };
  await writeSetting(tx, "importedFiles", { ...files, areas: sha256 });
  await appendAudit(tx, { action: "areas.imported", entity: "area", entityId: regency.code, detail: { before, after: regency.code, areas: areas.length } });
  await announce(tx, { kind: "snapshot" });
}

async function leaveBehind(tx: Scoped, { code }: AreaRead): Promise<void> {
  // The demo is of the regency that comes with the product: it would not fit here any more.
  await writeSetting(tx, "demo", "never");
  await tx.run("delete from setting where key in ('terms', 'timeZone', 'letterhead')");
  await tx.run("delete from area_bps b where not exists (select from area a where a.code = b.area_code)");
  // Regencies of another province are not known here, and then no number is called old.
  await tx.run("delete from known_regency where left(code, 2) <> left($1, 2)", [code]);
  await tx.run("insert into known_regency (code, name) select code, name from area where code = $1 and exists (select from known_regency) on conflict (code) do nothing", [code]);
  await tx.run(
    `delete from area_boundary b where not exists (select from area a where a.code = b.code)
        and not (b.level = 'regency' and exists (select from known_regency k where k.code = b.code))`,
  );
}

/** Digests of the files that the areas and the map came from. */
export interface ImportedFiles {
  readonly areas: string | null;
  readonly boundaries: readonly string[];
}

export async function readImportedFiles(tx: Scoped): Promise<ImportedFiles> {
  const stored = await readSetting(tx, "importedFiles");
  if (typeof stored !== "object" || stored === null) return { areas: null, boundaries: [] };
  const areas: unknown = Reflect.get(stored, "areas");
  const boundaries: unknown = Reflect.get(stored, "boundaries");
  return { areas: typeof areas === "string" ? areas : null, boundaries: Array.isArray(boundaries) ? boundaries.filter((one) => typeof one === "string") : [] };
}
