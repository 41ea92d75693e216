import { AID_PROBLEMS } from "@sinergi/domain/fieldwork/vocabulary";
import { useFormatter, useTranslations } from "use-intl";
import { programmeName } from "#field/families/programme-name";
import { useField } from "#field/store/use-field";
import { BigChoice } from "#field/ui/choice";
import { EmptyState } from "#field/ui/list-row";
import { Section } from "#field/ui/screen";
import { MoneyField, TextField } from "#field/ui/typed";
import { YesNo } from "#field/ui/yes-no";
import type { AidSaid } from "#field/visits/visit-fields";
import type { GroupProps } from "#field/visits/visit-group";

export function AidGroup({ fields, set, family }: GroupProps) {
  const t = useTranslations("fieldVisits");
  if (family === null || family.aid.length === 0) return <EmptyState text={t("aid.none")} />;
  return (
    <>
      {family.aid.map((due) => {
        const said = fields.aid.find((one) => one.programme === due.programme && one.period === due.period);
        const keep = (next: AidSaid) => set({ aid: [...fields.aid.filter((one) => one !== said), next] });
        return <OneAid key={`${due.programme} ${due.period}`} due={due} said={said ?? null} onChange={keep} />;
      })}
    </>
  );
}

interface OneAidProps {
  readonly due: NonNullable<GroupProps["family"]>["aid"][number];
  readonly said: AidSaid | null;
  readonly onChange: (said: AidSaid) => void;
}

function OneAid({ due, said, onChange }: OneAidProps) {
  const t = useTranslations("fieldVisits");
  const format = useFormatter();
  const { snapshot } = useField();
  const name = programmeName(snapshot, due.programme);
  const empty: AidSaid = { programme: due.programme, period: due.period, received: true, amountIdr: null, problem: "NONE", note: "" };
  const patch = (more: Partial<AidSaid>) => onChange({ ...(said ?? empty), ...more });
  return (
    <Section title={name} count={due.period}>
      <YesNo
        label={t("aid.received")}
        hint={due.trancheIdr === null ? undefined : t("aid.due", { amount: format.number(due.trancheIdr) })}
        value={said?.received}
        onChange={(received) => patch({ received: received === true, ...(received === true ? {} : { amountIdr: null }) })}
      />
      {said === null ? null : (
        <>
          {said.received ? <MoneyField label={t("aid.amount")} value={said.amountIdr} onChange={(amountIdr) => patch({ amountIdr })} /> : null}
          <BigChoice label={t("aid.problem")} columns={2} options={AID_PROBLEMS.map((value) => ({ value, label: t(`problems.${value}`) }))} value={said.problem} onChange={(problem) => patch({ problem })} />
          {said.problem === "NONE" ? null : <TextField label={t("aid.note")} value={said.note} onChange={(note) => patch({ note })} />}
        </>
      )}
    </Section>
  );
}
