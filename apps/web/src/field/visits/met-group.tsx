import { useTranslations } from "use-intl";
import { PersonPicker } from "#field/ui/person-picker";
import { YesNo } from "#field/ui/yes-no";
import type { GroupProps } from "#field/visits/visit-group";

export function MetGroup({ fields, set, family, today }: GroupProps) {
  const t = useTranslations("fieldVisits");
  const carer = family?.profile.carerName ?? "";
  return (
    <>
      <YesNo label={t("met.carer")} hint={carer === "" ? t("met.carerHint") : t("met.carerNamed", { name: carer })} value={fields.carerMet ?? undefined} onChange={(carerMet) => set({ carerMet })} />
      {family === null ? null : <PersonPicker label={t("met.person")} members={family.members} today={today} otherwise={t("met.other")} value={fields.metPersonId} onChange={(metPersonId) => set({ metPersonId })} />}
    </>
  );
}
