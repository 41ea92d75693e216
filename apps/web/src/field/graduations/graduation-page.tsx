import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams } from "wouter";
import { UnknownFamily } from "#field/families/unknown-family";
import { GraduationForm, startGraduation } from "#field/graduations/graduation-form";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { useDraftForm } from "#field/ui/use-draft-form";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";

export function GraduationPage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  if (address === null) return null;
  if (address.familyId === null) return <UnknownFamily />;
  return <OpenGraduation key={draftId} draftId={draftId} address={address} familyId={address.familyId} />;
}

function OpenGraduation({ draftId, address: { family }, familyId }: { readonly draftId: string; readonly address: FormAddress; readonly familyId: string }) {
  const t = useTranslations("fieldLogs");
  const { today } = useFieldNow();
  const [start] = useState(() => startGraduation(today));
  const opened = useDraftForm({ draftId, kind: "graduation.proposed", familyId, title: t("graduation.titleOf", { name: family?.headName ?? t("unknownName") }), start, firstGroup: "why" });
  return <DraftDoor opened={opened} home={`/keluarga/${familyId}`}>{(form) => <GraduationForm form={form} familyId={familyId} family={family} />}</DraftDoor>;
}
