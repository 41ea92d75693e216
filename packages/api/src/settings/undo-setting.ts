import { lockSettings, readSettings, writeSettingGroup } from "@sinergi/db/areas/regency-settings.store";
import { settingChangeSchema } from "@sinergi/domain/settings/regency-settings.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { refuseSetting } from "#settings/refuse-setting";
import { undoSettingInputSchema } from "#settings/settings.schema";

/** Brings back what stood before the last change of a group; done twice it brings the change itself back. */
export const undoSetting = procedure({ permission: "settings.write", scope: "settings", audit: "settings.undone" })
  .input(undoSettingInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockSettings(tx);
        const { settings, changes } = await readSettings(tx);
        const { revision, previous } = changes[input.group];

        if (previous === null) throw refused({ code: "settings_nothing_to_undo" });
        if (revision !== input.basedOn) throw refused({ code: "settings_changed" });

        const change = settingChangeSchema.parse({ group: input.group, value: previous.value });
        const refusal = await refuseSetting(tx, change, { settings, on: ctx.clock.today() });
        if (refusal !== null) throw refused(refusal);

        await writeSettingGroup(tx, { change, before: settings[input.group], action: "settings.undone", today: ctx.clock.today() });
        return null;
      }),
    ),
  );
