import type { ObjectionRaisedBody } from "@sinergi/domain/fieldwork/objection-raised.schema";
import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";
import { OBJECTION_KINDS, type ObjectionKind } from "@sinergi/domain/updates/vocabulary";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams } from "wouter";
import { useVillages } from "#field/proposals/use-villages";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { BigChoice } from "#field/ui/choice";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { DayField, TextField } from "#field/ui/typed";
import { type DraftForm, useDraftForm } from "#field/ui/use-draft-form";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";

interface ObjectionFields {
  readonly kind: ObjectionKind | null;
  readonly onDay: Day | null;
  readonly villageCode: string | null;
  readonly subject: string;
  readonly programmeCode: string | null;
  readonly text: string;
  readonly objectorName: string;
  readonly objectorContact: string;
}

const NO_PROGRAMME = "-";

/** Somebody says that a recipient is unfit or that a family is missed. */
export function ObjectionPage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  if (address === null) return null;
  return <OpenObjection key={draftId} draftId={draftId} address={address} />;
}

function OpenObjection({ draftId, address: { familyId, family } }: { readonly draftId: string; readonly address: FormAddress }) {
  const t = useTranslations("fieldAction.objection");
  const { today } = useFieldNow();
  const [start] = useState((): ObjectionFields => ({ kind: null, onDay: today, villageCode: family?.villageCode ?? null, subject: family?.headName ?? "", programmeCode: null, text: "", objectorName: "", objectorContact: "" }));
  // Who objects stays out of the words that tell it in lists.
  const opened = useDraftForm({ draftId, kind: "objection.raised", familyId, title: family === null ? t("title") : t("titleOf", { name: family.headName }), start, firstGroup: "about" });
  return <DraftDoor opened={opened} home="/usulan">{(form) => <ObjectionForm form={form} family={family} familyId={familyId} />}</DraftDoor>;
}

function ObjectionForm({ form, family, familyId }: { readonly form: DraftForm<ObjectionFields>; readonly family: FieldFamily | null; readonly familyId: string | null }) {
  const t = useTranslations("fieldAction.objection");
  const { fields } = form;
  const groups = [useAboutGroup(form, family), useSaidGroup(form), useObjectorGroup(form)];
  const finish = () => {
    const body: ObjectionRaisedBody = {
      kind: fields.kind ?? "UNFIT", onDay: fields.onDay ?? "", villageCode: fields.villageCode ?? "", subject: fields.subject, text: fields.text,
      ...(familyId === null ? {} : { familyId }),
      ...(fields.programmeCode === null || fields.programmeCode === NO_PROGRAMME ? {} : { programmeCode: fields.programmeCode }),
      ...(fields.objectorName === "" && fields.objectorContact === "" ? {} : { objector: { name: fields.objectorName, contact: fields.objectorContact } }),
    };
    return form.finish({ body });
  };
  return <FormFrame title={t("title")} groups={groups} form={form} onFinish={finish} home="/usulan" />;
}

function useAboutGroup({ fields, set }: DraftForm<ObjectionFields>, family: FieldFamily | null): FormGroup {
  const t = useTranslations("fieldAction");
  const villages = useVillages();
  const village = villages.find(({ value }) => value === fields.villageCode);
  return {
    name: "about", title: t("objection.about"),
    body: (
      <>
        <BigChoice label={t("objection.kind")} options={OBJECTION_KINDS.map((value) => ({ value, label: t(`objectionKinds.${value}`) }))} value={fields.kind} onChange={(kind) => set({ kind })} />
        <TextField label={t("objection.subject")} value={fields.subject} onChange={(subject) => set({ subject })} maxLength={120} />
        {family === null ? <BigChoice label={t("proposal.village")} options={villages} value={fields.villageCode} onChange={(villageCode) => set({ villageCode })} /> : null}
      </>
    ),
    answers: [{ label: t("objection.kind"), value: fields.kind && t(`objectionKinds.${fields.kind}`) }, { label: t("objection.subject"), value: fields.subject || null }, { label: t("proposal.village"), value: family?.villageName ?? village?.label ?? null }],
    missing: fields.kind === null || fields.subject.trim().length < 2 || fields.villageCode === null ? t("objection.missing.about") : null,
  };
}

function useSaidGroup({ fields, set }: DraftForm<ObjectionFields>): FormGroup {
  const t = useTranslations("fieldAction.objection");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const programmes = [...(snapshot?.programmes ?? []).map(({ code, name }) => ({ value: code, label: name })), { value: NO_PROGRAMME, label: t("noProgramme") }];
  const programme = programmes.find(({ value }) => value === fields.programmeCode);
  return {
    name: "said", title: t("said"),
    body: (
      <>
        <TextField label={t("text")} long value={fields.text} onChange={(text) => set({ text })} maxLength={2_000} />
        <BigChoice label={t("programme")} options={programmes} value={fields.programmeCode} onChange={(programmeCode) => set({ programmeCode })} />
        <DayField label={t("onDay")} value={fields.onDay} onChange={(onDay) => set({ onDay })} today={today} latest={today} />
      </>
    ),
    answers: [{ label: t("text"), value: fields.text || null }, { label: t("programme"), value: programme?.label ?? null }, { label: t("onDay"), value: fields.onDay }],
    missing: fields.text.trim().length < 5 || fields.onDay === null ? t("missing.text") : null,
  };
}

function useObjectorGroup({ fields, set }: DraftForm<ObjectionFields>): FormGroup {
  const t = useTranslations("fieldAction.objection");
  return {
    name: "objector", title: t("objector"),
    body: (
      <>
        <Banner title={t("confidential")} />
        <TextField label={t("objectorName")} value={fields.objectorName} onChange={(objectorName) => set({ objectorName })} maxLength={120} />
        <TextField label={t("objectorContact")} value={fields.objectorContact} onChange={(objectorContact) => set({ objectorContact })} maxLength={120} />
      </>
    ),
    answers: [{ label: t("objectorName"), value: fields.objectorName || null }, { label: t("objectorContact"), value: fields.objectorContact || null }],
  };
}
