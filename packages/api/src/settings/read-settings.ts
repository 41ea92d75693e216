import { readSettings as read, readSourceChoice, todayIn, type GroupChange } from "@sinergi/db/areas/regency-settings.store";
import { procedure } from "#platform/procedures";
import type { SettingChanged, SettingsAnswer } from "#settings/settings.schema";

/** Every setting with its default and its last change. */
export const readSettings = procedure({ permission: "settings.read", scope: "settings", audit: null }).query(async ({ ctx }): Promise<SettingsAnswer> =>
  ctx.read(async (tx) => {
    const state = await read(tx);
    const { sources } = await tx.derive((system) => readSourceChoice(system, { source: null, on: ctx.clock.today() }));
    const { regency, settings, defaults, changes } = state;
    const { letterhead, terms, timeZone, datasetSource, limits, referralRules, p2k2Modules } = changes;
    const told = {
      letterhead: tell(letterhead), terms: tell(terms), timeZone: tell(timeZone), datasetSource: tell(datasetSource), limits: tell(limits),
      referralRules: tell(referralRules), p2k2Modules: tell(p2k2Modules),
    };
    return { regency, settings, defaults, changes: told, sources, today: await todayIn(tx, settings.timeZone) };
  }),
);

function tell({ previous, ...change }: GroupChange): SettingChanged {
  return { ...change, mayUndo: previous !== null };
}
