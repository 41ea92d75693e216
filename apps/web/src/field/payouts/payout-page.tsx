import type { PayoutSupported } from "@sinergi/domain/fieldwork/payout-supported.schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams } from "wouter";
import { UnknownFamily } from "#field/families/unknown-family";
import { fieldsOfPayout, startPayout } from "#field/payouts/payout-fields";
import { PayoutForm } from "#field/payouts/payout-form";
import { useField } from "#field/store/use-field";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { useDraftForm } from "#field/ui/use-draft-form";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";

export function PayoutPage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  if (address === null) return null;
  if (address.familyId === null) return <UnknownFamily />;
  return <OpenPayout key={draftId} draftId={draftId} address={address} familyId={address.familyId} />;
}

function OpenPayout({ draftId, address, familyId }: { readonly draftId: string; readonly address: FormAddress; readonly familyId: string }) {
  const t = useTranslations("fieldLogs");
  const { today } = useFieldNow();
  const { snapshot } = useField();
  const { family, amended } = address;
  const only = family?.aid.length === 1 ? (family.aid[0]?.programme ?? null) : null;
  const [start] = useState(() => (amended ? { ...fieldsOfPayout(amended.body as PayoutSupported), amends: amended.id } : { ...startPayout(today, only, snapshot?.programmes ?? []), amends: undefined }));
  const opened = useDraftForm({ draftId, kind: "payout.supported", familyId, title: t("payout.titleOf", { name: family?.headName ?? t("unknownName") }), start, firstGroup: "what" });
  return <DraftDoor opened={opened} home={`/keluarga/${familyId}`}>{(form) => <PayoutForm form={form} familyId={familyId} family={family} amends={form.fields.amends} />}</DraftDoor>;
}
