import { VISIT_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import { useTranslations } from "use-intl";
import { BigChoice } from "#field/ui/choice";
import type { GroupProps } from "#field/visits/visit-group";

export function OutcomeGroup({ fields, set }: GroupProps) {
  const t = useTranslations("fieldVisits");
  return <BigChoice label={t("outcome.found")} options={VISIT_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`), hint: t(`outcomeHints.${value}`) }))} value={fields.outcome} onChange={(outcome) => set({ outcome })} />;
}
