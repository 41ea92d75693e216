import { createHash, randomUUID } from "node:crypto";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import type { Clock } from "@sinergi/api/platform/context";
import type { Database } from "@sinergi/db/access/database";
import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import { listAreas } from "@sinergi/db/areas/areas.store";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { readSettings } from "@sinergi/db/areas/regency-settings.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listProgrammes } from "@sinergi/db/programmes/programmes.store";
import { writeCsv, writeXlsx } from "@sinergi/documents/tables/write-table";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import type { ExportFormat, ExportPurpose } from "@sinergi/domain/lists/export-rules";
import { accept, refuse, type Result } from "@sinergi/domain/result";
import type { Day } from "@sinergi/domain/time/day";
import { coverageTable } from "./coverage-table.ts";
import { paymentsTable, recipientsTable } from "./payment-tables.ts";
import { candidatesTable, simulationTable } from "./export-simulations.ts";
import { ruleMovesTable } from "./export-rule-moves.ts";
import { unlistedPaymentsTable, unlistedRecipientsTable } from "./unlisted-tables.ts";
import { visitsTable } from "./visit-tables.ts";
import { familiesTable, problemsTable, type Places, type ExportTable, type TableRefusal } from "./export-tables.ts";

export interface MadeExport {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Buffer;
}
export type MakeExport = (actor: Actor, input: ExportInput) => Promise<Result<MadeExport, TableRefusal>>;

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<ExportFormat, string>;

const PURPOSE_WORDS = {
  VERIFICATION: "verifikasi lapangan", PLANNING: "perencanaan dan penganggaran", DELIVERY: "penyaluran bantuan", COORDINATION: "bahan rapat koordinasi", REPORT: "laporan", OTHER: "lainnya",
} as const satisfies Record<ExportPurpose, string>;

/** What an export is made in: a transaction in the asker's scope, and his day. */
export interface ExportWork {
  readonly tx: Scoped;
  readonly today: Day;
}

/**
 * Makes a file of a list in the asker's own scope. Rows, file and audit entry are one transaction: what left and what is on
 * record agree, by the digest of the file. What the regency lets one person take is held at once, no more.
 */
export function makeExportOf({ db, clock }: { readonly db: Database; readonly clock: Clock }): MakeExport {
  return async (actor, input) => {
    if (!mayAsk(actor.role, "lists.export")) throw new Error("An export was asked for without the right to it");
    return scoped(db, actor, { today: clock.today() }, async (tx) => {
      const table = await gatherTable({ tx, today: clock.today() }, input, (await readSettings(tx)).settings.limits.exportRows);
      return table.ok ? accept(await writeFile({ tx, today: clock.today() }, table.value, input, null)) : refuse(table.refusal);
    });
  };
}

/** The rows of a list, up to a number of them. */
export async function gatherTable({ tx, today }: ExportWork, input: ExportInput, maxRows: number): Promise<Result<ExportTable, TableRefusal>> {
  const { regency } = await readRegency(tx);
  return tableOf(tx, input, { today, terms: regency.terms, maxRows });
}

/** The file, and the audit entry that goes with it. `approvedBy` is the second person where the list needed one. */
export async function writeFile({ tx, today }: ExportWork, table: ExportTable, input: ExportInput, approvedBy: string | null): Promise<MadeExport> {
  const { regency, simulated } = await readRegency(tx);
  const id = randomUUID();
  const { at } = await tx.one<{ at: string }>(`select to_char(now() at time zone $1, 'YYYY-MM-DD HH24.MI') as at`, [regency.timeZone]);
  const titles = watermark(table, { input, actor: tx.actor, id, at, regency: regency.name, approvedBy });
  const body = await render(table, { format: input.format, titles, simulated });
  await appendAudit(tx, {
    action: "list.exported", entity: "export", entityId: id,
    detail: {
      kind: input.what.kind, format: input.format, purpose: input.purpose, reason: input.reason, rows: table.lines.length, filter: JSON.stringify(withoutNames(input.what.filter)),
      sha256: createHash("sha256").update(body).digest("hex"), approvedBy,
    },
  });
  return { fileName: `${simulated ? "DATA-SIMULASI-" : ""}${table.fileWord}-${today}.${input.format}`, contentType: TYPES[input.format], body };
}

async function tableOf(tx: Scoped, { what }: ExportInput, asked: Pick<Places, "today" | "terms" | "maxRows">): Promise<Result<ExportTable, TableRefusal>> {
  const areas = new Map((await listAreas(tx)).map((area) => [area.code, area]));
  const programmes = new Map((await listProgrammes(tx)).map(({ code, name }) => [code, name]));
  const places = { areas, nameOf: (code: string) => areas.get(code)?.name ?? programmes.get(code) ?? code, ...asked };
  switch (what.kind) {
    case "families":
      return familiesTable(tx, what, places);
    case "problems":
      return problemsTable(tx, what, places);
    case "payments":
      return paymentsTable(tx, what, places);
    case "recipients":
      return recipientsTable(tx, what, places);
    case "unlistedPayments":
      return unlistedPaymentsTable(tx, what, places);
    case "unlistedRecipients":
      return unlistedRecipientsTable(tx, what, places);
    case "visits":
      return visitsTable(tx, what, places);
    case "coverage":
      return coverageTable(tx, what, places);
    case "simulation":
      return simulationTable(tx, what, places);
    case "ruleMoves":
      return ruleMovesTable(tx, what, places);
    case "candidates":
      return candidatesTable(tx, what, places);
  }
}

/** The audit chain says that a name was looked for, not which. */
function withoutNames(filter: ExportInput["what"]["filter"]): object {
  return "text" in filter && filter.text !== "" ? { ...filter, text: "*" } : filter;
}

interface Mark {
  readonly input: ExportInput;
  readonly actor: Actor;
  readonly id: string;
  readonly at: string;
  readonly regency: string;
  readonly approvedBy: string | null;
}

/** Who took it, when and what for stands on every copy. */
function watermark({ title, filters, part }: ExportTable, { input, actor, id, at, regency, approvedBy }: Mark): string[] {
  return [
    `${title}, ${regency}`,
    `Diekspor oleh ${actor.name}${actor.agency === null ? "" : ` (${actor.agency})`}, ${at}. Nomor ekspor ${id}`,
    ...(approvedBy === null ? [] : [`Disetujui oleh ${approvedBy}`]),
    `Tujuan: ${PURPOSE_WORDS[input.purpose]}. ${input.reason}`,
    `Saringan: ${filters}`,
    part,
    "Data pribadi (UU 27/2022), nomor disamarkan. Hanya untuk tujuan di atas; jangan diteruskan.",
  ];
}

async function render({ columns, lines, title }: ExportTable, { format, titles, simulated }: { readonly format: ExportFormat; readonly titles: readonly string[]; readonly simulated: boolean }): Promise<Buffer> {
  const sink = new PassThrough();
  const whole = buffer(sink);
  if (format === "csv") await writeCsv(lines, { columns, titles, simulated }, sink);
  else await writeXlsx(lines, { columns, titles, simulated, sheetName: title.slice(0, 31).replaceAll(/[\\/?*[\]:]/g, " ") }, sink);
  return whole;
}
