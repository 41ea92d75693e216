import type { SavedListRow } from "@sinergi/db/lists/saved-lists.store";
import { familyFilterSchema } from "#families/families.schema";
import type { SavedList } from "#lists/lists.schema";

/** A saved list as it leaves: its filter with the snapshot in it, as the list of families takes it. */
export function listAnswer({ on, filter, ...row }: SavedListRow): SavedList {
  return { ...row, filter: familyFilterSchema.parse(on === null ? filter : { ...filter, on }) };
}
