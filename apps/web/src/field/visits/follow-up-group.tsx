import { useTranslations } from "use-intl";
import { DayField, NumberField, TextField } from "#field/ui/typed";
import type { GroupProps } from "#field/visits/visit-group";

export function FollowUpGroup({ fields, set, today }: GroupProps) {
  const t = useTranslations("fieldVisits");
  return (
    <>
      <TextField label={t("followUp.notes")} long maxLength={2_000} value={fields.notes} onChange={(notes) => set({ notes })} />
      <DayField label={t("followUp.on")} hint={t("followUp.onHint")} today={today} earliest={today} quick={[7, 14, 30]} value={fields.followUpOn} onChange={(followUpOn) => set({ followUpOn })} />
      {fields.followUpOn === null ? null : <TextField label={t("followUp.note")} value={fields.followUpNote} onChange={(followUpNote) => set({ followUpNote })} />}
      <NumberField label={t("followUp.minutes")} unit={t("followUp.minutesUnit")} most={1_440} value={fields.minutes} onChange={(minutes) => set({ minutes })} />
    </>
  );
}
