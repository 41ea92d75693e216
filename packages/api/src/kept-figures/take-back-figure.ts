import { appendAudit } from "@sinergi/db/audit/audit.store";
import { removeFigureItem } from "@sinergi/db/meetings/kept-figures.store";
import { announce } from "@sinergi/db/targeting/announce";
import { takeBackInputSchema } from "#kept-figures/kept-figures.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const TAKEN_BACK = "figure.takenBack";

/** Undo of bawa ke rakor: the agenda item goes, what was frozen stays. */
export const takeBackFigure = procedure({ permission: "meetings.write", scope: "agency", audit: TAKEN_BACK })
  .input(takeBackInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const removed = await removeFigureItem(tx, input.itemId);
        if (!removed) throw refused({ code: "figure_not_found" });
        await appendAudit(tx, { action: TAKEN_BACK, entity: "meeting", entityId: removed.meetingId, opId: input.opId, detail: { item: input.itemId, title: removed.title } });
        await announce(tx, { kind: "meeting", id: removed.meetingId });
        return null;
      }),
    ),
  );
