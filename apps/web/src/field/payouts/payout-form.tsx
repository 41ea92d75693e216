import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { AID_PROBLEMS } from "@sinergi/domain/fieldwork/vocabulary";
import { trancheOn } from "@sinergi/domain/payments/tranche";
import { useState } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { payoutBody, type PayoutFields, tranchesPaid } from "#field/payouts/payout-fields";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { Button } from "#field/ui/button";
import { BigChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { DayField, MoneyField, TextField } from "#field/ui/typed";
import type { DraftForm } from "#field/ui/use-draft-form";
import { YesNo } from "#field/ui/yes-no";
import { formatsFor } from "#lib/formats";

interface PayoutFormProps {
  readonly form: DraftForm<PayoutFields>;
  readonly familyId: string;
  readonly family: FieldFamily | null;
  readonly amends: string | undefined;
}

/** Whether a payout arrived, how much beside what is due, and what was the matter. */
export function PayoutForm({ form, familyId, family, amends }: PayoutFormProps) {
  const t = useTranslations("fieldLogs.payout");
  const { today } = useFieldNow();
  const groups = [useWhatGroup(form, family), useReceivedGroup(form, family)];
  const finish = () => form.finish({ body: payoutBody(form.fields, { familyId, today }), ...(amends === undefined ? {} : { amends }) });
  return <FormFrame title={t("title")} {...(family === null ? {} : { subject: family.headName })} groups={groups} form={form} onFinish={finish} home={`/keluarga/${familyId}`} />;
}

function useWhatGroup({ fields, set }: DraftForm<PayoutFields>, family: FieldFamily | null): FormGroup {
  const t = useTranslations("fieldLogs.payout");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const enrolled = family?.aid.map(({ programme }) => programme) ?? [];
  const all = snapshot?.programmes ?? [];
  const tranches = tranchesPaid(all, fields.programme).map(({ number }) => String(number));
  // Another programme is paid in other tranches: the one of the day.
  const trancheFor = (programme: string): string => String(trancheOn(fields.onDay ?? today, tranchesPaid(all, programme)));
  const [others, setOthers] = useState(false);
  // What it is enrolled in: mostly that is what was paid. The rest when asked for, or where nothing is known.
  const known = all.filter(({ code }) => enrolled.includes(code) || code === fields.programme);
  const offered = others || known.length === 0 ? [...known, ...all.filter((one) => !known.includes(one))] : known;
  return {
    name: "what", title: t("groups.what"), missing: fields.programme === null ? t("missing.programme") : fields.onDay === null ? t("missing.day") : null,
    answers: [
      { label: t("programme"), value: all.find(({ code }) => code === fields.programme)?.name ?? fields.programme },
      { label: t("tranche"), value: t("trancheOf", { tranche: fields.tranche, period: fields.period }) },
      { label: t("day"), value: fields.onDay && day(fields.onDay) },
    ],
    body: (
      <>
        <BigChoice label={t("programme")} options={offered.map(({ code, name }) => ({ value: code, label: name, hint: enrolled.includes(code) ? t("enrolled") : undefined }))} value={fields.programme} onChange={(programme) => set({ programme, tranche: trancheFor(programme) })} />
        {offered.length < all.length ? <Button wide onClick={() => setOthers(true)}>{t("otherProgrammes", { count: all.length - offered.length })}</Button> : null}
        <BigChoice label={t("tranche")} columns={2} options={tranches.map((value) => ({ value, label: t("trancheOf", { tranche: value, period: fields.period }) }))} value={tranches.find((one) => one === fields.tranche) ?? null} onChange={(tranche) => set({ tranche })} />
        <DayField label={t("day")} today={today} latest={today} value={fields.onDay} onChange={(onDay) => set({ onDay })} />
      </>
    ),
  };
}

function useReceivedGroup({ fields, set }: DraftForm<PayoutFields>, family: FieldFamily | null): FormGroup {
  const t = useTranslations("fieldLogs.payout");
  const kit = useTranslations("fieldKit");
  const format = useFormatter();
  const money = (amount: number): string => `Rp ${format.number(amount)}`;
  const due = family?.aid.find(({ programme }) => programme === fields.programme)?.trancheIdr ?? null;
  const less = fields.received === true && due !== null && fields.amountIdr !== null && fields.amountIdr < due;
  const problems = AID_PROBLEMS.filter((problem) => fields.received !== true || (problem !== "ZERO_BALANCE" && problem !== "BLOCKED_CARD"));
  return {
    name: "received", title: t("groups.received"), missing: fields.received === null ? t("missing.received") : fields.problem === null ? t("missing.problem") : null,
    answers: [
      { label: t("received"), value: fields.received === null ? null : kit(fields.received ? "yes" : "no") },
      { label: t("amount"), value: fields.received === true && fields.amountIdr !== null ? money(fields.amountIdr) : null },
      { label: t("problem"), value: fields.problem && t(`problems.${fields.problem}`) },
      { label: t("note"), value: fields.note.trim() === "" ? null : fields.note },
    ],
    body: (
      <>
        {due === null ? null : <Banner title={t("due", { amount: money(due) })} />}
        <YesNo label={t("received")} value={fields.received ?? undefined} onChange={(received) => set({ received, problem: received === true && fields.problem === null ? "NONE" : fields.problem })} />
        {fields.received === true ? <MoneyField label={t("amount")} hint={t("amountHint")} most={1_000_000_000} value={fields.amountIdr} onChange={(amountIdr) => set({ amountIdr })} /> : null}
        {less ? <Banner tone="care" title={t("less", { amount: money((due ?? 0) - (fields.amountIdr ?? 0)) })} /> : null}
        {fields.received === null ? null : <BigChoice label={t("problem")} options={problems.map((value) => ({ value, label: t(`problems.${value}`) }))} value={fields.problem} onChange={(problem) => set({ problem })} />}
        <TextField label={t("note")} long maxLength={2_000} value={fields.note} onChange={(note) => set({ note })} />
      </>
    ),
  };
}
