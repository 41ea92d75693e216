import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import { MODULE_CODE_MAX_LENGTH, MODULE_NAME_MAX_LENGTH, P2K2_MODULES_MAX, type P2k2Module } from "@sinergi/domain/fieldwork/p2k2-modules.schema";
import { settingGroups } from "@sinergi/domain/settings/regency-settings.schema";
import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { moduleLines, modulesTyped, typedModules, type TypedModule } from "#features/settings/module-lines";
import { SettingCard } from "#features/settings/setting-card";
import classes from "./settings.module.css";

/** What P2K2 sessions are about: offered on phones, and named in the reports. */
export function ModulesCard({ answer }: { readonly answer: SettingsAnswer }) {
  const t = useTranslations("settings.groups.p2k2Modules");
  const stands = answer.settings.p2k2Modules;
  const [typed, setTyped] = useState(() => typedModules(stands));
  const value = modulesTyped(typed);
  // Both sides speak of the same modules in the same order, so that each change stands beside what was.
  const codes = [...new Set([...stands, ...value].map(({ code }) => code))];
  const said = ({ name, topics, offered }: P2k2Module): string => [name, t("topicCount", { count: topics.length }), ...(topics.length > 0 ? [topics.join("; ")] : []), ...(offered ? [] : [t("notOffered")])].join(" · ");
  const lines = (modules: readonly P2k2Module[]) => [...moduleLines(modules, codes, said), { label: t("order"), text: modules.map(({ code }) => code).join(", ") }];
  const setOne = (at: number, more: Partial<TypedModule>): void => setTyped(typed.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <SettingCard
      answer={answer}
      draft={{ group: "p2k2Modules", value, change: { group: "p2k2Modules", value }, lines }}
      valid={settingGroups.p2k2Modules.safeParse(value).success}
      reset={() => setTyped(typedModules(stands))}
    >
      <div className={classes.lines}>
        {typed.map(({ code, name, topics, offered }, at) => (
          <fieldset key={at} className={classes.module}>
            <legend>{code === "" ? t("new") : code}</legend>
            <TextInput label={t("code")} maxLength={MODULE_CODE_MAX_LENGTH} value={code} onChange={(event) => setOne(at, { code: event.currentTarget.value })} />
            <TextInput label={t("name")} maxLength={MODULE_NAME_MAX_LENGTH} value={name} onChange={(event) => setOne(at, { name: event.currentTarget.value })} />
            <Textarea className={classes.wide ?? ""} label={t("topics")} description={t("topicsHint")} autosize minRows={2} maxRows={8} value={topics} onChange={(event) => setOne(at, { topics: event.currentTarget.value })} />
            <Checkbox label={t("offered")} checked={offered} onChange={(event) => setOne(at, { offered: event.currentTarget.checked })} />
            <Button variant="subtle" size="sm" onClick={() => setTyped(typed.filter((_, index) => index !== at))}>
              {t("remove", { code: code === "" ? t("new") : code })}
            </Button>
          </fieldset>
        ))}
        {typed.length < P2K2_MODULES_MAX && (
          <div>
            <Button variant="default" onClick={() => setTyped([...typed, { code: "", name: "", topics: "", offered: true }])}>
              {t("add")}
            </Button>
          </div>
        )}
      </div>
    </SettingCard>
  );
}
