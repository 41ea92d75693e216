import type { SessionHeld } from "@sinergi/domain/fieldwork/session-held.schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useParams, useSearch } from "wouter";
import { circlesOf, fieldsOfSession, startSession } from "#field/sessions/session-fields";
import { SessionForm } from "#field/sessions/session-form";
import { useField } from "#field/store/use-field";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { useDraftForm } from "#field/ui/use-draft-form";
import { type FormAddress, useFormAddress } from "#field/ui/use-form-address";

export function SessionPage() {
  const { draftId } = useParams<{ draftId: string }>();
  const address = useFormAddress(draftId);
  return address === null ? null : <OpenSession key={draftId} draftId={draftId} address={address} />;
}

function OpenSession({ draftId, address: { amended } }: { readonly draftId: string; readonly address: FormAddress }) {
  const t = useTranslations("fieldLogs.session");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const asked = new URLSearchParams(useSearch()).get("kelompok");
  const [start] = useState(() => (amended ? { ...fieldsOfSession(amended.body as SessionHeld), amends: amended.id } : { ...startSession(today, asked), amends: undefined }));
  const [title, setTitle] = useState<string>(t("title"));
  const opened = useDraftForm({ draftId, kind: "session.held", familyId: null, title, start, firstGroup: "circle" });
  const circle = opened.state === "OPEN" ? circlesOf(snapshot).find(({ key }) => key === opened.form.fields.circle) : undefined;
  const named = circle === undefined ? t("title") : t("titleOf", { name: circle.name });
  if (named !== title) setTitle(named);
  return <DraftDoor opened={opened} home="/p2k2">{(form) => <SessionForm form={form} amends={form.fields.amends} />}</DraftDoor>;
}
