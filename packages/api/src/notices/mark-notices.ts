import { markAllRead, markNotices as writeMarks } from "@sinergi/db/notices/notices.store";
import { markAllInputSchema, markNoticesInputSchema } from "#notices/notices.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";

/** Marks one's own notices as read or unread; others' are not touched, and not told of either. It leaves no audit entry: reading one's post is no act on data. */
export const markNotices = procedure({ permission: "session.read", scope: "own", audit: null })
  .input(markNoticesInputSchema)
  .mutation(async ({ ctx, input }): Promise<readonly string[]> => ctx.read((tx) => doOnce(tx, input, () => writeMarks(tx, input))));

/** Marks everything one was told as read; the answer is what to mark unread again. */
export const markAllNotices = procedure({ permission: "session.read", scope: "own", audit: null })
  .input(markAllInputSchema)
  .mutation(async ({ ctx, input }): Promise<readonly string[]> => ctx.read((tx) => doOnce(tx, input, () => markAllRead(tx))));
