import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ClockCard } from "#features/settings/clock-card";
import { DatasetCard } from "#features/settings/dataset-card";
import { LetterheadCard } from "#features/settings/letterhead-card";
import { LimitsCard } from "#features/settings/limits-card";
import { ModulesCard } from "#features/settings/modules-card";
import { ReferralRulesCard } from "#features/settings/referral-rules-card";
import { TermsCard } from "#features/settings/terms-card";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import classes from "./settings.module.css";

/** What this regency calls its places, prints on its papers, and lets its figures use. */
export function SettingsPage() {
  const t = useTranslations("settings");
  const query = useQuery(trpc.settings.read.queryOptions(undefined, { staleTime: 0 }));
  return (
    <Page title={t("title")} intro={t("intro")}>
      <Loaded query={query} height={600}>
        {(answer) => {
          const revision = (group: keyof typeof answer.changes) => `${group} ${answer.changes[group].revision}`;
          return (
            <>
              <Card title={t("regency.title")} note={t("regency.note")}>
                <dl className={classes.facts}>
                  <div>
                    <dt>{t("regency.name")}</dt>
                    <dd>{answer.regency.name}</dd>
                  </div>
                  <div>
                    <dt>{t("regency.code")}</dt>
                    <dd>{answer.regency.code}</dd>
                  </div>
                </dl>
              </Card>
              <LetterheadCard key={revision("letterhead")} answer={answer} />
              <TermsCard key={revision("terms")} answer={answer} />
              <ClockCard key={revision("timeZone")} answer={answer} />
              <DatasetCard key={revision("datasetSource")} answer={answer} />
              <LimitsCard key={revision("limits")} answer={answer} />
              <ReferralRulesCard key={revision("referralRules")} answer={answer} />
              <ModulesCard key={revision("p2k2Modules")} answer={answer} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
