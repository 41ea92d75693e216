import type { VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams } from "wouter";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { NextForms } from "#field/families/next-forms";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";
import { useDraftForm } from "#field/ui/use-draft-form";
import { UnknownFamily } from "#field/families/unknown-family";
import { fieldsOfVisit, startVisit } from "#field/visits/visit-fields";
import { VisitForm } from "#field/visits/visit-form";

export function VisitPage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  if (address === null) return null;
  if (address.familyId === null) return <UnknownFamily />;
  return <OpenVisit key={draftId} draftId={draftId} address={address} familyId={address.familyId} />;
}

function OpenVisit({ draftId, address, familyId }: { readonly draftId: string; readonly address: FormAddress; readonly familyId: string }) {
  const t = useTranslations("fieldVisits");
  const now = useFieldNow();
  const { family, amended } = address;
  // Begun once: the clock moves on while it is being filled in.
  const [start] = useState(() => (amended ? { ...fieldsOfVisit(amended.body as VisitLogged), amends: amended.id } : { ...startVisit(now), amends: undefined }));
  const opened = useDraftForm({ draftId, kind: "visit.logged", familyId, title: t("titleOf", { name: family?.headName ?? t("unknownName") }), start, firstGroup: "purpose" });
  const home = `/keluarga/${familyId}`;
  return (
    <DraftDoor opened={opened} home={home}>
      {(form) => <VisitForm form={form} familyId={familyId} family={family} amends={form.fields.amends} next={<NextForms familyId={familyId} />} />}
    </DraftDoor>
  );
}
