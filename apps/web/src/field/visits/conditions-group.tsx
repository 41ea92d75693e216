import { HOUSE_STATES, INCOME_SOURCES, LIVESTOCK, type Livestock } from "@sinergi/domain/fieldwork/visit-vocabulary";
import { useTranslations } from "use-intl";
import { BigChoice, MultiChoice } from "#field/ui/choice";
import { MoneyField, NumberField } from "#field/ui/typed";
import type { GroupProps } from "#field/visits/visit-group";

export function ConditionsGroup({ fields, set }: GroupProps) {
  const t = useTranslations("fieldVisits");
  const countOf = (kind: Livestock) => fields.livestock.find((one) => one.kind === kind)?.count ?? null;
  return (
    <>
      <BigChoice label={t("conditions.house")} columns={2} options={HOUSE_STATES.map((value) => ({ value, label: t(`houses.${value}`) }))} value={fields.house} onChange={(house) => set({ house })} />
      <BigChoice label={t("conditions.income")} columns={2} options={INCOME_SOURCES.map((value) => ({ value, label: t(`incomes.${value}`) }))} value={fields.income} onChange={(income) => set({ income })} />
      <MoneyField label={t("conditions.monthly")} hint={t("conditions.monthlyHint")} value={fields.monthlyIncomeIdr} onChange={(monthlyIncomeIdr) => set({ monthlyIncomeIdr })} />
      <MultiChoice
        label={t("conditions.livestock")}
        hint={t("conditions.livestockHint")}
        columns={2}
        options={LIVESTOCK.map((value) => ({ value, label: t(`animals.${value}`) }))}
        values={fields.livestock.map(({ kind }) => kind)}
        onChange={(kinds) => set({ livestock: kinds.map((kind) => ({ kind, count: countOf(kind) })) })}
      />
      {fields.livestock.map(({ kind, count }) => (
        <NumberField key={kind} label={t("conditions.head", { animal: t(`animals.${kind}`) })} unit={t("conditions.headUnit")} most={100_000} value={count} onChange={(head) => set({ livestock: fields.livestock.map((one) => (one.kind === kind ? { kind, count: head } : one)) })} />
      ))}
    </>
  );
}
