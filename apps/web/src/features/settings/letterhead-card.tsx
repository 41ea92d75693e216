import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import { LETTERHEAD_LINES_MAX, settingGroups, type Letterhead } from "@sinergi/domain/settings/regency-settings.schema";
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LogoField } from "#features/settings/logo-field";
import { SettingCard } from "#features/settings/setting-card";
import classes from "./settings.module.css";

/** The head of every paper: lines, address, logo, as they will look. */
export function LetterheadCard({ answer }: { readonly answer: SettingsAnswer }) {
  const t = useTranslations("settings.groups.letterhead");
  const [value, setValue] = useState(answer.settings.letterhead);
  const sent: Letterhead = { ...value, lines: value.lines.map((line) => line.trim()).filter((line) => line !== "") };
  const lines = (letterhead: Letterhead) => [
    { label: t("lines"), text: letterhead.lines.join(" / ") },
    { label: t("address"), text: letterhead.address.trim() },
    { label: t("logo"), text: letterhead.logo === null ? t("noLogo") : t("logoNamed", { mark: letterhead.logo.slice(0, 6) }) },
  ];
  const setLine = (at: number, text: string) => setValue({ ...value, lines: Array.from({ length: Math.max(at + 1, value.lines.length) }, (_, one) => (one === at ? text : (value.lines[one] ?? ""))) });
  return (
    <SettingCard
      answer={answer}
      draft={{ group: "letterhead", value: sent, change: { group: "letterhead", value: sent }, lines }}
      valid={settingGroups.letterhead.safeParse(sent).success}
      reset={() => setValue(answer.settings.letterhead)}
    >
      <LetterheadPaper letterhead={sent} />
      <div className={classes.form}>
        <div className={`${classes.wide} ${classes.lines}`}>
          {Array.from({ length: Math.min(LETTERHEAD_LINES_MAX, value.lines.length + 1) }, (_, at) => (
            <TextInput key={at} label={t("line", { number: at + 1 })} value={value.lines[at] ?? ""} onChange={(event) => setLine(at, event.currentTarget.value)} maxLength={120} />
          ))}
        </div>
        <Textarea className={classes.wide ?? ""} label={t("address")} value={value.address} onChange={(event) => setValue({ ...value, address: event.currentTarget.value.replaceAll(/\s*\n\s*/g, " ") })} rows={2} maxLength={300} />
        <LogoField logo={value.logo} choose={(logo) => setValue({ ...value, logo })} />
      </div>
    </SettingCard>
  );
}

function LetterheadPaper({ letterhead: { lines, address, logo } }: { readonly letterhead: Letterhead }) {
  const t = useTranslations("settings.groups.letterhead");
  return (
    <div className={classes.paper} role="img" aria-label={t("preview")}>
      {logo !== null && <img src={`/files/letterhead/${logo}`} alt="" />}
      <div>
        {lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
        {address !== "" && <p className={classes.address}>{address}</p>}
      </div>
    </div>
  );
}
