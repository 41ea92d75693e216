import { listAreas } from "@sinergi/db/areas/areas.store";
import { findFocusList } from "@sinergi/db/focus/focus-lists.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { ScoreOf } from "@sinergi/domain/focus/decide-focus";
import { snapshotRefSchema } from "@sinergi/domain/targeting/snapshot-ref";
import type { Day } from "@sinergi/domain/time/day";
import type { FocusListRow } from "@sinergi/db/focus/focus-lists.store";
import { type FocusCandidate, focusListInputSchema } from "#focus/focus.schema";
import { gatherFocus, scoresToKeep } from "#focus/gather-scores";
import { namesOf } from "#focus/name-villages";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

/** Every village of the regency by the figures and weights a draft was drawn up from: for adding one by hand and for knowing whom its score would have brought. */
export const listCandidates = procedure({ permission: "focus.write", scope: "aggregates", audit: null })
  .input(focusListInputSchema)
  .query(({ ctx, input }): Promise<readonly FocusCandidate[]> =>
    ctx.read(async (tx) => {
      const list = await findFocusList(tx, input.id);
      if (!list) throw refused({ code: "focus_not_found" });
      const scores = await scoresOfDraft(tx, list, ctx.clock.today());
      const names = namesOf(await listAreas(tx));
      return [...scores].map(([area, { score, scoreRank }]) => ({ area, ...names(area), score, scoreRank }));
    }),
  );

/** Scores of all villages as the draft keeps them: by its own figures, weights and programmes. */
export async function scoresOfDraft(tx: Scoped, { snapshotRef, settings }: Pick<FocusListRow, "snapshotRef" | "settings">, today: Day): Promise<ScoreOf> {
  const snapshot = await getSnapshot(tx, { on: snapshotRefSchema.parse(snapshotRef), today });
  const { rows } = await gatherFocus(tx, snapshot, { level: "village", programmes: settings.programmes });
  return scoresToKeep(rows, settings.weights);
}
