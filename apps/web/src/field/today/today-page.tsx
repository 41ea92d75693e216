import { dueStanding } from "@sinergi/domain/fieldwork/next-visit";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useField } from "#field/store/use-field";
import { FamilyRow } from "#field/families/family-row";
import { type FamilyStanding, useFamilyStandings, useOwnRecords } from "#field/families/own-log";
import { DraftsToContinue } from "#field/today/drafts-to-continue";
import { QueueBanner } from "#field/today/queue-banner";
import { QuickStarts } from "#field/today/quick-starts";
import { countMonth, dueByVillage, type VillageDue } from "#field/today/today-plan";
import { WorkToday } from "#field/today/work-today";
import { ButtonLink } from "#field/ui/button";
import { useFieldNow } from "#field/ui/field-clock";
import { EmptyState, List, ListRow } from "#field/ui/list-row";
import { Screen, Section } from "#field/ui/screen";
import { formatsFor } from "#lib/formats";
import styles from "#field/today/today.module.css";

/** Rows of one village on this screen; the rest is one tap away. */
const SHOWN = 6;

export function TodayPage() {
  const t = useTranslations("fieldToday");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const { longDay } = formatsFor(useLocale() === "en" ? "en" : "id");
  const standings = useFamilyStandings();
  const villages = useMemo(() => dueByVillage(standings, today), [standings, today]);
  const never = standings.filter(({ next }) => dueStanding(next, today) === "NEVER").length;
  return (
    <Screen title={t("title")} under={longDay(today)}>
      <QueueBanner />
      <DraftsToContinue />
      <MonthNumbers standings={standings} />
      <QuickStarts />
      {snapshot === null ? <EmptyState text={t("notBrought")} /> : <WorkToday />}
      {villages.map((village) => <VillageVisits key={village.code} village={village} />)}
      {snapshot !== null && villages.length === 0 ? <EmptyState text={t("nothingDue")} /> : null}
      {never === 0 ? null : <List><ListRow href="/keluarga?jatuh=never" title={t("never", { count: never })} under={t("neverHint")} /></List>}
    </Screen>
  );
}

function MonthNumbers({ standings }: { readonly standings: readonly FamilyStanding[] }) {
  const t = useTranslations("fieldToday");
  const { today } = useFieldNow();
  const records = useOwnRecords();
  const { confirmed, waiting, all } = useMemo(() => countMonth(standings, records ?? [], today), [standings, records, today]);
  if (all === 0) return null;
  return (
    <div className={styles.month}>
      <p className={styles.finding}>{waiting === 0 ? t("confirmed", { confirmed }) : t("confirmedAndWaiting", { confirmed, waiting })}</p>
      <p className={styles.of}>{t("ofFamilies", { all })}</p>
    </div>
  );
}

function VillageVisits({ village }: { readonly village: VillageDue }) {
  const t = useTranslations("fieldToday");
  const { today } = useFieldNow();
  const rest = village.families.length - SHOWN;
  return (
    <Section title={village.name} count={village.overdue === 0 ? t("due", { count: village.families.length }) : t("dueAndLate", { count: village.families.length, late: village.overdue })}>
      {village.weakSignal ? <p className={styles.of}>{t("weakSignal")}</p> : null}
      <List label={village.name}>
        {village.families.slice(0, SHOWN).map((one) => <FamilyRow key={one.family.id} standing={one} today={today} />)}
      </List>
      {rest > 0 ? <ButtonLink href={`/keluarga?pekon=${village.code}&jatuh=due`} look="plain">{t("more", { count: rest })}</ButtonLink> : null}
    </Section>
  );
}
