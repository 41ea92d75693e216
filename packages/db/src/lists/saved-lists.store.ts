import type { Day } from "@sinergi/domain/time/day";
import type { Visibility } from "@sinergi/domain/lists/visibility";
import type { Scoped } from "#access/scoped";
import type { FamilyFilter } from "#families/family-filter";

export interface SavedListRow {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly note: string;
  readonly visibility: Visibility;
  readonly filter: FamilyFilter;
  /** The snapshot it was saved on, as a link carries it; null for the live one. */
  readonly on: string | null;
  readonly savedOn: string;
  readonly savedTotal: number;
  readonly owner: string;
  readonly own: boolean;
  readonly updatedAt: string;
}

export interface SavedListWords {
  readonly name: string;
  readonly purpose: string;
  readonly note: string;
  readonly visibility: Visibility;
}

export interface NewSavedList extends SavedListWords {
  readonly id: string;
  readonly filter: FamilyFilter;
  readonly on: string | null;
  readonly savedOn: Day;
  readonly savedTotal: number;
}

const COLUMNS = `id, name, purpose, note, visibility, filter, on_ref as "on", saved_on as "savedOn", saved_total as "savedTotal", owner_name as owner, owner_id = $1 as own,
  to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"`;

type Row = SavedListRow & Record<string, unknown>;

/** The reader's own lists and those shared with him, the last changed first. */
export async function listSavedLists(tx: Scoped, { page, pageSize }: { readonly page: number; readonly pageSize: number }): Promise<{ total: number; rows: SavedListRow[] }> {
  const { total } = await tx.one<{ total: string }>("select count(*) as total from saved_list where deleted_at is null");
  const rows = await tx.rows<Row>(`select ${COLUMNS} from saved_list where deleted_at is null order by updated_at desc, id limit $2 offset $3`, [tx.actor.id, pageSize, (page - 1) * pageSize]);
  return { total: Number(total), rows };
}

export async function findSavedList(tx: Scoped, id: string): Promise<SavedListRow | null> {
  return tx.find<Row>(`select ${COLUMNS} from saved_list where id = $2 and deleted_at is null`, [tx.actor.id, id]);
}

export async function insertSavedList(tx: Scoped, list: NewSavedList): Promise<void> {
  await tx.run(
    `insert into saved_list (id, name, purpose, note, visibility, filter, on_ref, saved_on, saved_total, owner_id, owner_name, agency_code)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [list.id, list.name, list.purpose, list.note, list.visibility, JSON.stringify(list.filter), list.on, list.savedOn, list.savedTotal, tx.actor.id, tx.actor.name, tx.actor.agency],
  );
}

/** New words for a list of one's own; false where it is somebody else's or gone. */
export async function renameSavedList(tx: Scoped, id: string, { name, purpose, note, visibility }: SavedListWords): Promise<boolean> {
  return (await tx.run("update saved_list set name = $2, purpose = $3, note = $4, visibility = $5, updated_at = now() where id = $1 and owner_id = $6 and deleted_at is null", [
    id, name, purpose, note, visibility, tx.actor.id,
  ])) === 1;
}

/** Another filter under the same name, with the number it has now. */
export async function refilterSavedList(tx: Scoped, { id, filter, on, savedOn, savedTotal }: Pick<NewSavedList, "id" | "filter" | "on" | "savedOn" | "savedTotal">): Promise<boolean> {
  return (await tx.run("update saved_list set filter = $2, on_ref = $3, saved_on = $4, saved_total = $5, updated_at = now() where id = $1 and owner_id = $6 and deleted_at is null", [
    id, JSON.stringify(filter), on, savedOn, savedTotal, tx.actor.id,
  ])) === 1;
}

/** Takes a list of one's own away, or brings it back. */
export async function removeSavedList(tx: Scoped, id: string, removed: boolean): Promise<boolean> {
  return (await tx.run("update saved_list set deleted_at = case when $2 then now() end where id = $1 and owner_id = $3 and (deleted_at is null) = $2", [id, removed, tx.actor.id])) === 1;
}
