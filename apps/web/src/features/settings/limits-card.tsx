import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import { EXPORT_ROWS_MAX, settingGroups, SMALL_COUNT_MAX, SMALL_COUNT_MIN, type RegencySettings } from "@sinergi/domain/settings/regency-settings.schema";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingCard } from "#features/settings/setting-card";
import { useFormats } from "#lib/i18n";
import classes from "./settings.module.css";

type Limits = RegencySettings["limits"];

/** The smallest number that leaves the house, and the longest list one person exports alone. */
export function LimitsCard({ answer }: { readonly answer: SettingsAnswer }) {
  const t = useTranslations("settings.groups.limits");
  const formats = useFormats();
  const [typed, setTyped] = useState(() => textsOf(answer.settings.limits));
  const value: Limits = { smallCount: Number(typed.smallCount), exportRows: Number(typed.exportRows) };
  const shown = (count: number) => (Number.isFinite(count) ? formats.count(count) : "–");
  const lines = ({ smallCount, exportRows }: Limits) => [{ label: t("smallCount"), text: shown(smallCount) }, { label: t("exportRows"), text: shown(exportRows) }];
  return (
    <SettingCard
      answer={answer}
      draft={{ group: "limits", value, change: { group: "limits", value }, lines }}
      valid={settingGroups.limits.safeParse(value).success}
      reset={() => setTyped(textsOf(answer.settings.limits))}
    >
      <div className={classes.form}>
        <TextInput
          label={t("smallCount")}
          description={t("smallCountHint", { min: formats.count(SMALL_COUNT_MIN), max: formats.count(SMALL_COUNT_MAX) })}
          inputMode="numeric"
          value={typed.smallCount}
          onChange={(event) => setTyped({ ...typed, smallCount: event.currentTarget.value })}
          maxLength={6}
        />
        <TextInput
          label={t("exportRows")}
          description={t("exportRowsHint", { max: formats.count(EXPORT_ROWS_MAX) })}
          inputMode="numeric"
          value={typed.exportRows}
          onChange={(event) => setTyped({ ...typed, exportRows: event.currentTarget.value })}
          maxLength={6}
        />
      </div>
    </SettingCard>
  );
}

function textsOf({ smallCount, exportRows }: Limits): { readonly smallCount: string; readonly exportRows: string } {
  return { smallCount: String(smallCount), exportRows: String(exportRows) };
}
