import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertFigureItem } from "@sinergi/db/meetings/kept-figures.store";
import { findMeeting } from "@sinergi/db/meetings/meetings.store";
import { announce } from "@sinergi/db/targeting/announce";
import { takesFigures } from "@sinergi/domain/meetings/figures-to-measure";
import { keepFigure } from "#kept-figures/keep-figure";
import { bringInputSchema, type BroughtAnswer } from "#kept-figures/kept-figures.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const BROUGHT = "figure.brought";

/** Bawa ke rakor: freezes a figure and puts it on the agenda of a meeting. */
export const bringFigure = procedure({ permission: "meetings.write", scope: "agency", audit: BROUGHT })
  .input(bringInputSchema)
  .mutation(({ ctx, input }): Promise<BroughtAnswer> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const meeting = await findMeeting(tx, input.meetingId);
        if (!meeting) throw refused({ code: "meeting_not_found" });
        if (!takesFigures(meeting.state)) throw refused({ code: "figure_meeting_over", state: meeting.state });

        const kept = await keepFigure(tx, input, ctx.clock.today());
        await insertFigureItem(tx, { id: input.itemId, meetingId: meeting.id, title: input.title, figureId: kept.figureId });
        await appendAudit(tx, {
          action: BROUGHT, entity: "meeting", entityId: meeting.id, opId: input.opId,
          detail: { figure: kept.figureId, item: input.itemId, kind: input.figure.kind, title: input.title, snapshot: kept.snapshotRef, value: kept.reading.value },
        });
        await announce(tx, { kind: "meeting", id: meeting.id });
        return kept;
      }),
    ),
  );
