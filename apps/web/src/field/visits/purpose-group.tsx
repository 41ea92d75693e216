import { VISIT_KINDS } from "@sinergi/domain/fieldwork/vocabulary";
import { useTranslations } from "use-intl";
import { BigChoice } from "#field/ui/choice";
import { DayField, TimeField } from "#field/ui/typed";
import type { GroupProps } from "#field/visits/visit-group";

export function PurposeGroup({ fields, set, today }: GroupProps) {
  const t = useTranslations("fieldVisits");
  return (
    <>
      <BigChoice label={t("purpose.kind")} columns={2} options={VISIT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} value={fields.kind} onChange={(kind) => set({ kind })} />
      <DayField label={t("purpose.day")} today={today} latest={today} value={fields.onDay} onChange={(onDay) => set({ onDay })} />
      <TimeField label={t("purpose.time")} value={fields.startedAt} onChange={(startedAt) => set({ startedAt })} />
    </>
  );
}
