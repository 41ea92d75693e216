import { appendAudit } from "@sinergi/db/audit/audit.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { findFocusInForce, findFocusList, insertFocusList, listFocusPlaces, replaceFocusPlaces, type NewFocusList } from "@sinergi/db/focus/focus-lists.store";
import { readFocusSettings } from "@sinergi/db/focus/focus-settings.store";
import { freezeSnapshot } from "@sinergi/db/targeting/freeze-snapshot";
import type { FocusPlace } from "@sinergi/domain/focus/focus-list.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { z } from "zod";
import { draftFocusInputSchema } from "#focus/focus.schema";
import { gatherFocus, scoresToKeep } from "#focus/gather-scores";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

const DRAFTED = "focus.drafted";
type Asked = z.infer<typeof draftFocusInputSchema>;
type Drafted = Pick<NewFocusList, "snapshotRef" | "settings" | "omitted" | "note"> & { readonly places: readonly FocusPlace[] };

/**
 * Draws up a list for a year: the first villages by score, on figures that are frozen with it so that they can be looked at as
 * they were, or a list there is, to be corrected.
 */
export const draftFocus = procedure({ permission: "focus.write", scope: "settings", audit: DRAFTED })
  .input(draftFocusInputSchema)
  .mutation(({ ctx, input }): Promise<{ id: string }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { from, id, year, name } = input;
        const { places, ...drafted } = from.kind === "scores" ? await draftByScores(tx, from.count, ctx.clock.today()) : await takeOver(tx, from.id);
        const inForce = await findFocusInForce(tx, { year, exactly: true });

        await insertFocusList(tx, { id, year, name, replaces: inForce?.id ?? null, ...drafted });
        await replaceFocusPlaces(tx, id, places);
        await appendAudit(tx, { action: DRAFTED, entity: "focus_list", entityId: id, opId: input.opId, detail: { year, name, villages: places.length, snapshot: drafted.snapshotRef } });
        return { id };
      }),
    ),
  );

async function draftByScores(tx: Scoped, count: Extract<Asked["from"], { kind: "scores" }>["count"], today: Day): Promise<Drafted> {
  const snapshot = await getSnapshot(tx, { on: undefined, today });
  if (snapshot.versionId === null) throw refused({ code: "focus_no_data" });
  const saved = await readFocusSettings(tx);
  const { rows, programmes } = await gatherFocus(tx, snapshot, { level: "village", programmes: saved.settings.programmes });
  // Which programmes "those of the package" were is part of what is decided: it is written out.
  const settings = { ...saved.settings, programmes: programmes.map(({ code }) => code) };
  const first = [...scoresToKeep(rows, settings.weights)]
    .filter(([, { scoreRank }]) => scoreRank !== null && scoreRank <= count)
    .toSorted(([, a], [, b]) => (a.scoreRank ?? 0) - (b.scoreRank ?? 0));
  const places = first.map(([area, scored], at): FocusPlace => ({ area, rank: at + 1, reason: "", ...scored }));
  const { ref } = await freezeSnapshot(tx, snapshot, null);
  return { places, settings, snapshotRef: ref, omitted: [], note: "" };
}

async function takeOver(tx: Scoped, id: string): Promise<Drafted> {
  const list = await findFocusList(tx, id);
  if (!list) throw refused({ code: "focus_not_found" });
  const { settings, snapshotRef, omitted, note } = list;
  return { settings, snapshotRef, omitted, note, places: await listFocusPlaces(tx, id) };
}
