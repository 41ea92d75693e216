import { lockFocusSettings, readFocusSettings, writeFocusSettings } from "@sinergi/db/focus/focus-settings.store";
import { saveFocusSettingsInputSchema, undoFocusSettingsInputSchema } from "#focus/focus.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Weights, programmes and thresholds become the regency's own. Lists that are drawn up already keep theirs. */
export const saveFocusSettings = procedure({ permission: "focus.write", scope: "settings", audit: "focus.settingsSaved" })
  .input(saveFocusSettingsInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockFocusSettings(tx);
        const { settings: before, revision } = await readFocusSettings(tx);
        if (revision !== input.basedOn) throw refused({ code: "settings_changed" });

        await writeFocusSettings(tx, { before, after: input.settings, action: "focus.settingsSaved", opId: input.opId });
        return null;
      }),
    ),
  );

/** Brings back what stood before the last change; done twice it brings the change itself back. */
export const undoFocusSettings = procedure({ permission: "focus.write", scope: "settings", audit: "focus.settingsUndone" })
  .input(undoFocusSettingsInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockFocusSettings(tx);
        const { settings: before, previous, revision } = await readFocusSettings(tx);
        if (previous === null) throw refused({ code: "settings_nothing_to_undo" });
        if (revision !== input.basedOn) throw refused({ code: "settings_changed" });

        await writeFocusSettings(tx, { before, after: previous, action: "focus.settingsUndone", opId: input.opId });
        return null;
      }),
    ),
  );
