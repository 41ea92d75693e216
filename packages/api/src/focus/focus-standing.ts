import { findArea } from "@sinergi/db/areas/areas.store";
import { findFocusInForce, listFocusPlaces } from "@sinergi/db/focus/focus-lists.store";
import { readFocusSettings } from "@sinergi/db/focus/focus-settings.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { partsOf, type Day } from "@sinergi/domain/time/day";
import { focusStandingInputSchema, type FocusStandingAnswer } from "#focus/focus.schema";
import { gatherFocus, scoredRows } from "#focus/gather-scores";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

/** One area among all of its level by the saved weights, and whether it stands on the list in force. */
export const focusStanding = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(focusStandingInputSchema)
  .query(({ ctx, input }): Promise<FocusStandingAnswer> =>
    ctx.read(async (tx) => {
      const area = await findArea(tx, input.area);
      if (!area || (area.level !== "village" && area.level !== "district")) throw refused({ code: "area_unknown", area: input.area });
      const snapshot = await getSnapshot(tx, { on: input.on, today: ctx.clock.today() });
      const { settings } = await readFocusSettings(tx);
      const { rows } = await gatherFocus(tx, snapshot, { level: area.level, programmes: settings.programmes });

      const scored = scoredRows(rows, settings.weights);
      const own = scored.find(({ key }) => key === area.code);
      return { score: own?.score ?? null, rank: own?.rank ?? null, of: scored.length, inForce: await inForceFor(tx, snapshot.on, area.code) };
    }),
  );

async function inForceFor(tx: Scoped, on: Day, code: string): Promise<FocusStandingAnswer["inForce"]> {
  const list = await findFocusInForce(tx, { year: partsOf(on).year, exactly: false });
  if (!list) return null;
  const places = await listFocusPlaces(tx, list.id);
  return {
    id: list.id, year: list.year, decreeNumber: list.decreeNumber, places: places.length, rank: places.find(({ area }) => area === code)?.rank ?? null,
    villagesInside: places.filter(({ area }) => area.startsWith(`${code}.`)).length,
  };
}
