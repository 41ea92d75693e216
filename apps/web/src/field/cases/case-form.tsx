import { CASE_TEXT_MIN_LENGTH } from "@sinergi/domain/fieldwork/case-limits";
import type { FieldCase, FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { CASE_CATEGORIES } from "@sinergi/domain/fieldwork/vocabulary";
import { useLocale, useTranslations } from "use-intl";
import { type CaseFields, notedBody, openedBody, restrictedOf } from "#field/cases/case-fields";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { BigChoice, MultiChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { PersonPicker } from "#field/ui/person-picker";
import { DayField, TextField } from "#field/ui/typed";
import type { DraftForm } from "#field/ui/use-draft-form";
import { YesNo } from "#field/ui/yes-no";
import { formatsFor } from "#lib/formats";

interface CaseFormProps {
  readonly form: DraftForm<CaseFields>;
  readonly familyId: string;
  readonly family: FieldFamily | null;
  /** Own cases of the family that are not closed. */
  readonly open: readonly FieldCase[];
}

/** A new case of a family, or one more line on one that is open. */
export function CaseForm({ form, familyId, family, open }: CaseFormProps) {
  const t = useTranslations("fieldLogs.case");
  const { today } = useFieldNow();
  const { fields } = form;
  const which = useWhichGroup(form, open);
  const what = useWhatGroup(form, family);
  const sight = useSightGroup(form);
  const words = useWordsGroup(form);
  const isNew = fields.caseId === null;
  const groups = [...(open.length > 0 ? [which] : []), ...(isNew ? [what, sight] : []), words];
  const finish = () => (typeof fields.caseId === "string" ? form.finish({ body: notedBody(fields, fields.caseId, today) }) : form.finish({ body: openedBody(fields, { familyId, today }) }));
  return <FormFrame title={t("title")} {...(family === null ? {} : { subject: family.headName })} groups={groups} form={form} onFinish={finish} home={`/keluarga/${familyId}`} />;
}

const NEW = "new";

function useWhichGroup({ fields, set }: DraftForm<CaseFields>, open: readonly FieldCase[]): FormGroup {
  const t = useTranslations("fieldLogs.case");
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const wordsOf = (it: FieldCase): string => t("openSince", { category: t(`categories.${it.category}`), day: day(it.openedOn) });
  const chosen = open.find(({ id }) => id === fields.caseId);
  return {
    name: "which", title: t("groups.which"), missing: fields.caseId === undefined ? t("missing.which") : null,
    answers: [{ label: t("which"), value: fields.caseId === undefined ? null : chosen ? wordsOf(chosen) : t("new") }],
    body: (
      <BigChoice
        label={t("which")}
        options={[...open.map((it) => ({ value: it.id, label: wordsOf(it), hint: t(`states.${it.state}`) })), { value: NEW, label: t("new") }]}
        value={fields.caseId === undefined ? null : (fields.caseId ?? NEW)}
        onChange={(value) => set({ caseId: value === NEW ? null : value })}
      />
    ),
  };
}

function useWhatGroup({ fields, set }: DraftForm<CaseFields>, family: FieldFamily | null): FormGroup {
  const t = useTranslations("fieldLogs.case");
  const { today } = useFieldNow();
  const members = family?.members ?? [];
  const person = members.find(({ id }) => id === fields.personId);
  return {
    name: "what", title: t("groups.what"), missing: fields.category === null ? t("missing.category") : null,
    answers: [{ label: t("category"), value: fields.category && t(`categories.${fields.category}`) }, { label: t("person"), value: person?.name ?? (fields.personId === null ? t("wholeFamily") : null) }],
    body: (
      <>
        <BigChoice label={t("category")} options={CASE_CATEGORIES.map((value) => ({ value, label: t(`categories.${value}`) }))} value={fields.category} onChange={(category) => set({ category })} />
        {members.length === 0 ? null : <PersonPicker label={t("person")} members={members} today={today} value={fields.personId} otherwise={t("wholeFamily")} onChange={(personId) => set({ personId })} />}
      </>
    ),
  };
}

function useSightGroup({ fields, set }: DraftForm<CaseFields>): FormGroup {
  const t = useTranslations("fieldLogs.case");
  const kit = useTranslations("fieldKit");
  const { snapshot } = useField();
  const people = snapshot?.confidants ?? [];
  const always = fields.category === "VIOLENCE";
  const restricted = restrictedOf(fields);
  const named = people.filter(({ userId }) => fields.named.includes(userId)).map(({ name }) => name);
  return {
    name: "sight", title: t("groups.sight"), hint: t("sightHint"),
    missing: !always && fields.restricted === null ? t("missing.restricted") : restricted && people.length > 0 && named.length === 0 ? t("missing.named") : null,
    answers: [{ label: t("restricted"), value: fields.category === null || (!always && fields.restricted === null) ? null : kit(restricted ? "yes" : "no") }, ...(restricted ? [{ label: t("named"), value: named.length === 0 ? null : named.join(", ") }] : [])],
    body: (
      <>
        {always ? <Banner tone="care" title={t("alwaysRestricted")} /> : <YesNo label={t("restricted")} value={fields.restricted ?? undefined} onChange={(value) => set({ restricted: value })} />}
        {restricted ? <MultiChoice label={t("named")} hint={t("namedHint")} options={people.map(({ userId, name, role }) => ({ value: userId, label: name, hint: t(role === "COORDINATOR" ? "coordinator" : "secretariat") }))} values={fields.named} onChange={(value) => set({ named: value })} /> : null}
        {restricted && people.length === 0 ? <Banner tone="care" title={t("nobodyToName")} /> : null}
      </>
    ),
  };
}

const LATER = ["STAYS", "IN_PROGRESS", "CLOSED"] as const;

function useWordsGroup({ fields, set }: DraftForm<CaseFields>): FormGroup {
  const t = useTranslations("fieldLogs.case");
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const noting = typeof fields.caseId === "string";
  return {
    name: "words", title: t(noting ? "groups.note" : "groups.words"), missing: fields.text.trim().length < CASE_TEXT_MIN_LENGTH ? t("missing.text") : fields.onDay === null ? t("missing.day") : null,
    answers: [
      { label: t(noting ? "noteText" : "text"), value: fields.text.trim() === "" ? null : fields.text },
      ...(noting ? [{ label: t("after"), value: t(`later.${fields.state === "IN_PROGRESS" || fields.state === "CLOSED" ? fields.state : "STAYS"}`) }] : []),
      { label: t("day"), value: fields.onDay && day(fields.onDay) },
    ],
    body: (
      <>
        <TextField label={t(noting ? "noteText" : "text")} hint={t("textHint")} long maxLength={2_000} value={fields.text} onChange={(text) => set({ text })} />
        {noting ? <BigChoice label={t("after")} options={LATER.map((value) => ({ value, label: t(`later.${value}`) }))} value={fields.state === "IN_PROGRESS" || fields.state === "CLOSED" ? fields.state : "STAYS"} onChange={(value) => set({ state: value === "STAYS" ? null : value })} /> : null}
        <DayField label={t("day")} today={today} latest={today} value={fields.onDay} onChange={(onDay) => set({ onDay })} />
      </>
    ),
  };
}
