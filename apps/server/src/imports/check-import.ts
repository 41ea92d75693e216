import { Readable } from "node:stream";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { comparedWith, findNeighbours } from "@sinergi/db/families/dataset-versions.store";
import { formFamilies } from "@sinergi/db/imports/form-families";
import { giveRoom } from "@sinergi/db/imports/give-room";
import { countIssues, patchImport, type ImportPatch, type ImportRow } from "@sinergi/db/imports/imports.store";
import { recogniseFamilies } from "@sinergi/db/imports/recognise-families";
import { copyStaged, createFamilyStage, stagedFamilyLines, stageOf } from "@sinergi/db/imports/stage-families";
import { createPaymentStage, formPayments, stagedPaymentLine } from "@sinergi/db/imports/stage-payments";
import { createRecipientStage, formRecipients, stagedRecipientLine } from "@sinergi/db/imports/stage-recipients";
import { readLive } from "@sinergi/db/targeting/snapshots.store";
import type { OpenTable, TableRow } from "@sinergi/documents/tables/open-table";
import { checkFamilyRow } from "@sinergi/domain/imports/check-family-row";
import { columnsOf } from "@sinergi/domain/imports/columns";
import { familyLayout } from "@sinergi/domain/imports/check-family-row";
import { checkPaymentRow, paymentLayout } from "@sinergi/domain/imports/check-payment-row";
import { checkRecipientRow, recipientLayout } from "@sinergi/domain/imports/check-recipient-row";
import { FileRefused, headerTexts, openImportFile, readAreaIndex, type ImportDeps } from "./import-file.ts";

/** Tells how far reading is: rows so far. */
export type ReportRows = (done: number) => void;

/**
 * Reads every row of an import's file, checks it, stages it, and finds what only shows across rows: one transaction that
 * leaves the import CHECKED with its counts, or nothing. Memory does not grow with the file.
 */
export async function checkImport(deps: ImportDeps, row: ImportRow, report: ReportRows): Promise<ImportRow> {
  if (row.filePath === null || row.mapping === null) throw new Error("The import has no file yet");
  const missing = row.preview?.missing ?? [];
  if (missing.length > 0) throw new FileRefused("HEADER_MISSING", { columns: headersOfContract(row.kind, missing).join(", ") });
  const table = await openImportFile(row.filePath, row.sheet);
  try {
    return await asSystem(deps.db, { today: deps.clock.today() }, async (tx) => {
      await giveRoom(tx);
      const patch = await CHECKS[row.kind](deps, tx, { row, table, report });
      if (patch.rowsRead === 0) throw new FileRefused("EMPTY");
      const issueCounts = await countIssues(tx, row.id);
      const checked = await patchImport(tx, row.id, { from: ["CHECKING"], patch: { ...patch, issueCounts, state: "CHECKED", progress: null } });
      if (!checked) throw new Error("The import left its state while it was checked");
      return checked;
    });
  } finally {
    await table.close();
  }
}

/** Missing columns by the words of the contract, e.g. `KODE_WILAYAH`: what the person has to put into the file. */
function headersOfContract(kind: ImportRow["kind"], missing: readonly string[]): string[] {
  const known = columnsOf(kind);
  return missing.map((name) => known.find((column) => column.name === name)?.header ?? name);
}

interface Reading {
  readonly row: ImportRow;
  readonly table: OpenTable;
  readonly report: ReportRows;
}

const CHECKS = { families: checkFamilies, recipients: checkRecipients, payments: checkPayments } as const;

async function checkFamilies(deps: ImportDeps, tx: Scoped, { row, table, report }: Reading): Promise<ImportPatch> {
  const layout = familyLayout({
    headers: table.headers, mapping: row.mapping ?? {}, areas: await readAreaIndex(deps), today: deps.clock.today(), emptyAsNo: new Set(row.emptyAsNo),
  });
  const stage = stageOf(row.id);
  await createFamilyStage(tx, stage);
  const { source, read } = staged(table, report, (batch) => stagedFamilyLines(tx.db.numbers, batch.map(({ row: at, cells }) => ({ row: at, checked: checkFamilyRow(cells, layout) }))));
  await copyStaged(tx, stage, source);
  const counts = await formFamilies(tx, { importId: row.id, stage, familyRows: layout.familyRows, headers: headerTexts(table.headers, row.mapping ?? {}) });
  const neighbours = await findNeighbours(tx, row.asOf ?? deps.clock.today());
  const change = await recogniseFamilies(tx, stage, neighbours);
  return { rowsRead: read(), rowsAccepted: counts.accepted, rowsRefused: counts.refused, families: counts.families, persons: counts.accepted, change, basedOn: comparedWith(neighbours) };
}

async function checkRecipients(deps: ImportDeps, tx: Scoped, { row, table, report }: Reading): Promise<ImportPatch> {
  const layout = recipientLayout({ headers: table.headers, mapping: row.mapping ?? {}, areas: await readAreaIndex(deps), today: deps.clock.today() });
  const { programme, period } = row;
  if (programme === null || period === null) throw new Error("A recipient list belongs to a programme and a period");
  const stage = stageOf(row.id);
  await createRecipientStage(tx, stage);
  const { source, read } = staged(table, report, (batch) => batch.map((tableRow) => stagedRecipientLine(tx.db.numbers, { row: tableRow.row, period }, checkRecipientRow(tableRow.cells, layout))).join(""));
  await copyStaged(tx, stage, source);
  const { versionId } = await readLive(tx);
  const counts = await formRecipients(tx, { importId: row.id, stage, programme, period, add: row.add, headers: headerTexts(table.headers, row.mapping ?? {}), versionId });
  return {
    rowsRead: read(), rowsAccepted: counts.accepted, rowsRefused: counts.refused, families: counts.families, persons: counts.accepted, matched: counts.matched, change: counts.change, basedOn: versionId,
  };
}

async function checkPayments(deps: ImportDeps, tx: Scoped, { row, table, report }: Reading): Promise<ImportPatch> {
  const layout = paymentLayout({ headers: table.headers, mapping: row.mapping ?? {}, areas: await readAreaIndex(deps), today: deps.clock.today() });
  const { programme, period, tranche } = row;
  if (programme === null || period === null || tranche === null) throw new Error("A payment list belongs to a tranche of a programme");
  const stage = stageOf(row.id);
  await createPaymentStage(tx, stage);
  const { source, read } = staged(table, report, (batch) => batch.map((tableRow) => stagedPaymentLine(tx.db.numbers, tableRow.row, checkPaymentRow(tableRow.cells, layout))).join(""));
  await copyStaged(tx, stage, source);
  const { versionId } = await readLive(tx);
  const counts = await formPayments(tx, { importId: row.id, stage, programme, period, tranche, add: row.add, versionId });
  return {
    rowsRead: read(), rowsAccepted: counts.accepted, rowsRefused: counts.refused, families: counts.families, persons: counts.accepted, matched: counts.matched, change: counts.change, basedOn: versionId,
  };
}

/** The rows of a table as a stream of COPY lines, a batch a chunk. */
function staged(table: OpenTable, report: ReportRows, lines: (batch: readonly TableRow[]) => string): { readonly source: Readable; readonly read: () => number } {
  let done = 0;
  async function* chunks(): AsyncGenerator<string> {
    for await (const batch of table.rows()) {
      done += batch.length;
      yield lines(batch);
      report(done);
    }
  }
  return { source: Readable.from(chunks(), { objectMode: false, highWaterMark: 1 << 20 }), read: () => done };
}
