import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { countHousingSigns } from "@sinergi/domain/fieldwork/housing-signs";
import { HOUSING_QUESTIONS, type HousingQuestion } from "@sinergi/domain/fieldwork/vocabulary";
import { useLocale, useTranslations } from "use-intl";
import { answersOf, housingBody, type HousingFields, NOT_MET, resultOf, VERDICTS } from "#field/housing/housing-fields";
import { Banner } from "#field/ui/banner";
import { BigChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { PhotoField } from "#field/ui/photo-field";
import { PlaceField } from "#field/ui/place-field";
import { DayField, TextField } from "#field/ui/typed";
import type { DraftForm } from "#field/ui/use-draft-form";
import { YesNo } from "#field/ui/yes-no";
import { formatsFor } from "#lib/formats";

interface Props {
  readonly form: DraftForm<HousingFields>;
  readonly familyId: string;
  readonly family: FieldFamily | null;
  readonly amends: string | undefined;
}

export function HousingForm({ form, familyId, family, amends }: Props) {
  const t = useTranslations("fieldHousing");
  const { today } = useFieldNow();
  const groups = useHousingGroups(form);
  const keepsProof = form.fields.found !== "MET" || form.fields.consent === true;
  const finish = async () => {
    if (!keepsProof && form.photos.length > 0) await form.setPhotos([]);
    await form.finish({ body: housingBody(form.fields, { familyId, today }), ...(amends === undefined ? {} : { amends }) });
  };
  return <FormFrame title={t("title")} {...(family === null ? {} : { subject: family.headName })} groups={groups} form={form} onFinish={finish} home={`/keluarga/${familyId}`} />;
}

function useHousingGroups(form: DraftForm<HousingFields>): readonly FormGroup[] {
  const t = useTranslations("fieldHousing");
  const { fields } = form;
  const asks = fields.found === "MET";
  const found = useFoundGroup(form);
  const proof = useProofGroup(form);
  const signs = useSignGroups(form);
  const shelter: FormGroup = {
    name: "shelter", title: t("groups.shelter"), missing: fields.noShelter === null ? t("missing.shelter") : null,
    answers: [{ label: t("noShelter"), value: fields.noShelter === null ? null : t(fields.noShelter ? "yes" : "no") }],
    body: <YesNo label={t("noShelter")} hint={t("noShelterHint")} value={fields.noShelter ?? undefined} onChange={(noShelter) => form.set({ noShelter })} />,
  };
  return [found, ...(asks ? [shelter] : []), ...(asks && fields.noShelter === false ? signs : []), proof];
}

function useFoundGroup({ fields, set }: DraftForm<HousingFields>): FormGroup {
  const t = useTranslations("fieldHousing");
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const word = (value: NonNullable<HousingFields["found"]>) => t(value === "MET" ? "met" : `results.${value}`);
  return {
    name: "found", title: t("groups.found"), missing: fields.found === null ? t("missing.found") : fields.onDay === null ? t("missing.day") : null,
    answers: [{ label: t("day"), value: fields.onDay && day(fields.onDay) }, { label: t("found"), value: fields.found && word(fields.found) }],
    body: (
      <>
        <BigChoice label={t("found")} options={(["MET", ...NOT_MET] as const).map((value) => ({ value, label: word(value) }))} value={fields.found} onChange={(value) => set({ found: value })} />
        <DayField label={t("day")} today={today} latest={today} value={fields.onDay} onChange={(onDay) => set({ onDay })} />
      </>
    ),
  };
}

const PARTS = [{ name: "life", questions: ["a", "b", "c", "d"] }, { name: "house", questions: ["e", "f", "g", "h"] }] as const satisfies readonly { readonly name: string; readonly questions: readonly HousingQuestion[] }[];

function useSignGroups({ fields, set }: DraftForm<HousingFields>): readonly FormGroup[] {
  const t = useTranslations("fieldHousing");
  const { yes, unknown } = countHousingSigns(answersOf(fields));
  const said = (question: HousingQuestion) => {
    const value = fields.answers[question];
    return value === undefined ? null : t(value === null ? "unknown" : value ? "yes" : "no");
  };
  const parts = PARTS.map(({ name, questions }): FormGroup => ({
    name, title: t(`groups.${name}`), hint: t("signsHint"),
    missing: questions.some((question) => fields.answers[question] === undefined) ? t("missing.signs") : null,
    answers: questions.map((question) => ({ label: t(`questions.${question}`), value: said(question) })),
    body: questions.map((question) => <YesNo key={question} withUnknown label={t(`questions.${question}`)} value={fields.answers[question]} onChange={(value) => set({ answers: { ...fields.answers, [question]: value } })} />),
  }));
  const result: FormGroup = {
    name: "verdict", title: t("groups.verdict"), missing: fields.verdict === null ? t("missing.verdict") : null,
    answers: [{ label: t("signs"), value: t("signsCount", { yes, unknown, all: HOUSING_QUESTIONS.length }) }, { label: t("verdict"), value: fields.verdict && t(`results.${fields.verdict}`) }],
    body: (
      <>
        <Banner title={t("signsCount", { yes, unknown, all: HOUSING_QUESTIONS.length })} />
        <BigChoice label={t("verdict")} options={VERDICTS.map((value) => ({ value, label: t(`results.${value}`), hint: t(`resultHints.${value}`) }))} value={fields.verdict} onChange={(verdict) => set({ verdict })} />
      </>
    ),
  };
  return [...parts, result];
}

function useProofGroup({ fields, set, photos, setPhotos, saveNow }: DraftForm<HousingFields>): FormGroup {
  const t = useTranslations("fieldHousing");
  const words = useTranslations("fieldVisits.proof");
  const kit = useTranslations("fieldKit");
  const met = fields.found === "MET";
  const result = resultOf(fields);
  return {
    name: "proof", title: t("groups.proof"), missing: met && fields.consent === null ? t("missing.consent") : null,
    answers: [
      { label: t("result"), value: result && t(`results.${result}`) },
      { label: words("photos"), value: photos.length === 0 ? null : kit("photoCount", { count: photos.length, most: 3 }) },
      { label: t("notes"), value: fields.notes.trim() === "" ? null : fields.notes },
    ],
    body: (
      <>
        {met ? <YesNo label={words("consent")} hint={words("consentHint")} value={fields.consent ?? undefined} onChange={(consent) => set({ consent })} /> : null}
        {met && fields.consent !== true ? null : (
          <>
            <PlaceField label={words("place")} hint={words("placeHint")} value={fields.place} onChange={(place) => set({ place })} />
            <PhotoField label={words("photos")} hint={words("photosHint")} photos={photos} beforeCamera={saveNow} onChange={setPhotos} />
          </>
        )}
        <TextField label={t("notes")} long maxLength={2_000} value={fields.notes} onChange={(notes) => set({ notes })} />
      </>
    ),
  };
}
