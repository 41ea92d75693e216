import type { ImportRow } from "@sinergi/db/imports/imports.store";
import { columnsOf } from "@sinergi/domain/imports/columns";
import type { ImportAnswer, ImportColumn } from "#imports/imports.schema";

const NOTHING_MATCHED = { nik: 0, noKk: 0, nameBirthVillage: 0, unlisted: 0 };

/** An import as the page shows it; where its file lies on the server stays there. */
export function importAnswer(row: ImportRow): ImportAnswer {
  return {
    id: row.id, kind: row.kind, state: row.state, source: row.source, asOf: row.asOf, programme: row.programme, period: row.period, tranche: row.tranche, add: row.add,
    fileName: row.fileName, fileBytes: row.fileBytes, sha256: row.sha256, startedBy: row.startedBy, startedAt: row.startedAt, finishedAt: row.finishedAt,
    headers: row.preview?.headers ?? [], sheets: row.preview?.sheets ?? [], sheet: row.sheet,
    columns: importColumns(row),
    unknownHeaders: row.preview?.unknown ?? [], missing: row.preview?.missing ?? [], emptyAsNo: row.emptyAsNo,
    sample: row.preview?.sample ?? [], progress: row.progress,
    rowsRead: row.rowsRead, rowsAccepted: row.rowsAccepted, rowsRefused: row.rowsRefused, families: row.families, persons: row.persons,
    matched: row.matched ?? NOTHING_MATCHED, issueCounts: row.issueCounts ?? {}, change: row.change, refusal: row.refusal,
    version: row.versionId === null ? null : String(row.versionId),
    mayWithdraw: row.state === "COMMITTED",
  };
}

function importColumns(row: ImportRow): ImportColumn[] {
  return columnsOf(row.kind).map(({ name, required }) => ({ name, required, header: row.mapping?.[name] ?? null }));
}
