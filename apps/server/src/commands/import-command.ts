import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { issuesAfter, type ImportRow, type NewImport } from "@sinergi/db/imports/imports.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { findTranches } from "@sinergi/db/payments/tranche-spans";
import { findPeriod, replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { CANONICAL_COLUMNS, guessColumns } from "@sinergi/domain/imports/columns";
import { MAX_TRANCHES } from "@sinergi/domain/payments/tranche";
import { periodSchema } from "@sinergi/domain/programmes/programme.schema";
import { readProgrammes } from "@sinergi/domain/programmes/read-programmes";
import { DATASET_SOURCES } from "@sinergi/domain/settings/regency-settings.schema";
import { importWholeFile } from "../imports/import-whole-file.ts";
import { importFacilitators } from "./import-facilitators.ts";
import { importBudget } from "./import-budget.ts";
import { importAreas, importBoundaries } from "./import-reference.ts";
import { readJson } from "./read-json.ts";
import type { Sinergi } from "../startup/open-sinergi.ts";
import { dayOf, readArguments, requiredText, textOf, type Arguments } from "./arguments.ts";
import { CommandRefused, UsageError, type Answer, type Call, type Command } from "./command.ts";

const KINDS = {
  families: { run: importFamilies, usage: "import families FILE --source DTSEN|DTKS|P3KE|REGSOSEK|OTHER --as-of YYYY-MM-DD [--sheet NAME] [--empty-as-no COLUMNS] [--again] [--dry-run]" },
  recipients: { run: importRecipients, usage: "import recipients FILE --programme CODE --period YYYY [--add] [--sheet NAME] [--again] [--dry-run]" },
  payments: { run: importPayments, usage: "import payments FILE --programme CODE --period YYYY --tranche NUMBER [--add] [--sheet NAME] [--again] [--dry-run]" },
  programmes: { run: importProgrammes, usage: "import programmes FILE.json" },
  budget: { run: importBudget, usage: "import budget FILE --document RAT|RKPD|DPA --year YYYY [--sheet NAME] [--dry-run]" },
  facilitators: { run: importFacilitators, usage: "import facilitators FILE [--sheet NAME] [--dry-run]" },
  areas: { run: importAreas, usage: "import areas FILE.csv [--again] [--dry-run]" },
  boundaries: { run: importBoundaries, usage: "import boundaries FILE.geojson [--again] [--dry-run]" },
} as const;

export const importCommand: Command = {
  name: "import",
  usage: Object.values(KINDS).map((kind) => kind.usage).join("\n  "),
  summary: "membaca berkas keluarga, penerima, penyaluran, program, anggaran, pendamping, wilayah / reads files of families, recipients, payments, programmes, budgets, facilitators, areas",
  run(call) {
    const [kind, ...args] = call.args;
    const known = Object.entries(KINDS).find(([name]) => name === kind);
    if (!known) throw new UsageError(`import ${kind ?? ""}: families, recipients, payments, programmes, budget, facilitators, areas or boundaries`);
    return known[1].run({ ...call, args });
  },
};

const FILE_OPTIONS = { sheet: { type: "string" }, again: { type: "boolean" }, "dry-run": { type: "boolean" } } as const;

async function importFamilies(call: Call): Promise<Answer> {
  const parsed = readArguments(call.args, { ...FILE_OPTIONS, source: { type: "string" }, "as-of": { type: "string" }, "empty-as-no": { type: "string" } }, 1);
  const source = requiredText(parsed, "source");
  if (!DATASET_SOURCES.some((known) => known === source)) throw new UsageError(`--source ${source}: one of ${DATASET_SOURCES.join(", ")}`);
  const asOf = dayOf(parsed, "as-of");
  if (asOf === null) throw new UsageError("--as-of is needed");
  const emptyAsNo = readEmptyAsNo(textOf(parsed, "empty-as-no"));
  const sinergi = await call.open();
  const today = sinergi.clock.today();
  if (asOf > today) throw new CommandRefused("AS_OF_IN_FUTURE", `Tanggal data ${asOf} setelah hari ini (${today}) / the data's day lies after today`);
  return runImport(call, sinergi, { parsed, emptyAsNo, input: { kind: "families", source, asOf, programme: null, period: null, add: false } });
}

const LIST_OPTIONS = { ...FILE_OPTIONS, programme: { type: "string" }, period: { type: "string" }, add: { type: "boolean" } } as const;

async function importRecipients(call: Call): Promise<Answer> {
  const parsed = readArguments(call.args, LIST_OPTIONS, 1);
  const { sinergi, ...list } = await listOf(call, parsed);
  return runImport(call, sinergi, { parsed, emptyAsNo: [], input: { kind: "recipients", source: null, asOf: null, ...list } });
}

async function importPayments(call: Call): Promise<Answer> {
  const parsed = readArguments(call.args, { ...LIST_OPTIONS, tranche: { type: "string" } }, 1);
  const tranche = Number(requiredText(parsed, "tranche"));
  if (!Number.isInteger(tranche) || tranche < 1 || tranche > MAX_TRANCHES) throw new UsageError("--tranche: the number of a tranche is needed, 1, 2 …");
  const { sinergi, ...list } = await listOf(call, parsed);
  const tranches = await asSystem(sinergi.db, { today: sinergi.clock.today() }, (tx) => findTranches(tx, list.programme, list.period));
  if (!tranches.some(({ number }) => number === tranche)) {
    const numbers = tranches.map(({ number }) => number).join(", ");
    throw new CommandRefused("TRANCHE_UNKNOWN", `Program ${list.programme} ${list.period} tidak punya tahap ${tranche}; yang ada: ${numbers} / the programme has no such tranche, it has ${numbers}`);
  }
  return runImport(call, sinergi, { parsed, emptyAsNo: [], input: { kind: "payments", source: null, asOf: null, tranche, ...list } });
}

/** The programme and period a list is of, both known; and whether it stands beside the lists before it. */
async function listOf(call: Call, parsed: Arguments): Promise<{ readonly sinergi: Sinergi; readonly programme: string; readonly period: string; readonly add: boolean }> {
  const programme = requiredText(parsed, "programme");
  const period = requiredText(parsed, "period");
  if (!periodSchema.safeParse(period).success) throw new UsageError(`--period ${period}: a year as YYYY is needed`);
  const sinergi = await call.open();
  const { known, hasPeriod } = await asSystem(sinergi.db, { today: sinergi.clock.today() }, (tx) => findPeriod(tx, programme, period));
  if (!known) throw new CommandRefused("PROGRAMME_UNKNOWN", `Program ${programme} belum ada; impor programmes.json dahulu / no such programme: import programmes.json first`);
  if (!hasPeriod) throw new CommandRefused("PERIOD_UNKNOWN", `Program ${programme} tidak punya periode ${period} / the programme has no such period`);
  return { sinergi, programme, period, add: parsed.values["add"] === true };
}

/** Columns whose empty cells mean "no" in this file: named as the file or the contract names them. */
function readEmptyAsNo(text: string | null): string[] {
  if (text === null) return [];
  const names = text.split(",").map((name) => name.trim()).filter((name) => name !== "");
  const guess = guessColumns(names, "families").mapping;
  const columns = names.map((name, at) => Object.entries(guess).find(([, header]) => header === at)?.[0] ?? name);
  const unknown = columns.filter((column) => !CANONICAL_COLUMNS.includes(column));
  if (unknown.length > 0) throw new UsageError(`--empty-as-no ${unknown.join(",")}: no such column`);
  return columns;
}

interface ImportCall {
  readonly parsed: Arguments;
  readonly emptyAsNo: readonly string[];
  readonly input: Omit<NewImport, "id">;
}

async function runImport({ report }: Call, sinergi: Sinergi, { parsed, emptyAsNo, input }: ImportCall): Promise<Answer> {
  const path = parsed.positionals[0] ?? "";
  const dryRun = parsed.values["dry-run"] === true;
  const done = await importWholeFile(sinergi, {
    path, input, emptyAsNo, dryRun, sheet: textOf(parsed, "sheet"), again: parsed.values["again"] === true,
    report: everySoOften((rows) => report(`  ${rows} baris dibaca / rows read`)),
  });
  return answerOf((work) => asSystem(sinergi.db, { today: sinergi.clock.today() }, work), done, { path, dryRun });
}

const REPORT_EVERY_MS = 1_000;

function everySoOften(report: (rows: number) => void): (rows: number) => void {
  let last = performance.now();
  return (rows) => {
    if (performance.now() - last < REPORT_EVERY_MS) return;
    last = performance.now();
    report(rows);
  };
}

const NOTHING_MATCHED = { nik: 0, noKk: 0, nameBirthVillage: 0, unlisted: 0 };
const ISSUES_AT_ONCE = 20_000;

async function answerOf(inSystem: <T>(work: (tx: Scoped) => Promise<T>) => Promise<T>, row: ImportRow, { path, dryRun }: { readonly path: string; readonly dryRun: boolean }): Promise<Answer> {
  const issues: unknown[] = [];
  let after = { row: 0, seq: 0 };
  for (;;) {
    const batch = await inSystem((tx) => issuesAfter(tx, row.id, after, ISSUES_AT_ONCE));
    for (const { row: at, column, code, severity, value } of batch) issues.push({ row: at, column, code, severity, value });
    const last = batch.at(-1);
    if (!last || batch.length < ISSUES_AT_ONCE) break;
    after = last;
  }
  const json = {
    kind: row.kind, file: path, sha256: row.sha256, dryRun, rowsRead: row.rowsRead, rowsAccepted: row.rowsAccepted, rowsRefused: row.rowsRefused,
    families: row.families, persons: row.kind === "families" ? row.persons : 0, matched: row.matched ?? NOTHING_MATCHED,
    unknownColumns: row.preview?.unknown ?? [], change: row.change,
    issues, issueCounts: row.issueCounts ?? {}, version: row.versionId !== null ? String(row.versionId) : row.listId !== null ? String(row.listId) : null,
  };
  const counts = Object.entries(json.issueCounts).map(([code, count]) => `  ${code}: ${count}`);
  const text = [
    `${dryRun ? "Diperiksa saja, tidak disimpan / checked only" : json.version === null ? "Tidak ada baris yang dapat dipakai, tidak ada yang disimpan / no usable row, nothing is stored" : "Tersimpan / committed"}: ${row.rowsAccepted} dari ${row.rowsRead} baris, ${row.families} keluarga`,
    ...(json.unknownColumns.length > 0 ? [`Kolom disisihkan / columns kept aside: ${json.unknownColumns.join(", ")}`] : []),
    ...counts,
  ].join("\n");
  return { json, text };
}

async function importProgrammes(call: Call): Promise<Answer> {
  const { positionals: [path = ""] } = readArguments(call.args, {}, 1);
  const sinergi = await call.open();
  const json = await readJson(path);
  const today = sinergi.clock.today();
  const codes = await asSystem(sinergi.db, { today }, async (tx) => {
    const owners = new Set((await listOrganisations(tx)).map((organisation) => organisation.code));
    const read = readProgrammes(json, { knownOwners: owners });
    if (!read.ok) throw new CommandRefused(read.refusal.code, read.refusal.problems.map(({ path: place, code }) => `${place}: ${code}`).join("\n"));
    await replaceProgrammes(tx, read.value, today);
    return read.value.map((programme) => programme.code);
  });
  return { json: { kind: "programmes", file: path, programmes: codes.length, codes }, text: `${codes.length} program tersimpan / programmes saved` };
}
