import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import { EXPORT_MAX_ROWS } from "@sinergi/domain/lists/export-rules";
import { settingGroups, type RegencySettings } from "@sinergi/domain/settings/regency-settings.schema";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingCard } from "#features/settings/setting-card";
import { useFormats } from "#lib/i18n";
import classes from "./settings.module.css";

type Limits = RegencySettings["limits"];

/** The longest list one person exports alone. */
export function LimitsCard({ answer }: { readonly answer: SettingsAnswer }) {
  const t = useTranslations("settings.groups.limits");
  const formats = useFormats();
  const [typed, setTyped] = useState(() => String(answer.settings.limits.exportRows));
  const value: Limits = { exportRows: Number(typed) };
  const shown = (count: number) => (Number.isFinite(count) ? formats.count(count) : "–");
  const lines = ({ exportRows }: Limits) => [{ label: t("exportRows"), text: shown(exportRows) }];
  return (
    <SettingCard
      answer={answer}
      draft={{ group: "limits", value, change: { group: "limits", value }, lines }}
      valid={settingGroups.limits.safeParse(value).success}
      reset={() => setTyped(String(answer.settings.limits.exportRows))}
    >
      <div className={classes.form}>
        <TextInput
          label={t("exportRows")}
          description={t("exportRowsHint", { max: formats.count(EXPORT_MAX_ROWS) })}
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={6}
        />
      </div>
    </SettingCard>
  );
}
