import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import { DATASET_SOURCES, type RegencySettings } from "@sinergi/domain/settings/regency-settings.schema";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingCard } from "#features/settings/setting-card";
import classes from "./settings.module.css";

type Source = RegencySettings["datasetSource"];

/** Which registry of families the figures use. */
export function DatasetCard({ answer }: { readonly answer: SettingsAnswer }) {
  const t = useTranslations("settings.groups.datasetSource");
  const [value, setValue] = useState<Source>(answer.settings.datasetSource);
  const said = (source: Source) => (source === null ? t("any") : source === "OTHER" ? t("other") : source);
  const option = (source: (typeof DATASET_SOURCES)[number]) => ({
    value: source,
    label: answer.sources.includes(source) ? said(source) : t("empty", { source: said(source) }),
    disabled: answer.sources.length > 0 && !answer.sources.includes(source) && source !== answer.settings.datasetSource,
  });
  return (
    <SettingCard
      answer={answer}
      draft={{ group: "datasetSource", value, change: { group: "datasetSource", value }, lines: (source) => [{ label: t("label"), text: said(source) }] }}
      valid
      reset={() => setValue(answer.settings.datasetSource)}
    >
      <div className={classes.form}>
        <NativeSelect
          label={t("label")}
          value={value ?? ""}
          onChange={(event) => setValue(DATASET_SOURCES.find((source) => source === event.currentTarget.value) ?? null)}
          data={[{ value: "", label: t("any") }, ...DATASET_SOURCES.map(option)]}
        />
      </div>
    </SettingCard>
  );
}
