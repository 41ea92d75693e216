import { findFocusInForce, listFocusPlaces } from "@sinergi/db/focus/focus-lists.store";
import { readFocusSettings, type FocusSettingsState } from "@sinergi/db/focus/focus-settings.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { partsOf, type Day } from "@sinergi/domain/time/day";
import { type FocusScoresAnswer, focusScoresInputSchema, type FocusSettingsAnswer } from "#focus/focus.schema";
import { gatherFocus } from "#focus/gather-scores";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

/** What the priority of every area is weighed from, with the weights the regency has saved and the villages in force. */
export const focusScores = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(focusScoresInputSchema)
  .query(({ ctx, input }): Promise<FocusScoresAnswer> =>
    ctx.read(async (tx) => {
      const snapshot = await getSnapshot(tx, { on: input.on, today: ctx.clock.today() });
      const saved = await readFocusSettings(tx);
      const { programmes, whole, rows } = await gatherFocus(tx, snapshot, { level: input.level, programmes: input.programmes ?? saved.settings.programmes });
      if (!whole) throw refused({ code: "area_unknown", area: await readRegencyCode(tx) });
      return {
        snapshot: snapshotLabel(snapshot), level: input.level, saved: settingsAnswer(saved), programmes,
        choices: snapshot.programmes.map(({ code, name }) => ({ code, name })), whole, rows, inForce: await inForceOn(tx, snapshot.on),
      };
    }),
  );

async function inForceOn(tx: Scoped, on: Day): Promise<FocusScoresAnswer["inForce"]> {
  const list = await findFocusInForce(tx, { year: partsOf(on).year, exactly: false });
  return list && { id: list.id, year: list.year, areas: (await listFocusPlaces(tx, list.id)).map(({ area }) => area) };
}

function settingsAnswer({ previous, ...state }: FocusSettingsState): FocusSettingsAnswer {
  return { ...state, mayUndo: previous !== null };
}
