import { listComingMeetings } from "@sinergi/db/meetings/progress.store";
import type { ComingMeeting } from "#kept-figures/kept-figures.schema";
import { procedure } from "#platform/procedures";

/** Meetings that a figure can be brought to, the nearest first. */
export const comingMeetings = procedure({ permission: "meetings.read", scope: "agency", audit: null }).query(({ ctx }): Promise<readonly ComingMeeting[]> => ctx.read((tx) => listComingMeetings(tx, ctx.clock.today())));
