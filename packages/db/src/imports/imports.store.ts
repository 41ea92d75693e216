import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { announce } from "#targeting/announce";

/** Life of an import. UPLOADED: file is here, columns are guessed. CHECKED: every row read and staged, waiting for approval. */
export type ImportState = "UPLOADED" | "CHECKING" | "CHECKED" | "COMMITTING" | "COMMITTED" | "REFUSED" | "FAILED" | "WITHDRAWN" | "DISCARDED";

export type ImportKind = "families" | "recipients" | "payments";

export interface FilePreview {
  readonly headers: readonly string[];
  readonly sheets: readonly string[];
  readonly sample: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
}

export interface ImportRefusal {
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
}

export interface ImportRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly source: string | null;
  readonly asOf: Day | null;
  readonly programme: string | null;
  readonly period: string | null;
  /** Of a list of payments. */
  readonly tranche: number | null;
  readonly add: boolean;
  readonly fileName: string | null;
  readonly filePath: string | null;
  readonly fileBytes: number | null;
  readonly sha256: string | null;
  readonly preview: FilePreview | null;
  readonly mapping: Readonly<Record<string, number | null>> | null;
  readonly emptyAsNo: readonly string[];
  readonly sheet: string | null;
  readonly progress: { readonly stage: string; readonly done: number; readonly total: number | null } | null;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly families: number;
  readonly persons: number;
  readonly matched: { readonly nik: number; readonly noKk: number; readonly nameBirthVillage: number; readonly unlisted: number } | null;
  readonly issueCounts: Readonly<Record<string, number>> | null;
  readonly change: { readonly added: number; readonly changed: number; readonly same: number; readonly gone: number; readonly decileMoved: number } | null;
  readonly basedOn: number | null;
  readonly refusal: ImportRefusal | null;
  readonly versionId: number | null;
  readonly listId: number | null;
  readonly startedBy: string;
  readonly startedById: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const COLUMNS = `id, kind, state, source, as_of as "asOf", programme_code as programme, period, tranche, added as add, file_name as "fileName", file_path as "filePath",
  file_bytes::float8 as "fileBytes", sha256, preview, mapping, empty_as_no as "emptyAsNo", sheet, progress, rows_read as "rowsRead", rows_accepted as "rowsAccepted",
  rows_refused as "rowsRefused", families, persons, matched, issue_counts as "issueCounts", change, based_on as "basedOn", refusal, version_id as "versionId", list_id as "listId",
  started_by as "startedBy", started_by_id as "startedById", to_char(started_at at time zone 'UTC', ${MOMENT}) as "startedAt", to_char(finished_at at time zone 'UTC', ${MOMENT}) as "finishedAt"`;
type ImportData = ImportRow & Record<string, unknown>;

export interface NewImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly source: string | null;
  readonly asOf: Day | null;
  readonly programme: string | null;
  readonly period: string | null;
  /** Of a list of payments alone. */
  readonly tranche?: number | null;
  readonly add: boolean;
}

export async function insertImport(tx: Scoped, input: NewImport): Promise<ImportRow> {
  await tx.run(
    `insert into import (id, kind, state, source, as_of, programme_code, period, added, started_by, empty_as_no, tranche, started_by_id) values ($1, $2, 'UPLOADED', $3, $4, $5, $6, $7, $8, '{}', $9, $10)`,
    [input.id, input.kind, input.source, input.asOf, input.programme, input.period, input.add, tx.actor.name, input.tranche ?? null, tx.actor.id],
  );
  return getImport(tx, input.id);
}

export async function findImport(tx: Scoped, id: string): Promise<ImportRow | null> {
  return tx.find<ImportData>(`select ${COLUMNS} from import where id = $1`, [id]);
}

export async function getImport(tx: Scoped, id: string): Promise<ImportRow> {
  return tx.one<ImportData>(`select ${COLUMNS} from import where id = $1`, [id]);
}

export async function listImports(tx: Scoped, { page, pageSize }: { readonly page: number; readonly pageSize: number }): Promise<{ total: number; rows: ImportRow[] }> {
  const { total } = await tx.one<{ total: string }>("select count(*) as total from import where state <> 'DISCARDED' and file_name is not null");
  const rows = await tx.rows<ImportData>(
    `select ${COLUMNS} from import where state <> 'DISCARDED' and file_name is not null order by started_at desc, id limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
  return { total: Number(total), rows };
}

/** What may change on an import, by column. */
export type ImportPatch = Partial<Omit<ImportRow, "id" | "kind" | "startedBy" | "startedById" | "startedAt" | "finishedAt" | "asOf" | "programme" | "period" | "tranche" | "add" | "source">>;

const COLUMN_OF = {
  state: "state", fileName: "file_name", filePath: "file_path", fileBytes: "file_bytes", sha256: "sha256", preview: "preview", mapping: "mapping", emptyAsNo: "empty_as_no",
  sheet: "sheet", progress: "progress", rowsRead: "rows_read", rowsAccepted: "rows_accepted", rowsRefused: "rows_refused", families: "families", persons: "persons",
  matched: "matched", issueCounts: "issue_counts", change: "change", basedOn: "based_on", refusal: "refusal", versionId: "version_id", listId: "list_id",
} as const satisfies Record<keyof ImportPatch, string>;
const JSON_COLUMNS: ReadonlySet<string> = new Set(["preview", "mapping", "progress", "matched", "issueCounts", "change", "refusal"]);
const FINISHED: ReadonlySet<string> = new Set(["COMMITTED", "REFUSED", "FAILED", "WITHDRAWN", "DISCARDED"]);

/**
 * Changes an import, if it is in one of the states expected; null where it is not: somebody else was faster.
 */
export async function patchImport(tx: Scoped, id: string, { from, patch }: { readonly from: readonly ImportState[]; readonly patch: ImportPatch }): Promise<ImportRow | null> {
  const entries = (Object.keys(COLUMN_OF) as (keyof ImportPatch)[]).filter((key) => patch[key] !== undefined);
  const sets = entries.map((key, at) => `${COLUMN_OF[key]} = $${at + 3}`);
  if (patch.state !== undefined) sets.push(`finished_at = ${FINISHED.has(patch.state) ? "now()" : "null"}`);
  const values = entries.map((key) => (JSON_COLUMNS.has(key) && patch[key] !== null ? JSON.stringify(patch[key]) : patch[key]));
  const changed = await tx.run(`update import set ${sets.join(", ")} where id = $1 and state = any ($2::text[])`, [id, from, ...values]);
  if (changed === 0) return null;
  await announce(tx, { kind: "import", id });
  return getImport(tx, id);
}

/** The committed import of the same bytes for the same purpose, if one stands. */
export async function findSameImport(tx: Scoped, { sha256, kind, programme, period, tranche = null, asOf }: Pick<ImportRow, "sha256" | "kind" | "programme" | "period" | "asOf"> & Pick<NewImport, "tranche">): Promise<string | null> {
  const row = await tx.find<{ id: string }>(
    `select id from import where state = 'COMMITTED' and sha256 = $1 and kind = $2 and programme_code is not distinct from $3 and period is not distinct from $4
        and as_of is not distinct from $5 and tranche is not distinct from $6 limit 1`,
    [sha256, kind, programme, period, asOf, tranche],
  );
  return row?.id ?? null;
}

/** Imports a stopped process left in the middle: they go back to where a person can go on. */
export async function reviveImports(tx: Scoped): Promise<number> {
  const checking = await tx.run("update import set state = 'UPLOADED', progress = null where state = 'CHECKING'");
  const committing = await tx.run("update import set state = 'CHECKED', progress = null where state = 'COMMITTING'");
  return checking + committing;
}

export interface IssueListed {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly value: string | null;
}

export interface IssueQuery {
  readonly id: string;
  readonly code: string | null;
  readonly severity: string | null;
  readonly page: number;
  readonly pageSize: number;
}

const ISSUE_FILTER = "import_id = $1 and ($2::text is null or code = $2) and ($3::text is null or severity = $3)";

export async function listIssues(tx: Scoped, { id, code, severity, page, pageSize }: IssueQuery): Promise<{ total: number; rows: IssueListed[] }> {
  const { total } = await tx.one<{ total: string }>(`select count(*) as total from import_issue where ${ISSUE_FILTER}`, [id, code, severity]);
  const rows = await tx.rows<IssueListed & Record<string, unknown>>(
    `select row, "column", code, severity, value from import_issue where ${ISSUE_FILTER} order by row, seq limit $4 offset $5`,
    [id, code, severity, pageSize, (page - 1) * pageSize],
  );
  return { total: Number(total), rows };
}

/** Issues from a row on, in order: for files and printed reports of any length. */
export async function issuesAfter(tx: Scoped, id: string, { row, seq }: { readonly row: number; readonly seq: number }, limit: number): Promise<(IssueListed & { seq: number })[]> {
  return tx.rows<IssueListed & { seq: number } & Record<string, unknown>>(
    `select row, seq, "column", code, severity, value from import_issue where import_id = $1 and (row, seq) > ($2, $3) order by row, seq limit $4`,
    [id, row, seq, limit],
  );
}

export async function countIssues(tx: Scoped, id: string): Promise<Record<string, number>> {
  const rows = await tx.rows<{ code: string; count: string }>("select code, count(*) as count from import_issue where import_id = $1 group by code order by code", [id]);
  return Object.fromEntries(rows.map((row) => [row.code, Number(row.count)]));
}

/** How the columns of a source were matched the last time: header text → canonical column. */
export async function findMapping(tx: Scoped, source: string): Promise<Readonly<Record<string, string>> | null> {
  const row = await tx.find<{ columns: Record<string, string> }>("select columns from import_mapping where source = $1", [source]);
  return row?.columns ?? null;
}

export async function saveMapping(tx: Scoped, source: string, columns: Readonly<Record<string, string>>): Promise<void> {
  await tx.run(
    `insert into import_mapping (source, columns, saved_by) values ($1, $2, $3)
     on conflict (source) do update set columns = excluded.columns, saved_by = excluded.saved_by, saved_at = now()`,
    [source, JSON.stringify(columns), tx.actor.name],
  );
}
