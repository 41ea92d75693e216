import type { CommitmentChecked } from "@sinergi/domain/fieldwork/commitment-checked.schema";
import { newId } from "@sinergi/offline/new-id";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams } from "wouter";
import { type Asked, askedOf, fieldsOfCheck, keyOf, startCommitments } from "#field/commitments/commitment-fields";
import { CommitmentForm } from "#field/commitments/commitment-form";
import { UnknownFamily } from "#field/families/unknown-family";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { useDraftForm } from "#field/ui/use-draft-form";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";

export function CommitmentPage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  if (address === null) return null;
  if (address.familyId === null) return <UnknownFamily />;
  return <OpenCommitment key={draftId} draftId={draftId} address={address} familyId={address.familyId} />;
}

function OpenCommitment({ draftId, address, familyId }: { readonly draftId: string; readonly address: FormAddress; readonly familyId: string }) {
  const t = useTranslations("fieldLogs");
  const { today } = useFieldNow();
  const { family, amended } = address;
  const [start] = useState(() => ({ ...(amended ? fieldsOfCheck(amended.body as CommitmentChecked, newId()) : startCommitments(today)), amends: amended?.id, amendedBody: amended ? (amended.body as CommitmentChecked) : undefined }));
  const opened = useDraftForm({ draftId, kind: "commitment.checked", familyId, title: t("commitment.titleOf", { name: family?.headName ?? t("unknownName") }), start, firstGroup: "when" });
  return (
    <DraftDoor opened={opened} home={`/keluarga/${familyId}`}>
      {(form) => <CommitmentForm form={form} familyId={familyId} family={family} asked={askedIn(form.fields.amendedBody) ?? askedOf(family?.members ?? [], today)} amends={form.fields.amends} />}
    </DraftDoor>
  );
}

/** To put one check right, that one is asked and nothing else. */
function askedIn(body: CommitmentChecked | undefined): readonly Asked[] | null {
  return body === undefined ? null : [{ key: keyOf(body.personId, body.component), member: { id: body.personId, name: body.personName }, component: body.component }];
}
