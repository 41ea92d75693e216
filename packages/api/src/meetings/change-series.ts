import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { lockSeries, type SeriesRow, writeSeries } from "@sinergi/db/meetings/series.store";
import { announce } from "@sinergi/db/targeting/announce";
import { changeSeriesInputSchema } from "#meetings/meetings.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const CHANGED = "meetingSeries.changed";

async function getSeries(tx: Scoped, id: string): Promise<SeriesRow> {
  const series = await lockSeries(tx, id);
  if (!series) throw refused({ code: "series_of_meetings_not_found" });
  return series;
}

/** A series is called otherwise, or no further meeting goes into it; its meetings and what was agreed at them stay. */
export const changeSeries = procedure({ permission: "meetings.write", scope: "own", audit: CHANGED })
  .input(changeSeriesInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { title, closed } = await getSeries(tx, input.id);
        if (title !== input.basedOn) throw refused({ code: "series_of_meetings_changed" });

        await writeSeries(tx, input.id, { title: input.title, closed: input.closed });
        await appendAudit(tx, { action: CHANGED, entity: "meetingSeries", entityId: input.id, opId: input.opId, detail: { before: title, after: input.title, closedBefore: closed, closedAfter: input.closed } });
        await announce(tx, { kind: "meeting", id: input.id });
        return null;
      }),
    ),
  );
