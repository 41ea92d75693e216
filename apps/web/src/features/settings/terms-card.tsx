import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import { settingGroups, TERMS, type Terms } from "@sinergi/domain/settings/regency-settings.schema";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingCard } from "#features/settings/setting-card";
import classes from "./settings.module.css";

/** The place's own words, as they stand on every screen and paper. */
export function TermsCard({ answer }: { readonly answer: SettingsAnswer }) {
  const t = useTranslations("settings.groups.terms");
  const [value, setValue] = useState(answer.settings.terms);
  const lines = (terms: Terms) => TERMS.map((term) => ({ label: t(`words.${term}`), text: terms[term].trim() }));
  return (
    <SettingCard
      answer={answer}
      draft={{ group: "terms", value, change: { group: "terms", value }, lines }}
      valid={settingGroups.terms.safeParse(value).success}
      reset={() => setValue(answer.settings.terms)}
    >
      <div className={classes.form}>
        {TERMS.map((term) => (
          <TextInput
            key={term}
            label={t(`words.${term}`)}
            value={value[term]}
            placeholder={answer.defaults.terms[term]}
            onChange={(event) => setValue({ ...value, [term]: event.currentTarget.value })}
            maxLength={40}
          />
        ))}
      </div>
    </SettingCard>
  );
}
