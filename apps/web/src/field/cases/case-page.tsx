import type { FieldCase } from "@sinergi/domain/fieldwork/field-snapshot";
import type { CaseOpened } from "@sinergi/domain/fieldwork/case-opened.schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams } from "wouter";
import { startCase } from "#field/cases/case-fields";
import { CaseForm } from "#field/cases/case-form";
import { useOwnRecords } from "#field/families/own-log";
import { UnknownFamily } from "#field/families/unknown-family";
import { useField } from "#field/store/use-field";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { useDraftForm } from "#field/ui/use-draft-form";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";

export function CasePage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  const open = useOpenCases(address?.familyId ?? null);
  if (address === null || open === null) return null;
  if (address.familyId === null) return <UnknownFamily />;
  return <OpenCase key={draftId} draftId={draftId} address={address} familyId={address.familyId} open={open} />;
}

/** Open cases as the office told them, and those opened on this phone that it may not know yet. */
function useOpenCases(familyId: string | null): readonly FieldCase[] | null {
  const { snapshot } = useField();
  const records = useOwnRecords();
  if (records === null) return null;
  const told = (snapshot?.cases ?? []).filter((one) => one.familyId === familyId);
  const own = records
    .filter(({ kind, state, familyId: of }) => kind === "case.opened" && of === familyId && (state === "ON_PHONE" || state === "SENDING"))
    .map(({ id, body }): FieldCase => {
      const { category, restricted, onDay } = body as CaseOpened;
      return { id, number: 0, familyId: familyId ?? "", category, restricted, state: "OPEN", openedOn: onDay };
    });
  return [...told, ...own.filter(({ id }) => !told.some((one) => one.id === id))];
}

interface OpenCaseProps {
  readonly draftId: string;
  readonly address: FormAddress;
  readonly familyId: string;
  readonly open: readonly FieldCase[];
}

function OpenCase({ draftId, address: { family }, familyId, open }: OpenCaseProps) {
  const t = useTranslations("fieldLogs");
  const { today } = useFieldNow();
  const [start] = useState(() => startCase(today, open.length > 0));
  // A line on an open case is a record of another kind than a new case: the draft learns which once it was chosen.
  const [noting, setNoting] = useState(false);
  const name = family?.headName ?? t("unknownName");
  const opened = useDraftForm({ draftId, kind: noting ? "case.noted" : "case.opened", familyId, title: t(noting ? "case.noteOf" : "case.titleOf", { name }), start, firstGroup: open.length > 0 ? "which" : "what" });
  const asked = opened.state === "OPEN" && typeof opened.form.fields.caseId === "string";
  if (asked !== noting) setNoting(asked);
  return <DraftDoor opened={opened} home={`/keluarga/${familyId}`}>{(form) => <CaseForm form={form} familyId={familyId} family={family} open={open} />}</DraftDoor>;
}
