import { dueStanding, type NextVisit } from "@sinergi/domain/fieldwork/next-visit";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { useLocale, useTranslations } from "use-intl";
import type { FamilyStanding } from "#field/families/own-log";
import { ListRow, Mark } from "#field/ui/list-row";
import { formatsFor } from "#lib/formats";

interface Props {
  readonly standing: FamilyStanding;
  readonly today: Day;
  /** Somebody of the family who was looked for. */
  readonly member?: string | null;
}

export function FamilyRow({ standing: { family, next }, today, member = null }: Props) {
  const t = useTranslations("fieldFamilies");
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const under = [...(member === null ? [] : [t("memberFound", { name: member })]), family.villageName, next.lastOn === null ? family.address : t("last", { day: day(next.lastOn) }), ...(family.openNeeds.length === 0 ? [] : [t("needs", { count: family.openNeeds.length })])];
  return <ListRow href={`/keluarga/${family.id}`} title={family.headName} under={under.filter((word) => word !== "").join(" · ")} right={<DueMark next={next} today={today} />} />;
}

export function DueMark({ next, today }: { readonly next: NextVisit; readonly today: Day }) {
  const t = useTranslations("fieldFamilies");
  const standing = dueStanding(next, today);
  if (standing === "NEVER") return <Mark>{t("standings.NEVER")}</Mark>;
  const days = next.dueOn === null ? 0 : daysBetween(today, next.dueOn);
  return <Mark tone={standing === "OVERDUE" ? "late" : standing === "TODAY" ? "care" : "plain"}>{t(`standings.${standing}`, { days: Math.abs(days) })}</Mark>;
}
