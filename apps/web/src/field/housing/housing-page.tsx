import type { HousingChecked } from "@sinergi/domain/fieldwork/housing-checked.schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams } from "wouter";
import { UnknownFamily } from "#field/families/unknown-family";
import { fieldsOfHousing, startHousing } from "#field/housing/housing-fields";
import { HousingForm } from "#field/housing/housing-form";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { useDraftForm } from "#field/ui/use-draft-form";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";

export function HousingPage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  if (address === null) return null;
  if (address.familyId === null) return <UnknownFamily />;
  return <OpenHousing key={draftId} draftId={draftId} address={address} familyId={address.familyId} />;
}

function OpenHousing({ draftId, address, familyId }: { readonly draftId: string; readonly address: FormAddress; readonly familyId: string }) {
  const t = useTranslations("fieldHousing");
  const { today } = useFieldNow();
  const { family, amended } = address;
  const [start] = useState(() => (amended ? { ...fieldsOfHousing(amended.body as HousingChecked), amends: amended.id } : { ...startHousing(today), amends: undefined }));
  const opened = useDraftForm({ draftId, kind: "housing.checked", familyId, title: t("titleOf", { name: family?.headName ?? t("unknownName") }), start, firstGroup: "found" });
  return <DraftDoor opened={opened} home={`/keluarga/${familyId}`}>{(form) => <HousingForm form={form} familyId={familyId} family={family} amends={form.fields.amends} />}</DraftDoor>;
}
