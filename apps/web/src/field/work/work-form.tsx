import type { FieldFamily, FieldWork } from "@sinergi/domain/fieldwork/field-snapshot";
import { WORK_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import type { WorkAnswered } from "@sinergi/domain/fieldwork/work.schema";
import { useLocale, useTranslations } from "use-intl";
import { BigChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { DayField, TextField } from "#field/ui/typed";
import type { DraftForm } from "#field/ui/use-draft-form";
import type { WorkFields } from "#field/work/find-work";
import { formatsFor } from "#lib/formats";

interface Props {
  readonly form: DraftForm<WorkFields>;
  readonly family: FieldFamily | null;
  /** The list's own words; null once it is gone from the phone. */
  readonly work: FieldWork | null;
}

export function WorkForm({ form, family, work }: Props) {
  const t = useTranslations("fieldAction.work");
  const { today } = useFieldNow();
  const groups = [useOutcome(form, work), useDayAndNote(form)];
  const finish = async () => {
    const { itemId, outcome, note, onDay, amends } = form.fields;
    const body: WorkAnswered = { itemId, outcome: outcome ?? "OTHER", note: note.trim(), onDay: onDay ?? today };
    await form.finish({ body, ...(amends === undefined ? {} : { amends }) });
  };
  return <FormFrame title={t("title")} {...(family === null ? {} : { subject: family.headName })} groups={groups} form={form} onFinish={finish} home="/" />;
}

function useOutcome({ fields, set }: DraftForm<WorkFields>, work: FieldWork | null): FormGroup {
  const t = useTranslations("fieldAction.work");
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const hint = work === null ? undefined : [work.title, t("asked", { task: work.task }), work.dueOn === null ? "" : t("due", { day: day(work.dueOn) })].filter((word) => word !== "").join(" · ");
  return {
    name: "answer", title: t("outcome"), hint, missing: fields.outcome === null ? t("missingOutcome") : null,
    answers: [{ label: t("outcome"), value: fields.outcome === null ? null : t(`outcomes.${fields.outcome}`) }],
    body: <BigChoice label={t("outcome")} options={WORK_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))} value={fields.outcome} onChange={(outcome) => set({ outcome })} />,
  };
}

function useDayAndNote({ fields, set }: DraftForm<WorkFields>): FormGroup {
  const t = useTranslations("fieldAction.work");
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const needsWords = fields.outcome === "OTHER";
  return {
    name: "note", title: t("when"), missing: fields.onDay === null ? t("missingDay") : needsWords && fields.note.trim() === "" ? t("missingNote") : null,
    answers: [{ label: t("onDay"), value: fields.onDay === null ? null : day(fields.onDay) }, { label: t("note"), value: fields.note === "" ? null : fields.note }],
    body: (
      <>
        <DayField label={t("onDay")} value={fields.onDay} onChange={(onDay) => set({ onDay })} today={today} latest={today} />
        <TextField label={t("note")} hint={t(needsWords ? "noteHintOther" : "noteHint")} value={fields.note} onChange={(note) => set({ note })} long maxLength={1000} />
      </>
    ),
  };
}
