import { needsReason, resultOfMeasure, SCHOOL_PERCENT } from "@sinergi/domain/fieldwork/commitments";
import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { COMMITMENT_RESULTS } from "@sinergi/domain/fieldwork/vocabulary";
import { newId } from "@sinergi/offline/new-id";
import { useLocale, useTranslations } from "use-intl";
import { type Asked, type CheckFields, checkRecords, type CommitmentFields, isIncomplete, monthsOffered } from "#field/commitments/commitment-fields";
import { Banner } from "#field/ui/banner";
import { BigChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { DayField, NumberField, TextField } from "#field/ui/typed";
import type { DraftForm } from "#field/ui/use-draft-form";
import { formatsFor } from "#lib/formats";

interface CommitmentFormProps {
  readonly form: DraftForm<CommitmentFields>;
  readonly familyId: string;
  readonly family: FieldFamily | null;
  readonly asked: readonly Asked[];
  readonly amends: string | undefined;
}

/** Commitments of the members in a month: one screen each, one record each, and whoever could not be asked is passed over. */
export function CommitmentForm({ form, familyId, family, asked, amends }: CommitmentFormProps) {
  const t = useTranslations("fieldLogs.commitment");
  const { today } = useFieldNow();
  const when = useWhenGroup(form, asked);
  const checks = useCheckGroups(form, asked);
  const finish = async () => {
    const [first, ...others] = checkRecords(form.fields, asked, { familyId, today });
    if (first === undefined) throw new Error("Nothing was answered");
    const besides = others.map(({ recordId, body }) => ({ kind: "commitment.checked" as const, body, familyId, title: t("recordOf", { name: body.personName }), draftId: recordId }));
    await form.finish({ body: first.body, ...(amends === undefined ? {} : { amends }) }, besides);
  };
  return <FormFrame title={t("title")} {...(family === null ? {} : { subject: family.headName })} groups={[when, ...checks]} form={form} onFinish={finish} home={`/keluarga/${familyId}`} />;
}

function useWhenGroup({ fields, set }: DraftForm<CommitmentFields>, asked: readonly Asked[]): FormGroup {
  const t = useTranslations("fieldLogs.commitment");
  const { today } = useFieldNow();
  const { month, day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const offered = [...new Set([...monthsOffered(today), fields.month])];
  const answered = asked.filter(({ key }) => fields.checks[key]?.result != null).length;
  return {
    name: "when", title: t("groups.when"), hint: t("whenHint"),
    missing: asked.length === 0 ? t("nobody") : fields.onDay === null ? t("missing.day") : null,
    answers: [{ label: t("month"), value: month(fields.month) }, { label: t("day"), value: fields.onDay && day(fields.onDay) }, { label: t("answered"), value: t("answeredOf", { count: answered, all: asked.length }) }],
    body: (
      <>
        {asked.length === 0 ? <Banner tone="care" title={t("nobody")} /> : null}
        <BigChoice label={t("month")} options={offered.map((value) => ({ value, label: month(value) }))} value={fields.month} onChange={(value) => set({ month: value })} />
        <DayField label={t("day")} today={today} latest={today} value={fields.onDay} onChange={(onDay) => set({ onDay })} />
      </>
    ),
  };
}

function useCheckGroups({ fields, set }: DraftForm<CommitmentFields>, asked: readonly Asked[]): readonly FormGroup[] {
  const t = useTranslations("fieldLogs.commitment");
  const answered = asked.some(({ key }) => fields.checks[key]?.result != null);
  return asked.map(({ key, member, component }, at): FormGroup => {
    const check = fields.checks[key];
    const change = (patch: Partial<CheckFields>) => set({ checks: { ...fields.checks, [key]: { recordId: newId(), result: null, measured: null, reason: "", ...check, ...patch } } });
    const measure = (measured: number | null) => change({ measured, result: resultOfMeasure(component, measured) ?? check?.result ?? null });
    const isLast = at === asked.length - 1;
    return {
      name: key, title: member.name, hint: t(`components.${component}`),
      missing: isIncomplete(check) ? t("missing.reason") : isLast && !answered ? t("missing.any") : null,
      answers: [
        { label: t("result"), value: check?.result == null ? null : t(`results.${check.result}`) },
        ...(check?.measured == null ? [] : [{ label: t(component === "SCHOOL" ? "percent" : "times"), value: String(check.measured) }]),
        ...(check === undefined || check.reason.trim() === "" ? [] : [{ label: t("reason"), value: check.reason }]),
      ],
      body: (
        <>
          <NumberField label={t(component === "SCHOOL" ? "percent" : "times")} hint={component === "SCHOOL" ? t("percentHint", { least: SCHOOL_PERCENT }) : t("timesHint")} {...(component === "SCHOOL" ? { unit: "%" } : {})} most={100} value={check?.measured ?? null} onChange={measure} />
          <BigChoice label={t("result")} options={COMMITMENT_RESULTS.map((value) => ({ value, label: t(`results.${value}`), hint: value === "TIDAK_DAPAT_DIVERIFIKASI" ? t("unverifiedHint") : undefined }))} value={check?.result ?? null} onChange={(result) => change({ result })} />
          {check?.result != null && needsReason(check.result) ? <TextField label={t("reason")} long maxLength={2_000} value={check.reason} onChange={(reason) => change({ reason })} /> : null}
        </>
      ),
    };
  });
}
