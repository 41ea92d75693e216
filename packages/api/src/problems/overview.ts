import { countElsewhere, countProblems } from "@sinergi/db/problems/problems.store";
import { ensureScanned } from "@sinergi/db/problems/scan.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { procedure } from "#platform/procedures";
import { problemOverviewSchema } from "#problems/problems.schema";

/** The deciles a programme of the TKPK is for, where no rule of its own is asked. */
const POOR = [1, 2, 3, 4];

/** The work that is open and done, by kind, within the reader's scope. */
export const overview = procedure({ permission: "problems.read", scope: "people", audit: null })
  .output(problemOverviewSchema)
  .query(({ ctx }) =>
    ctx.read(async (tx) => {
      await ensureScanned(tx, ctx.clock.today());
      const { unlisted, withoutAid } = await countElsewhere(tx, POOR);
      return { kinds: await countProblems(tx), unlisted: mayAsk(ctx.actor.role, "enrolments.decide") ? unlisted : null, withoutAid };
    }),
  );
