import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import { TIME_ZONES, type TimeZone } from "@sinergi/domain/settings/regency-settings.schema";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingCard } from "#features/settings/setting-card";
import { useFormats } from "#lib/i18n";
import classes from "./settings.module.css";

const KEYS = { "Asia/Jakarta": "wib", "Asia/Makassar": "wita", "Asia/Jayapura": "wit" } as const satisfies Record<TimeZone, string>;

/** The zone decides what "today" is: ages, starts and ends move at its midnight. */
export function ClockCard({ answer }: { readonly answer: SettingsAnswer }) {
  const t = useTranslations("settings.groups.timeZone");
  const formats = useFormats();
  const [value, setValue] = useState<TimeZone>(answer.settings.timeZone);
  const said = (zone: TimeZone) => t(`zones.${KEYS[zone]}`);
  return (
    <SettingCard
      answer={answer}
      draft={{ group: "timeZone", value, change: { group: "timeZone", value }, lines: (zone) => [{ label: t("label"), text: said(zone) }] }}
      valid
      reset={() => setValue(answer.settings.timeZone)}
    >
      <div className={classes.form}>
        <NativeSelect
          label={t("label")}
          description={t("today", { day: formats.longDay(answer.today) })}
          value={value}
          onChange={(event) => setValue(TIME_ZONES.find((zone) => zone === event.currentTarget.value) ?? value)}
          data={TIME_ZONES.map((zone) => ({ value: zone, label: said(zone) }))}
        />
      </div>
    </SettingCard>
  );
}
