import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { listAreas, listKnownRegencies, saveBoundaries } from "@sinergi/db/areas/areas.store";
import { changeRegency, readImportedFiles, refuseRegency } from "@sinergi/db/areas/change-regency";
import { readSettings } from "@sinergi/db/areas/regency-settings.store";
import { writeSetting } from "@sinergi/db/areas/settings.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { AREA_COLUMNS, readAreas, REQUIRED_AREA_COLUMNS, type AreaColumn, type AreaFileRow } from "@sinergi/domain/areas/read-areas";
import { readBoundaries } from "@sinergi/domain/areas/read-boundaries";
import { openImportFile } from "../imports/import-file.ts";
import { readArguments } from "./arguments.ts";
import { CommandRefused, type Answer, type Call } from "./command.ts";
import { readJson } from "./read-json.ts";
import { areasRefused, boundariesRefused, regencyRefused } from "./reference-refusals.ts";

const OPTIONS = { again: { type: "boolean" }, "dry-run": { type: "boolean" } } as const;

interface ReferenceCall {
  readonly path: string;
  readonly sha256: string;
  readonly again: boolean;
  readonly dryRun: boolean;
}

async function readCall({ args }: Call): Promise<ReferenceCall> {
  const { values, positionals: [path = ""] } = readArguments(args, OPTIONS, 1);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new CommandRefused("FILE_UNREADABLE", `Berkas ${path} tidak dapat dibaca / the file cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "?"})`);
  });
  return { path, sha256: createHash("sha256").update(bytes).digest("hex"), again: values["again"] === true, dryRun: values["dry-run"] === true };
}

function alreadyImported(): CommandRefused {
  return new CommandRefused("ALREADY_IMPORTED", "Berkas ini sudah diimpor; pakai --again bila sengaja / this very file is imported already; --again if on purpose");
}

/** Another regency's areas, or a new list of one's own: only where no family is left without its village. */
export async function importAreas(call: Call): Promise<Answer> {
  const { path, sha256, again, dryRun } = await readCall(call);
  const read = readAreas(await readRows(path));
  if (!read.ok) throw areasRefused(read.refusal);
  const { regency, areas } = read.value;
  const sinergi = await call.open();
  const done = await asSystem(sinergi.db, { today: sinergi.clock.today() }, async (tx) => {
    if (!again && (await readImportedFiles(tx)).areas === sha256) throw alreadyImported();
    const refusal = await refuseRegency(tx, read.value);
    if (refusal !== null) throw regencyRefused(refusal);
    return inPlace(tx, dryRun, async () => {
      await changeRegency(tx, read.value, sha256);
      const { settings } = await readSettings(tx);
      return { timeZone: settings.timeZone, terms: settings.terms };
    });
  });
  const count = (level: string): number => areas.filter((area) => area.level === level).length;
  const json = { kind: "areas", file: path, sha256, dryRun, regency: regency.code, name: regency.name, areas: areas.length, districts: count("district"), villages: count("village"), ...done };
  const text = `${dryRun ? "Diperiksa saja, tidak disimpan / checked only" : "Tersimpan / saved"}: ${regency.name}, ${json.districts} ${done.terms.district.toLowerCase()}, ${json.villages} ${done.terms.village.toLowerCase()}, ${done.timeZone}`;
  return { json, text };
}

/** Undone by the transaction itself where it was only a look. */
async function inPlace<T>(tx: Scoped, dryRun: boolean, work: () => Promise<T>): Promise<T> {
  if (!dryRun) return work();
  await tx.run("savepoint only_a_look");
  const found = await work();
  await tx.run("rollback to savepoint only_a_look");
  return found;
}

async function readRows(path: string): Promise<AreaFileRow[]> {
  const table = await openImportFile(path, null);
  try {
    const places = new Map<AreaColumn, number>(AREA_COLUMNS.map((column) => [column, table.headers.findIndex((header) => header.trim().toLowerCase() === column)]));
    const missing = REQUIRED_AREA_COLUMNS.filter((column) => places.get(column) === -1);
    if (missing.length > 0) throw new CommandRefused("HEADER_MISSING", `Kolom tidak ada / missing columns: ${missing.join(", ")}`);
    const rows: AreaFileRow[] = [];
    for await (const batch of table.rows()) {
      for (const { row, cells } of batch) {
        const cell = (column: AreaColumn): string => String(cells[places.get(column) ?? -1] ?? "").trim();
        rows.push({ row, cells: { code: cell("code"), parent_code: cell("parent_code"), local_type: cell("local_type"), name: cell("name"), centroid_lat: cell("centroid_lat"), centroid_lng: cell("centroid_lng") } });
      }
    }
    return rows;
  } finally {
    await table.close();
  }
}

/** The map of areas that are there already. */
export async function importBoundaries(call: Call): Promise<Answer> {
  const { path, sha256, again, dryRun } = await readCall(call);
  const json = await readJson(path);
  const sinergi = await call.open();
  const boundaries = await asSystem(sinergi.db, { today: sinergi.clock.today() }, async (tx) => {
    const files = await readImportedFiles(tx);
    if (!again && files.boundaries.includes(sha256)) throw alreadyImported();
    const areas = new Set([...(await listAreas(tx)).map(({ code }) => code), ...(await listKnownRegencies(tx))]);
    const read = readBoundaries(json, (code) => areas.has(code));
    if (!read.ok) throw boundariesRefused(read.refusal);
    if (!dryRun) {
      await saveBoundaries(tx, read.value);
      await writeSetting(tx, "importedFiles", { ...files, boundaries: [...files.boundaries.filter((one) => one !== sha256), sha256] });
      await appendAudit(tx, { action: "boundaries.imported", entity: "area", detail: { boundaries: read.value.length, sha256 } });
    }
    return read.value.length;
  });
  const text = `${boundaries} batas wilayah ${dryRun ? "diperiksa, tidak disimpan / boundaries checked only" : "tersimpan / boundaries saved"}`;
  return { json: { kind: "boundaries", file: path, sha256, dryRun, boundaries }, text };
}
