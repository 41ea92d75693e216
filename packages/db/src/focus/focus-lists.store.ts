import { focusOmittedSchema, type FocusOmitted, type FocusPlace, type FocusState, partsKeptSchema } from "@sinergi/domain/focus/focus-list.schema";
import { focusSettingsSchema, type FocusSettings } from "@sinergi/domain/focus/focus-settings.schema";
import type { Scoped } from "#access/scoped";

export interface FocusListRow {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  readonly state: FocusState;
  readonly decreeNumber: string | null;
  readonly decreeDate: string | null;
  readonly draftedBy: string;
  readonly draftedName: string;
  /** ISO moments in UTC. */
  readonly draftedAt: string;
  readonly signedName: string | null;
  readonly signedAt: string | null;
  readonly digest: string | null;
  readonly snapshotRef: string;
  readonly settings: FocusSettings;
  readonly omitted: readonly FocusOmitted[];
  readonly note: string;
  readonly replaces: string | null;
  readonly revision: number;
  /** Villages on it. */
  readonly places: number;
}

const moment = (column: string): string => `to_char(l.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `l.id, l.year, l.name, l.state, l.decree_number as "decreeNumber", l.decree_date as "decreeDate", l.drafted_by as "draftedBy", l.drafted_name as "draftedName",
  ${moment("drafted_at")} as "draftedAt", l.signed_name as "signedName", ${moment("signed_at")} as "signedAt", l.digest, l.snapshot_ref as "snapshotRef", l.weights, l.settings, l.omitted,
  l.note, l.replaces, l.revision, (select count(*) from focus_area a where a.list_id = l.id)::int as places`;

interface StoredList extends Omit<FocusListRow, "settings" | "omitted">, Record<string, unknown> {
  readonly weights: unknown;
  readonly settings: unknown;
  readonly omitted: unknown;
}

const restSchema = focusSettingsSchema.omit({ weights: true });

function readList({ weights, settings, omitted, ...row }: StoredList): FocusListRow {
  return { ...row, settings: focusSettingsSchema.parse({ ...restSchema.parse(settings), weights }), omitted: focusOmittedSchema.parse(omitted) };
}

/** Every list the reader may see, the newest year first, within it the last drawn up. */
export async function listFocusLists(tx: Scoped): Promise<FocusListRow[]> {
  return (await tx.rows<StoredList>(`select ${COLUMNS} from focus_list l order by l.year desc, l.drafted_at desc, l.id`)).map(readList);
}

export async function findFocusList(tx: Scoped, id: string): Promise<FocusListRow | null> {
  const row = await tx.find<StoredList>(`select ${COLUMNS} from focus_list l where l.id = $1`, [id]);
  return row && readList(row);
}

/** The same, held until the transaction ends: of two who change it the second sees what the first one did. */
export async function lockFocusList(tx: Scoped, id: string): Promise<FocusListRow | null> {
  await tx.rows("select pg_advisory_xact_lock(740141, hashtext($1))", [id]);
  return findFocusList(tx, id);
}

/** The list in force of a year, or of the last year before it that has one. */
export async function findFocusInForce(tx: Scoped, { year, exactly }: { readonly year: number; readonly exactly: boolean }): Promise<FocusListRow | null> {
  const row = await tx.find<StoredList>(`select ${COLUMNS} from focus_list l where l.state = 'SIGNED' and ${exactly ? "l.year = $1" : "l.year <= $1"} order by l.year desc limit 1`, [year]);
  return row && readList(row);
}

interface StoredPlace extends Omit<FocusPlace, "parts">, Record<string, unknown> {
  readonly parts: unknown;
}

export async function listFocusPlaces(tx: Scoped, listId: string): Promise<FocusPlace[]> {
  const rows = await tx.rows<StoredPlace>('select area_code as area, rank, score, score_rank as "scoreRank", parts, reason from focus_area where list_id = $1 order by rank', [listId]);
  return rows.map(({ parts, ...place }) => ({ ...place, parts: parts === null ? null : partsKeptSchema.parse(parts) }));
}

export interface NewFocusList {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  readonly snapshotRef: string;
  readonly settings: FocusSettings;
  readonly note: string;
  readonly replaces: string | null;
  readonly omitted: readonly FocusOmitted[];
  /** When it was drawn up, ISO; now, where it is not told afterwards. */
  readonly draftedAt?: string | undefined;
}

export async function insertFocusList(tx: Scoped, { settings: { weights, ...rest }, ...list }: NewFocusList): Promise<void> {
  await tx.run(
    `insert into focus_list (id, year, name, state, drafted_by, drafted_name, snapshot_ref, weights, settings, omitted, note, replaces, drafted_at)
     values ($1, $2, $3, 'DRAFT', $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12::timestamptz, now()))`,
    [list.id, list.year, list.name, tx.actor.id, tx.actor.name, list.snapshotRef, JSON.stringify(weights), JSON.stringify(rest), JSON.stringify(list.omitted), list.note, list.replaces, list.draftedAt ?? null],
  );
}

/** Puts the villages of a draft in the place of those before. */
export async function replaceFocusPlaces(tx: Scoped, listId: string, places: readonly FocusPlace[]): Promise<void> {
  await tx.run("delete from focus_area where list_id = $1", [listId]);
  await tx.run(
    `insert into focus_area (list_id, area_code, rank, score, score_rank, parts, reason)
     select $1, p.area, p.rank, p.score, p."scoreRank", p.parts, p.reason
       from jsonb_to_recordset($2) as p (area text, rank int, score float8, "scoreRank" int, parts jsonb, reason text)`,
    [listId, JSON.stringify(places)],
  );
}

export interface FocusWords {
  readonly name: string;
  readonly note: string;
  readonly decreeNumber: string | null;
  readonly decreeDate: string | null;
  readonly omitted: readonly FocusOmitted[];
}

export async function changeFocusList(tx: Scoped, id: string, { name, note, decreeNumber, decreeDate, omitted }: FocusWords): Promise<void> {
  await tx.run(
    "update focus_list set name = $2, note = $3, decree_number = $4, decree_date = $5, omitted = $6, revision = revision + 1, updated_at = now() where id = $1",
    [id, name, note, decreeNumber, decreeDate, JSON.stringify(omitted)],
  );
}

/** Gives a draft up, or takes it up again. */
export async function setDraftState(tx: Scoped, id: string, state: "DRAFT" | "REVOKED"): Promise<void> {
  await tx.run("update focus_list set state = $2, revision = revision + 1, updated_at = now() where id = $1 and signed_at is null", [id, state]);
}

export interface FocusSigning {
  readonly decreeNumber: string;
  readonly decreeDate: string;
  readonly digest: string;
  /** The list in force until now, which is revoked by this. */
  readonly replaces: string | null;
  /** When it was signed, ISO; now, where it is not told afterwards. */
  readonly signedAt?: string | undefined;
}

export async function signFocusList(tx: Scoped, id: string, { decreeNumber, decreeDate, digest, replaces, signedAt }: FocusSigning): Promise<void> {
  if (replaces !== null) await tx.run("update focus_list set state = 'REVOKED', revision = revision + 1, updated_at = now() where id = $1 and state = 'SIGNED'", [replaces]);
  await tx.run(
    `update focus_list set state = 'SIGNED', decree_number = $2, decree_date = $3, digest = $4, replaces = coalesce($5, replaces), signed_by = $6, signed_name = $7, signed_at = coalesce($8::timestamptz, now()),
            revision = revision + 1, updated_at = now() where id = $1`,
    [id, decreeNumber, decreeDate, digest, replaces, tx.actor.id, tx.actor.name, signedAt ?? null],
  );
}
