import { listMeetings as readMeetings } from "@sinergi/db/meetings/meeting-list.store";
import { listSeries } from "@sinergi/db/meetings/series.store";
import type { MeetingsAnswer } from "#meetings/meetings.schema";
import { procedure } from "#platform/procedures";

/** Every meeting of the reader's scope: there are some hundred in ten years, so screens search and sort what they have. */
export const listMeetings = procedure({ permission: "meetings.read", scope: "agency", audit: null }).query(async ({ ctx }): Promise<MeetingsAnswer> => {
  const { rows, series } = await ctx.read(async (tx) => ({ rows: await readMeetings(tx), series: await listSeries(tx) }));
  return { rows, series: series.map(({ id, kind, title, closed }) => ({ id, kind, title, closed })), today: ctx.clock.today() };
});
