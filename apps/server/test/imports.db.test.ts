import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { withdrawVersion } from "@sinergi/db/families/dataset-versions.store";
import { withdrawList } from "@sinergi/db/imports/commit-recipients";
import type { ImportRow, NewImport } from "@sinergi/db/imports/imports.store";
import { decideUnlisted, listUnlisted } from "@sinergi/db/programmes/unlisted.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { followChange, readLive, rebuildLive, snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import type { Day } from "@sinergi/domain/time/day";
import { generateToDirectory } from "@sinergi/seed/generate-to-directory";
import { figuresOf, type Figures } from "@sinergi/targeting/figures";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileRefused } from "#imports/import-file";
import { importWholeFile } from "#imports/import-whole-file";
import { FAMILIES_CSV, PKH_CSV, PROGRAMMES } from "./world.ts";

const TODAY = "2026-09-30" as Day;
const clock = { today: () => TODAY };

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let directory: string;
beforeEach(async () => {
  database = await emptyDatabase();
  directory = await mkdtemp(join(tmpdir(), "sinergi-imports-"));
  await system((tx) => replaceProgrammes(tx, PROGRAMMES, TODAY));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
  await database.close();
});

function system<T>(work: (tx: Scoped) => Promise<T>): Promise<T> {
  return asSystem(database.db, { today: TODAY }, work);
}

type Options = Partial<{ again: boolean; dryRun: boolean; emptyAsNo: readonly string[] }>;

function bring(path: string, input: Omit<NewImport, "id">, options: Options = {}): Promise<ImportRow> {
  return importWholeFile({ db: database.db, clock }, { path, input, sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined, ...options });
}

async function write(content: string | Buffer, name = "berkas.csv"): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const families = (asOf: string): Omit<NewImport, "id"> => ({ kind: "families", source: "DTSEN", asOf: asOf as Day, programme: null, period: null, add: false });
const recipients = (programme: string, add = false): Omit<NewImport, "id"> => ({ kind: "recipients", source: null, asOf: null, programme, period: "2026", add });

async function figures(on: Day = TODAY): Promise<Figures> {
  return system(async (tx) => {
    const snapshot = await snapshotOn(tx, { on, today: TODAY });
    return figuresOf({ cells: await readCells(tx, snapshot, "18.04"), programmes: snapshot.programmes, isRegency: true });
  });
}

async function reached(code: string): Promise<{ recipients: number; unlisted: number } | undefined> {
  const programme = (await figures()).programmes.find((one) => one.code === code);
  return programme && { recipients: programme.recipients, unlisted: programme.unlistedRecipients };
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof FileRefused)) throw new Error(`The file was not refused: ${String(error)}`);
  return error.refusal.code;
}

/** Family ids by the head's name, in the newest version. */
async function identities(): Promise<Record<string, string>> {
  const rows = await system((tx) => tx.rows<{ name: string; id: string }>("select head_name as name, family_id as id from family_version where version_id = (select max(id) from dataset_version)"));
  return Object.fromEntries(rows.map(({ name, id }) => [name, id]));
}

describe("a file of families", () => {
  it("becomes families, persons and figures in one go", async () => {
    const done = await bring(await write(FAMILIES_CSV), families("2026-07-01"));
    expect(done).toMatchObject({ state: "COMMITTED", rowsRead: 8, rowsAccepted: 8, rowsRefused: 0, families: 6, persons: 8, issueCounts: { NO_DECILE: 1 } });
    const { families: count, byDecile, programmes } = await figures();
    expect(count).toBe(6);
    expect(byDecile).toMatchObject({ "1": 1, "2": 1, "3": 1, "4": 1, "8": 1, none: 1 });
    expect(programmes.find((one) => one.code === "PKH")).toMatchObject({ eligible: 2, unknown: 1, notEligible: 3 });
  });

  it("that was checked only leaves nothing behind", async () => {
    await bring(await write(FAMILIES_CSV), families("2026-07-01"), { dryRun: true });
    expect((await figures()).families).toBe(0);
    const { count } = await system((tx) => tx.one<{ count: string }>("select count(*) as count from information_schema.tables where table_schema = 'staging'"));
    expect(count).toBe("0");
  });

  it("is refused the second time, unless it is meant", async () => {
    const path = await write(FAMILIES_CSV);
    await bring(path, families("2026-07-01"));
    expect(await refusal(bring(path, families("2026-07-01")))).toBe("ALREADY_IMPORTED");
    expect(await bring(path, families("2026-07-01"), { again: true })).toMatchObject({ state: "COMMITTED", change: { same: 6, added: 0, gone: 0 } });
    expect(await bring(path, families("2026-08-01"))).toMatchObject({ state: "COMMITTED" });
  });

  it("brought by two people at the same moment stands once", async () => {
    const path = await write(FAMILIES_CSV);
    const both = await Promise.allSettled([bring(path, families("2026-07-01")), bring(path, families("2026-07-01"))]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { count } = await system((tx) => tx.one<{ count: string }>("select count(*) as count from dataset_version"));
    expect(count).toBe("1");
  });

  it("with every kind of damage has each fault found, none more and none less", async () => {
    const made = await generateToDirectory(directory, { families: 500, seed: 11, dirtyRate: 0.08 });
    const done = await bring(join(directory, "families.csv"), families("2026-07-01"));
    expect(done.issueCounts).toEqual(made.planted["families.csv"]);
    expect(done.rowsAccepted + done.rowsRefused).toBe(done.rowsRead);
    const refused = await system((tx) => tx.one<{ count: string }>("select count(*) as count from import_issue where import_id = $1 and severity = 'error'", [done.id]));
    expect(Number(refused.count)).toBe(done.rowsRefused);
    const full = await system((tx) => tx.rows("select value from import_issue where value ~ '[0-9]{7}' and code not in ('DATE_INVALID', 'AREA_UNKNOWN', 'AREA_BPS', 'KK_SPLIT', 'FAMILY_FACT_CONFLICT')"));
    expect(full).toEqual([]);
  });

  it.each([
    ["an empty file", "", "EMPTY"],
    ["a header alone", "NO_KK,NIK,NAMA,KODE_WILAYAH\n", "EMPTY"],
    ["a file without a name column", "NIK,KODE_WILAYAH\n1804044101809001,18.04.04.2002\n", "HEADER_MISSING"],
    ["half a file, cut within quotes", 'NIK,NAMA,KODE_WILAYAH\n1804044101809001,"SITI', "NOT_A_TABLE"],
    ["an old .xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "NOT_A_TABLE"],
    ["text that no encoding reads", Buffer.from("4e494b2c4e414d410a313233342c45818d4f", "hex"), "ENCODING"],
  ])("%s is refused whole and changes nothing", async (_, content, code) => {
    await bring(await write(FAMILIES_CSV, "baik.csv"), families("2026-07-01"));
    expect(await refusal(bring(await write(content), families("2026-08-01")))).toBe(code);
    expect((await figures()).families).toBe(6);
  });

  it("whose columns are swapped has its findings listed, and what stands keeps standing", async () => {
    await bring(await write(FAMILIES_CSV, "baik.csv"), families("2026-07-01"));
    const done = await bring(await write("NIK,NAMA,KODE_WILAYAH\nSITI SIMULASI,1804044101809001,18.04.04.2002\n"), families("2026-08-01"));
    expect(done).toMatchObject({ state: "REFUSED", rowsRead: 1, rowsAccepted: 0, rowsRefused: 1, versionId: null, issueCounts: { NIK_NON_DIGIT: 1 } });
    expect((await figures()).families).toBe(6);
  });

  it("without a required column says which, in the words of the contract", async () => {
    const error: unknown = await bring(await write("NIK,JK\n1804044101809001,P\n"), families("2026-07-01")).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ refusal: { code: "HEADER_MISSING", facts: { columns: "NAMA, KODE_WILAYAH" } } });
  });

  it("with one row per family leaves the other members unknown", async () => {
    await bring(await write("NO_KK;NIK;NAMA;TGL_LAHIR;KODE_WILAYAH;DESIL\n1804040101209003;1804041212459004;MBAH SIMULASI;12/12/1945;18.04.04.2002;2\n1804040101209002;1804041010709003;JOKO SIMULASI;10/10/1970;18.04.04.2002;2\n"), families("2026-07-01"));
    expect((await figures()).programmes.find((one) => one.code === "PKH")).toMatchObject({ eligible: 1, unknown: 1, notEligible: 0 });
  });

  it("whose source leaves a column empty to say no is believed when a person says so", async () => {
    const csv = "NO_KK;NIK;NAMA;SHDK;TGL_LAHIR;KODE_WILAYAH;DESIL;PARTISIPASI_SEKOLAH\n1804050101209004;1804055502889005;RINA SIMULASI;1;15/02/1988;18.04.05.2010;2;\n1804050101209004;1804050303129006;DEWI SIMULASI;4;03/03/2012;18.04.05.2010;2;\n";
    await bring(await write(csv), families("2026-07-01"));
    expect((await figures()).programmes.find((one) => one.code === "PKH")).toMatchObject({ unknown: 1 });
    await bring(await write(csv), families("2026-07-02"), { emptyAsNo: ["school"] });
    expect((await figures()).programmes.find((one) => one.code === "PKH")).toMatchObject({ unknown: 0, notEligible: 1 });
  });
});

describe("the next version", () => {
  const NEXT = FAMILIES_CSV.split("\n")
    // AGUS leaves; JOKO falls from 3 to 1; BUDI founds a family of his own with a new card; MAYA moves to a new card; a new family comes.
    .filter((line) => !line.includes("AGUS"))
    .map((line) => (line.includes("JOKO") ? line.replace(";3;", ";1;") : line))
    .map((line) => (line.includes("BUDI") ? line.replace("1804040101209001", "1804040101269999").replace(";4;L", ";1;L") : line))
    .map((line) => (line.includes("MAYA") ? line.replace("1804050101209006", "1804050101269998") : line))
    .concat("1804050101269997;1804050505959010;BARU SIMULASI;1;L;05/05/1995;18.04.05.2010;5;;;")
    .join("\n");

  it("keeps the identity of families through moves of card and head, and says what changed", async () => {
    await bring(await write(FAMILIES_CSV), families("2026-04-01"));
    const before = await identities();
    const done = await bring(await write(NEXT), families("2026-07-01"));
    const after = await identities();
    for (const name of ["SITI SIMULASI", "JOKO SIMULASI", "MBAH SIMULASI", "RINA SIMULASI", "MAYA SIMULASI"]) expect(after[name], name).toBe(before[name]);
    expect(Object.values(before)).not.toContain(after["BUDI SIMULASI"]);
    expect(done.change).toEqual({ added: 2, changed: 3, same: 2, gone: 1, decileMoved: 1 });
  });

  it("withdrawn, the one before stands again with its figures", async () => {
    await bring(await write(FAMILIES_CSV), families("2026-04-01"));
    const before = await figures();
    const { versionId } = await bring(await write(NEXT), families("2026-07-01"));
    expect(await figures()).not.toEqual(before);
    await system(async (tx) => {
      await withdrawVersion(tx, versionId ?? 0);
      await followChange(tx, "all", TODAY);
    });
    expect(await figures()).toEqual(before);
  });

  it("does not touch the figures of a day before it", async () => {
    await bring(await write(FAMILIES_CSV), families("2026-04-01"));
    await bring(await write(PKH_CSV, "pkh.csv"), recipients("PKH"));
    const before = await figures("2026-06-30" as Day);
    await bring(await write(NEXT), families("2026-07-01"));
    expect(await figures("2026-06-30" as Day)).toEqual(before);
    expect((await figures()).families).toBe(7);
  });
});

describe("a list of recipients", () => {
  beforeEach(async () => {
    await bring(await write(FAMILIES_CSV), families("2026-07-01"));
  });

  it("is matched by NIK, then No. KK, then name, birth date and village; the rest is kept as unlisted", async () => {
    const done = await bring(await write(PKH_CSV, "pkh.csv"), recipients("PKH"));
    expect(done.matched).toEqual({ nik: 1, noKk: 1, nameBirthVillage: 1, unlisted: 1 });
    expect(await reached("PKH")).toEqual({ recipients: 3, unlisted: 1 });
  });

  it("replaces the one before, which comes back when the new one is withdrawn", async () => {
    await bring(await write(PKH_CSV, "pkh.csv"), recipients("PKH"));
    const only = await bring(await write("NIK;NAMA\n1804041010709003;JOKO SIMULASI\n", "dua.csv"), recipients("PKH"));
    expect(await reached("PKH")).toEqual({ recipients: 1, unlisted: 0 });
    await system((tx) => withdrawList(tx, only.listId ?? 0, TODAY));
    expect(await reached("PKH")).toEqual({ recipients: 3, unlisted: 1 });
  });

  it("added to the one before warns of those who are recipients already", async () => {
    await bring(await write(PKH_CSV, "pkh.csv"), recipients("PKH"));
    const more = await bring(await write("NIK;NAMA\n1804041010709003;JOKO SIMULASI\n1804040505159002;BUDI SIMULASI\n", "tambah.csv"), recipients("PKH", true));
    expect(more.issueCounts).toEqual({ ALREADY_RECIPIENT: 1 });
    expect(await reached("PKH")).toEqual({ recipients: 4, unlisted: 1 });
  });

  it("counts only who is active on the day, within the period", async () => {
    await bring(await write("NIK;NAMA;TGL_MULAI;TGL_AKHIR;STATUS\n1804041010709003;JOKO SIMULASI;01/01/2020;29/09/2026;AKTIF\n1804044101809001;SITI SIMULASI;;;KELUAR\n1804055502889005;RINA SIMULASI;30/09/2026;;\n"), recipients("PKH"));
    expect(await reached("PKH")).toEqual({ recipients: 1, unlisted: 0 });
    expect((await figures("2026-09-29" as Day)).programmes.find((one) => one.code === "PKH")).toMatchObject({ recipients: 1 });
    expect((await figures("2027-01-01" as Day)).programmes).toEqual([]);
  });

  it("has its unlisted rows decided by a person, which holds in the next version and can be taken back", async () => {
    await bring(await write("NAMA;TGL_LAHIR;KODE_WILAYAH\nSITI SIMULASI;02/01/1980;18.04.04.2002\n", "siti.csv"), recipients("PKH"));
    const { rows: [row] } = await system((tx) => listUnlisted(tx, { programme: null, area: null, text: "siti", sort: "name", descending: true, page: 1, pageSize: 10 }));
    expect(row?.candidates[0]).toMatchObject({ name: "SITI SIMULASI", why: ["NAME", "VILLAGE"] });
    const enrolmentId = row?.enrolmentId ?? "";
    const familyId = row?.candidates[0]?.familyId ?? "";
    expect(await system((tx) => decideUnlisted(tx, { enrolmentId, familyId, today: TODAY }))).toBe(true);
    expect(await reached("PKH")).toEqual({ recipients: 1, unlisted: 0 });

    await bring(await write(`${FAMILIES_CSV}\n`), families("2026-08-01"));
    expect(await reached("PKH")).toEqual({ recipients: 1, unlisted: 0 });
    expect(await system((tx) => decideUnlisted(tx, { enrolmentId, familyId: null, today: TODAY }))).toBe(true);
    expect(await reached("PKH")).toEqual({ recipients: 0, unlisted: 1 });
    expect(await system((tx) => decideUnlisted(tx, { enrolmentId, familyId: null, today: TODAY }))).toBe(false);
  });

  it("leaves the same cells as a rebuild, whatever came and went", async () => {
    const first = await bring(await write(PKH_CSV, "pkh.csv"), recipients("PKH"));
    await bring(await write("NIK;NAMA\n1804056107929008;MAYA SIMULASI\n", "bibit.csv"), recipients("BIBIT"));
    await bring(await write("NIK;NAMA\n1804041010709003;JOKO SIMULASI\n", "dua.csv"), recipients("PKH"));
    await bring(await write(PKH_CSV, "pkh.csv"), recipients("PKH", true), { again: true });
    expect(first.listId).not.toBeNull();
    const moved = await figures();
    await system((tx) => rebuildLive(tx, TODAY));
    expect(await figures()).toEqual(moved);
    expect((await system(readLive)).on).toBe(TODAY);
  });
});
