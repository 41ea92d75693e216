import { findLogo } from "@sinergi/db/areas/letterhead-logo.store";
import { lockSettings, readSettings, readSourceChoice, writeSettingGroup } from "@sinergi/db/areas/regency-settings.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { SettingChange } from "@sinergi/domain/settings/regency-settings.schema";
import type { SettingsRefusal } from "@sinergi/domain/settings/settings-refusal";
import type { Day } from "@sinergi/domain/time/day";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
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
        const refusal = await refuseChange(tx, change, ctx.clock.today());
        if (refusal !== null) throw refused(refusal);

        await writeSettingGroup(tx, { change, before: settings[change.group], action: "settings.changed", today: ctx.clock.today() });
        return null;
      }),
    ),
  );

/** A picture that was never accepted is no logo; a source nobody imported would leave the figures empty. */
async function refuseChange(tx: Scoped, { group, value }: SettingChange, on: Day): Promise<SettingsRefusal | null> {
  if (group === "letterhead") return value.logo === null || (await findLogo(tx, value.logo)) !== null ? null : { code: "logo_invalid" };
  if (group !== "datasetSource" || value === null) return null;
  const { sources } = await tx.derive((system) => readSourceChoice(system, { source: value, on }));
  return sources.length === 0 || sources.includes(value) ? null : { code: "settings_source_empty", source: value };
}
