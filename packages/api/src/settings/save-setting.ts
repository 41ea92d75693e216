import { lockSettings, readSettings, writeSettingGroup } from "@sinergi/db/areas/regency-settings.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { refuseSetting } from "#settings/refuse-setting";
import { saveSettingInputSchema } from "#settings/settings.schema";

/** Writes one group of settings. Figures that depend on it move in the same transaction. */
export const saveSetting = procedure({ permission: "settings.write", scope: "settings", audit: "settings.changed" })
  .input(saveSettingInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { change } = input;
        await lockSettings(tx);
        const { settings, changes } = await readSettings(tx);

        if (changes[change.group].revision !== input.basedOn) throw refused({ code: "settings_changed" });
        const refusal = await refuseSetting(tx, change, { settings, on: ctx.clock.today() });
        if (refusal !== null) throw refused(refusal);

        await writeSettingGroup(tx, { change, before: settings[change.group], action: "settings.changed", today: ctx.clock.today() });
        return null;
      }),
    ),
  );
