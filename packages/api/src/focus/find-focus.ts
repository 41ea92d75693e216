import type { Scoped } from "@sinergi/db/access/scoped";
import { listAreas } from "@sinergi/db/areas/areas.store";
import { readSettings } from "@sinergi/db/areas/regency-settings.store";
import { findFocusInForce, findFocusList, type FocusListRow, listFocusPlaces } from "@sinergi/db/focus/focus-lists.store";
import { compareFocus } from "@sinergi/domain/focus/decide-focus";
import type { FocusPlace } from "@sinergi/domain/focus/focus-list.schema";
import { digestOfFocus } from "#focus/digest-focus";
import { type FocusListAnswer, focusListInputSchema } from "#focus/focus.schema";
import { focusHead } from "#focus/list-focus";
import { namesOf } from "#focus/name-villages";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** One list with its villages, what became of them since the list before, and whether it still is what was signed. */
export const findFocus = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(focusListInputSchema)
  .query(({ ctx, input }): Promise<FocusListAnswer> =>
    ctx.read(async (tx) => {
      const list = await findFocusList(tx, input.id);
      if (!list) throw refused({ code: "focus_not_found" });
      const places = await listFocusPlaces(tx, list.id);
      const before = await findBefore(tx, list);
      const beforePlaces = before === null ? [] : await listFocusPlaces(tx, before.id);
      const names = namesOf(await listAreas(tx));
      const { settings } = await readSettings(tx);

      const { arrived, left } = compareFocus(codesOf(places), codesOf(beforePlaces));
      return {
        list: focusHead(list, ctx.actor.id),
        settings: list.settings,
        villages: places.map((place) => ({ ...place, ...names(place.area), since: before === null ? null : arrived.includes(place.area) ? "new" : "stayed" })),
        omitted: list.omitted.map((one) => ({ ...one, ...names(one.area), scoreRank: null })),
        before: before && { id: before.id, year: before.year, name: before.name, left: left.map((area) => ({ area, ...names(area) })) },
        intact: list.digest === null ? null : digestOfFocus(list, places) === list.digest,
        letterhead: letterheadOf(settings.letterhead),
      };
    }),
  );

const codesOf = (places: readonly FocusPlace[]): string[] => places.map(({ area }) => area);

/** What a list is compared with: the one it corrects, else the signed one of the last year before. */
async function findBefore(tx: Scoped, { year, replaces }: FocusListRow): Promise<FocusListRow | null> {
  const corrected = replaces === null ? null : await findFocusList(tx, replaces);
  return corrected ?? findFocusInForce(tx, { year: year - 1, exactly: false });
}

function letterheadOf({ lines, address }: { readonly lines: readonly string[]; readonly address: string }): readonly string[] {
  return address === "" ? lines : [...lines, address];
}
