import { type FocusListRow, listFocusLists } from "@sinergi/db/focus/focus-lists.store";
import type { FocusListHead } from "#focus/focus.schema";
import { procedure } from "#platform/procedures";

/** Every list of priority villages that the reader may see: signed ones, and drafts for those who draw up and sign. */
export const listFocus = procedure({ permission: "figures.read", scope: "aggregates", audit: null }).query(({ ctx }): Promise<readonly FocusListHead[]> =>
  ctx.read(async (tx) => (await listFocusLists(tx)).map((row) => focusHead(row, ctx.actor.id))),
);

/** What every screen says of a list; the account that drew it up stays inside. */
export function focusHead(row: FocusListRow, reader: string): FocusListHead {
  const { id, year, name, state, decreeNumber, decreeDate, draftedName, draftedAt, signedName, signedAt, digest, snapshotRef, note, replaces, revision, places } = row;
  return { id, year, name, state, decreeNumber, decreeDate, draftedName, draftedAt, signedName, signedAt, digest, snapshotRef, note, replaces, revision, places, own: row.draftedBy === reader };
}
