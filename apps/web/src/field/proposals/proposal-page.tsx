import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams, useSearch } from "wouter";
import { ProposalForm } from "#field/proposals/proposal-form";
import { startProposal } from "#field/proposals/proposal-fields";
import { useField } from "#field/store/use-field";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { useDraftForm } from "#field/ui/use-draft-form";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";

/** A change of a family, somebody found and unlisted, or what a ground check found. */
export function ProposalPage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  if (address === null) return null;
  return <OpenProposal key={draftId} draftId={draftId} address={address} />;
}

function OpenProposal({ draftId, address: { familyId, family } }: { readonly draftId: string; readonly address: FormAddress }) {
  const t = useTranslations("fieldAction.proposal");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const checkOf = new URLSearchParams(useSearch()).get("periksa");
  const [start] = useState(() => startProposal(today, { familyId, checkOf }));
  const checked = snapshot?.proposals.find(({ id }) => id === checkOf);
  const name = family?.headName ?? checked?.subject;
  const title = checkOf === null ? (name === undefined ? t("titleNew") : t("titleOf", { name })) : t("titleCheck", { name: name ?? "" });
  const opened = useDraftForm({ draftId, kind: "update.proposed", familyId, title, start, firstGroup: checkOf === null ? "what" : "result" });
  return <DraftDoor opened={opened} home="/usulan">{(form) => <ProposalForm form={form} family={family} familyId={familyId} />}</DraftDoor>;
}
