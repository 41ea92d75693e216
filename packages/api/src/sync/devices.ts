import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listDevices, writeRetired, writeWipe } from "@sinergi/db/sync/devices.store";
import { announce } from "@sinergi/db/targeting/announce";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { askWipeInputSchema, retireDeviceInputSchema, type DevicesAnswer } from "#sync/review.schema";

const DAY_HOURS = 24;
const WIPE_ASKED = "device.wipeAsked";
const RETIRED = "device.retired";

/** Phones as they last reported themselves: what never came is seen here before anybody misses it. */
export const devices = procedure({ permission: "sync.review", scope: "people", audit: null }).query(async ({ ctx }): Promise<DevicesAnswer> => {
  const rows = await ctx.read(listDevices);
  const used = rows.filter(({ retiredAt }) => retiredAt === null);
  const owners = (of: typeof rows): number => new Set(of.map(({ userId }) => userId)).size;
  return { rows, owners: owners(used), seenToday: owners(used.filter(({ hoursAgo }) => hoursAgo < DAY_HOURS)), pending: used.reduce((sum, { pending }) => sum + pending, 0) };
});

/** Asks a phone to wipe its copy of families at its next contact, or takes that back; what is unsent stays on it either way. */
export const askWipe = procedure({ permission: "sync.review", scope: "people", audit: WIPE_ASKED })
  .input(askWipeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!(await writeWipe(tx, input, input.asked))) throw refused({ code: "device_not_found" });
        await appendAudit(tx, { action: WIPE_ASKED, entity: "device", entityId: input.deviceId, opId: input.opId, detail: { owner: input.userId, before: !input.asked, after: input.asked, reason: input.reason } });
        await announce(tx, { kind: "field" });
        return null;
      }),
    ),
  );

/** Takes a phone out of the lists of those in use, or brings it back. */
export const retireDevice = procedure({ permission: "sync.review", scope: "people", audit: RETIRED })
  .input(retireDeviceInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!(await writeRetired(tx, input, input.retired))) throw refused({ code: "device_not_found" });
        await appendAudit(tx, { action: RETIRED, entity: "device", entityId: input.deviceId, opId: input.opId, detail: { owner: input.userId, before: !input.retired, after: input.retired } });
        await announce(tx, { kind: "field" });
        return null;
      }),
    ),
  );
