import { useLocale, useTranslations } from "use-intl";
import { useOwnRecords } from "#field/families/own-log";
import { clockOf, dayOfMoment } from "#field/ui/field-clock";
import { EmptyState, List, ListRow, Mark } from "#field/ui/list-row";
import { Section } from "#field/ui/screen";
import { formatsFor } from "#lib/formats";

/** What was logged of a family on this phone, newest first, with where each record is now. */
export function FamilyRecords({ familyId }: { readonly familyId: string }) {
  const t = useTranslations("fieldFamilies");
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const records = (useOwnRecords() ?? []).filter((record) => record.familyId === familyId).toSorted((a, b) => b.seq - a.seq);
  return (
    <Section title={t("log")} count={records.length}>
      {records.length === 0 ? (
        <EmptyState text={t("noLog")} />
      ) : (
        <List>
          {records.map((record) => (
            <ListRow
              key={record.id}
              href={`/kotak/${record.id}`}
              title={t(`forms.${record.kind}`)}
              under={`${day(dayOfMoment(record.savedAt))} ${clockOf(record.savedAt)}`}
              right={<Mark tone={record.state === "NEEDS_YOU" ? "late" : record.state === "IN_REVIEW" ? "care" : "plain"}>{t(`states.${record.state}`)}</Mark>}
            />
          ))}
        </List>
      )}
    </Section>
  );
}
