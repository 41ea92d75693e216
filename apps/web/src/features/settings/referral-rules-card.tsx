import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import { NEEDS } from "@sinergi/domain/fieldwork/vocabulary";
import type { ReferralRules } from "@sinergi/domain/referrals/referral-rules.schema";
import { settingGroups } from "@sinergi/domain/settings/regency-settings.schema";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DaysField, typedDays, windowOf } from "#features/settings/days-field";
import { SettingCard } from "#features/settings/setting-card";
import { trpc } from "#lib/trpc";
import classes from "./settings.module.css";

/** The days of the monthly cycle, who checks proposals, and which office answers which need. */
export function ReferralRulesCard({ answer }: { readonly answer: SettingsAnswer }) {
  const t = useTranslations("settings.groups.referralRules");
  const stands = answer.settings.referralRules;
  const offices = useQuery(trpc.organisations.list.queryOptions({})).data?.rows ?? [];
  const [chosen, setChosen] = useState<ReferralRules>(stands);
  const [meeting, setMeeting] = useState(() => typedDays(stands.meetingDays));
  const [entry, setEntry] = useState(() => typedDays(stands.entryDays));
  const value: ReferralRules = { ...chosen, meetingDays: windowOf(meeting), entryDays: windowOf(entry) };
  const officeName = (code: string | null): string => (code === null ? t("secretariat") : (offices.find((office) => office.code === code)?.name ?? code));
  const meetingWords = t("meetingDays", { meeting: answer.settings.terms.villageMeeting });
  const days = ({ from, to }: ReferralRules["meetingDays"]): string => (Number.isInteger(from) && Number.isInteger(to) ? t("days", { from, to }) : "–");
  const lines = (rules: ReferralRules) => [
    { label: meetingWords, text: days(rules.meetingDays) },
    { label: t("entryDays"), text: days(rules.entryDays) },
    { label: t("socialOffice"), text: officeName(rules.socialOffice) },
    ...NEEDS.map((need) => ({ label: t(`needs.${need}`), text: officeName(rules.needOwners[need] ?? null) })),
  ];
  // What stands can be chosen again even where its office is not in the list (yet).
  const options = (now: string | null) => [...(now === null || offices.some(({ code }) => code === now) ? [] : [{ value: now, label: now }]), ...offices.map(({ code, name }) => ({ value: code, label: name }))];
  const reset = (): void => {
    setChosen(stands);
    setMeeting(typedDays(stands.meetingDays));
    setEntry(typedDays(stands.entryDays));
  };
  return (
    <SettingCard answer={answer} draft={{ group: "referralRules", value, change: { group: "referralRules", value }, lines }} valid={settingGroups.referralRules.safeParse(value).success} reset={reset}>
      <div className={classes.form}>
        <DaysField label={meetingWords} days={meeting} change={setMeeting} />
        <DaysField label={t("entryDays")} days={entry} change={setEntry} />
        <NativeSelect
          label={t("socialOffice")}
          description={t("socialOfficeHint")}
          value={value.socialOffice}
          data={options(value.socialOffice)}
          onChange={(event) => setChosen({ ...chosen, socialOffice: event.currentTarget.value })}
        />
      </div>
      <fieldset className={classes.owners}>
        <legend>{t("owners")}</legend>
        <p className={classes.last}>{t("ownersHint")}</p>
        <div className={classes.form}>
          {NEEDS.map((need) => (
            <NativeSelect
              key={need}
              label={t(`needs.${need}`)}
              value={chosen.needOwners[need] ?? ""}
              data={[{ value: "", label: t("secretariat") }, ...options(chosen.needOwners[need] ?? null)]}
              onChange={(event) => setChosen({ ...chosen, needOwners: { ...chosen.needOwners, [need]: event.currentTarget.value || null } })}
            />
          ))}
        </div>
      </fieldset>
    </SettingCard>
  );
}
