import { asSystem } from "@sinergi/db/access/scoped";
import { listAreas, replaceAreas, saveBoundaries, type BoundaryRow, type NewArea } from "@sinergi/db/areas/areas.store";
import { writeSetting } from "@sinergi/db/areas/settings.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { z } from "zod";
import { openImportFile } from "../imports/import-file.ts";
import { readArguments } from "./arguments.ts";
import { CommandRefused, type Answer, type Call } from "./command.ts";
import { readJson } from "./read-json.ts";

const LEVELS = ["province", "regency", "district", "village"] as const;
const COLUMNS = ["code", "parent_code", "local_type", "name", "centroid_lat", "centroid_lng"] as const;
const CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** Another regency's areas: only while no families stand on the ones before. */
export async function importAreas(call: Call): Promise<Answer> {
  const { positionals: [path = ""] } = readArguments(call.args, {}, 1);
  const areas = await readAreas(path);
  const regencies = areas.filter((area) => area.level === "regency");
  const regency = regencies[0];
  if (!regency || regencies.length > 1) throw new CommandRefused("AREAS_INVALID", "Berkas harus memuat tepat satu kabupaten/kota / the file must hold exactly one regency");
  const sinergi = await call.open();
  await asSystem(sinergi.db, { today: sinergi.clock.today() }, async (tx) => {
    const standing = await tx.find("select 1 from dataset_version where state = 'COMMITTED' limit 1");
    const same = (await listAreas(tx)).some((area) => area.code === regency.code);
    if (standing && !same) throw new CommandRefused("FAMILIES_STAND", "Sudah ada data keluarga kabupaten lain; jalankan `sinergi reset --yes` dahulu / families of another regency stand: reset first");
    await replaceAreas(tx, areas);
    await writeSetting(tx, "regency", regency.code);
    await appendAudit(tx, { action: "areas.imported", entity: "area", entityId: regency.code, detail: { areas: areas.length } });
  });
  return { json: { kind: "areas", file: path, regency: regency.code, areas: areas.length }, text: `${areas.length} wilayah ${regency.name} tersimpan / areas saved` };
}

async function readAreas(path: string): Promise<NewArea[]> {
  const table = await openImportFile(path, null);
  try {
    const place = Object.fromEntries(COLUMNS.map((column) => [column, table.headers.findIndex((header) => header.trim().toLowerCase() === column)]));
    const missing = COLUMNS.slice(0, 4).filter((column) => place[column] === -1);
    if (missing.length > 0) throw new CommandRefused("HEADER_MISSING", `Kolom tidak ada / missing columns: ${missing.join(", ")}`);
    const areas: NewArea[] = [];
    for await (const batch of table.rows()) {
      for (const { row, cells } of batch) areas.push(areaOf(row, (column) => String(cells[place[column] ?? -1] ?? "").trim()));
    }
    return areas;
  } finally {
    await table.close();
  }
}

function areaOf(row: number, cell: (column: (typeof COLUMNS)[number]) => string): NewArea {
  const code = cell("code");
  const level = LEVELS[code.split(".").length - 1];
  if (!CODE.test(code) || level === undefined) throw new CommandRefused("AREAS_INVALID", `Baris ${row}: kode wilayah ${code} tidak sah / row ${row}: no area code`);
  const degrees = (text: string): number | null => (text === "" || Number.isNaN(Number(text)) ? null : Number(text));
  return { code, parentCode: cell("parent_code") || null, level, localType: cell("local_type"), name: cell("name"), lat: degrees(cell("centroid_lat")), lng: degrees(cell("centroid_lng")) };
}

const boundariesSchema = z.object({
  type: z.literal("FeatureCollection"),
  attribution: z.string().default(""),
  features: z.array(z.looseObject({ type: z.literal("Feature"), properties: z.looseObject({ code: z.string().regex(CODE) }), geometry: z.looseObject({ type: z.enum(["Polygon", "MultiPolygon"]) }) })).min(1),
});

export async function importBoundaries(call: Call): Promise<Answer> {
  const { positionals: [path = ""] } = readArguments(call.args, {}, 1);
  const parsed = boundariesSchema.safeParse(await readJson(path));
  if (!parsed.success) throw new CommandRefused("BOUNDARIES_INVALID", `Bukan GeoJSON batas wilayah / no GeoJSON of boundaries: ${parsed.error.issues[0]?.path.join(".") ?? ""}`);
  const { attribution, features } = parsed.data;
  const rows: BoundaryRow[] = features.map((feature) => ({ code: feature.properties.code, level: LEVELS[feature.properties.code.split(".").length - 1] ?? "village", feature, attribution }));
  const sinergi = await call.open();
  await asSystem(sinergi.db, { today: sinergi.clock.today() }, async (tx) => {
    await saveBoundaries(tx, rows);
    await appendAudit(tx, { action: "boundaries.imported", entity: "area", detail: { boundaries: rows.length } });
  });
  return { json: { kind: "boundaries", file: path, boundaries: rows.length }, text: `${rows.length} batas wilayah tersimpan / boundaries saved` };
}
