import { BUSINESSES } from "@sinergi/domain/fieldwork/visit-vocabulary";
import { useTranslations } from "use-intl";
import { BigChoice } from "#field/ui/choice";
import { MoneyField, TextField } from "#field/ui/typed";
import { YesNo } from "#field/ui/yes-no";
import type { GroupProps } from "#field/visits/visit-group";

export function BusinessGroup({ fields, set }: GroupProps) {
  const t = useTranslations("fieldVisits");
  return (
    <>
      <YesNo label={t("business.has")} hint={t("business.hasHint")} value={fields.hasBusiness ?? undefined} onChange={(hasBusiness) => set({ hasBusiness })} />
      {fields.hasBusiness !== true ? null : (
        <>
          <BigChoice label={t("business.type")} columns={2} options={BUSINESSES.map((value) => ({ value, label: t(`businesses.${value}`) }))} value={fields.business} onChange={(business) => set({ business })} />
          <MoneyField label={t("business.capital")} value={fields.capitalIdr} onChange={(capitalIdr) => set({ capitalIdr })} />
          <TextField label={t("business.skill")} value={fields.skill} onChange={(skill) => set({ skill })} />
        </>
      )}
    </>
  );
}
