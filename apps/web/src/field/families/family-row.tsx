import { dueStanding, type NextVisit } from "@sinergi/domain/fieldwork/next-visit";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { useLocale, useTranslations } from "use-intl";
import type { FamilyStanding } from "#field/families/own-log";
import { ListRow, Mark } from "#field/ui/list-row";
import { formatsFor } from "#lib/formats";

export function FamilyRow({ standing: { family, next }, today }: { readonly standing: FamilyStanding; readonly today: Day }) {
  const t = useTranslations("fieldFamilies");
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const under = [family.villageName, next.lastOn === null ? t("neverVisited") : t("last", { day: day(next.lastOn) }), ...(family.openNeeds.length === 0 ? [] : [t("needs", { count: family.openNeeds.length })])];
  return <ListRow href={`/keluarga/${family.id}`} title={family.headName} under={under.join(" · ")} right={<DueMark next={next} today={today} />} />;
}

export function DueMark({ next, today }: { readonly next: NextVisit; readonly today: Day }) {
  const t = useTranslations("fieldFamilies");
  const standing = dueStanding(next, today);
  if (standing === "NEVER") return <Mark>{t("standings.NEVER")}</Mark>;
  const days = next.dueOn === null ? 0 : daysBetween(today, next.dueOn);
  return <Mark tone={standing === "OVERDUE" ? "late" : standing === "TODAY" ? "care" : "plain"}>{t(`standings.${standing}`, { days: Math.abs(days) })}</Mark>;
}
