import { findLogo } from "@sinergi/db/areas/letterhead-logo.store";
import { readSourceChoice } from "@sinergi/db/areas/regency-settings.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listUsedModules } from "@sinergi/db/fieldwork/p2k2-modules.store";
import { listOfficeCodes } from "@sinergi/db/referrals/referral-rules.store";
import { moduleTakenFromSessions } from "@sinergi/domain/fieldwork/p2k2-modules";
import type { ReferralRefusal } from "@sinergi/domain/referrals/move-referral";
import { unknownOffice } from "@sinergi/domain/referrals/referral-rules.schema";
import type { RegencySettings, SettingChange } from "@sinergi/domain/settings/regency-settings.schema";
import type { SettingsRefusal } from "@sinergi/domain/settings/settings-refusal";
import type { Day } from "@sinergi/domain/time/day";

interface Standing {
  readonly settings: RegencySettings;
  readonly on: Day;
}

/** A picture never accepted is no logo, a source nobody imported leaves the figures empty, no office answers that is not there, and no session loses its module. */
export async function refuseSetting(tx: Scoped, { group, value }: SettingChange, { settings, on }: Standing): Promise<SettingsRefusal | ReferralRefusal | null> {
  switch (group) {
    case "letterhead":
      return value.logo === null || (await findLogo(tx, value.logo)) !== null ? null : { code: "logo_invalid" };
    case "datasetSource":
      return refuseSource(tx, value, on);
    case "referralRules": {
      const unknown = unknownOffice(value, await listOfficeCodes(tx));
      return unknown === null ? null : { code: "referral_owner_unknown", value: unknown };
    }
    case "p2k2Modules": {
      const module = moduleTakenFromSessions(settings.p2k2Modules, value, await listUsedModules(tx));
      return module === null ? null : { code: "settings_module_used", module };
    }
    case "terms":
    case "timeZone":
    case "limits":
      return null;
  }
}

async function refuseSource(tx: Scoped, source: RegencySettings["datasetSource"], on: Day): Promise<SettingsRefusal | null> {
  if (source === null) return null;
  const { sources } = await tx.derive((system) => readSourceChoice(system, { source, on }));
  return sources.length === 0 || sources.includes(source) ? null : { code: "settings_source_empty", source };
}
