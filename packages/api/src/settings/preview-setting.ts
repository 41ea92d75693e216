import { readSettings, readSourceChoice, todayIn } from "@sinergi/db/areas/regency-settings.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { SettingChange } from "@sinergi/domain/settings/regency-settings.schema";
import type { Day } from "@sinergi/domain/time/day";
import { procedure } from "#platform/procedures";
import { previewSettingInputSchema, type SettingPreview } from "#settings/settings.schema";

/** What saving a group would change beside its own words. */
export const previewSetting = procedure({ permission: "settings.write", scope: "settings", audit: null })
  .input(previewSettingInputSchema)
  .query(async ({ ctx, input }): Promise<SettingPreview> => ctx.read((tx) => foresee(tx, input.change, ctx.clock.today())));

async function foresee(tx: Scoped, change: SettingChange, on: Day): Promise<SettingPreview> {
  const { settings } = await readSettings(tx);
  if (change.group === "timeZone") return { registry: null, today: { before: await todayIn(tx, settings.timeZone), after: await todayIn(tx, change.value) } };
  if (change.group !== "datasetSource") return { registry: null, today: null };
  return tx.derive(async (system) => {
    const before = await readSourceChoice(system, { source: settings.datasetSource, on });
    const after = await readSourceChoice(system, { source: change.value, on });
    return { registry: { before: before.used, after: after.used }, today: null };
  });
}
