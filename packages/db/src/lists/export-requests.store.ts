import type { ApprovalState } from "@sinergi/domain/access/second-person";
import type { Role } from "@sinergi/domain/access/roles";
import { EXPORT_VALID_HOURS } from "@sinergi/domain/lists/export-request";
import type { ExportFormat, ExportPurpose } from "@sinergi/domain/lists/export-rules";
import type { Scoped } from "#access/scoped";

/** A long list somebody wants to take out. Times are ISO moments in UTC. */
export interface ExportRequestRow {
  readonly id: string;
  /** Which list, with its filter, as it was asked for. */
  readonly what: unknown;
  readonly format: ExportFormat;
  readonly purpose: ExportPurpose;
  readonly reason: string;
  readonly title: string;
  readonly filters: string;
  readonly rows: number;
  readonly askedBy: string;
  readonly askedName: string;
  readonly askedRole: Role;
  readonly agency: string | null;
  readonly askedAt: string;
  readonly state: ApprovalState;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly note: string;
  readonly validUntil: string | null;
  /** Approved, and the time is over. */
  readonly expired: boolean;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `id, what, format, purpose, reason, title, filters, rows, asked_by as "askedBy", asked_name as "askedName", asked_role as "askedRole", agency_code as agency,
  ${MOMENT("asked_at")} as "askedAt", state, decided_name as "decidedName", ${MOMENT("decided_at")} as "decidedAt", decision_note as note,
  ${MOMENT("valid_until")} as "validUntil", coalesce(valid_until < now(), false) as expired`;
type Row = ExportRequestRow & Record<string, unknown>;

type ExportRequestSort = "askedAt" | "title" | "rows" | "askedName" | "state";
const ORDER: Readonly<Record<ExportRequestSort, string>> = { askedAt: "asked_at", title: "lower(title)", rows: "rows", askedName: "lower(asked_name)", state: "state" };

export interface ExportRequestQuery {
  /** Part of the list's title, of the reason or of who asks. */
  readonly text: string | null;
  readonly state: ApprovalState | null;
  /** Only the reader's own: for whoever decides on nobody's. */
  readonly ownOnly: boolean;
  readonly sort: ExportRequestSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

const NARROWED = `where (not $1 or asked_by = $2) and ($3::text is null or state = $3) and ($4::text is null or strpos(lower(title || ' ' || reason || ' ' || asked_name), lower($4)) > 0)`;

/** Requests the reader's scope holds, narrowed and sorted. */
export async function listExportRequests(tx: Scoped, { ownOnly, state, text, sort, descending, page, pageSize }: ExportRequestQuery): Promise<{ readonly total: number; readonly rows: ExportRequestRow[] }> {
  const filter = [ownOnly, tx.actor.id, state, text];
  const { total } = await tx.one<{ total: number }>(`select count(*)::int as total from export_request ${NARROWED}`, filter);
  const rows = await tx.rows<Row>(`select ${COLUMNS} from export_request ${NARROWED} order by ${ORDER[sort]} ${descending ? "desc" : "asc"}, id limit $5 offset $6`, [...filter, pageSize, (page - 1) * pageSize]);
  return { total, rows };
}

export async function findExportRequest(tx: Scoped, id: string): Promise<ExportRequestRow | null> {
  return tx.find<Row>(`select ${COLUMNS} from export_request where id = $1`, [id]);
}

/** The same, and nobody else decides on it until the transaction ends; what is decided already is read as it is. */
export async function lockExportRequest(tx: Scoped, id: string): Promise<ExportRequestRow | null> {
  await tx.find("select 1 from export_request where id = $1 for update", [id]);
  return findExportRequest(tx, id);
}

export type NewExportRequest = Pick<ExportRequestRow, "id" | "what" | "format" | "purpose" | "reason" | "title" | "filters" | "rows">;

export async function insertExportRequest(tx: Scoped, { id, what, format, purpose, reason, title, filters, rows }: NewExportRequest): Promise<void> {
  await tx.run(
    `insert into export_request (id, what, format, purpose, reason, title, filters, rows, asked_by, asked_name, asked_role, agency_code, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'WAITING')`,
    [id, JSON.stringify(what), format, purpose, reason, title, filters, rows, tx.actor.id, tx.actor.name, tx.actor.role, tx.actor.agency],
  );
}

/** What the second person said, or that the asker took it back. An approved list may be fetched from now on for a day. */
export async function writeExportDecision(tx: Scoped, id: string, { state, note }: { readonly state: Exclude<ApprovalState, "WAITING">; readonly note: string }): Promise<void> {
  await tx.run(
    `update export_request set state = $2, decision_note = $3, decided_by = $4, decided_name = $5, decided_at = now(),
       valid_until = case when $2 = 'APPROVED' then now() + interval '${EXPORT_VALID_HOURS} hours' end where id = $1`,
    [id, state, note, tx.actor.id, tx.actor.name],
  );
}
