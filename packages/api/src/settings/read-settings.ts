import { readSettings as read, readSourceChoice, todayIn } from "@sinergi/db/areas/regency-settings.store";
import { procedure } from "#platform/procedures";
import type { SettingsAnswer } from "#settings/settings.schema";

/** Every setting with its default and its last change. */
export const readSettings = procedure({ permission: "settings.read", scope: "settings", audit: null }).query(async ({ ctx }): Promise<SettingsAnswer> =>
  ctx.read(async (tx) => {
    const state = await read(tx);
    const { sources } = await tx.derive((system) => readSourceChoice(system, { source: null, on: ctx.clock.today() }));
    return { ...state, sources, today: await todayIn(tx, state.settings.timeZone) };
  }),
);
