import type { OpenedDoor } from "@sinergi/api/attendance/attendance.schema";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { type Draft, invitationsOf, keepDraft, readDraft, signSheet } from "#features/attendance/door";
import { SignaturePad } from "#features/attendance/signature-pad";
import { newOperationId } from "#lib/operation-id";
import { hasCode, useRefusalWords } from "#lib/refusal-words";
import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/InlineInput.css";
import classes from "./attendance.module.css";

interface SignFormProps {
  readonly code: string;
  readonly door: OpenedDoor;
  readonly done: (signed: { readonly arrivedAt: string }) => void;
}

const SEXES = ["MALE", "FEMALE"] as const;

function emptyDraft(meetingId: string): Draft {
  return { meetingId, opId: newOperationId(), savedAt: Date.now(), name: "", jobTitle: "", organisation: "", invitation: "", sex: "", phone: "", signature: "", isDeclared: false };
}

/** One sheet. Every letter of it is kept on the phone until the server has it. */
export function SignForm({ code, door, done }: SignFormProps) {
  const t = useTranslations("door");
  const words = useRefusalWords();
  const [draft, setDraft] = useState(() => readDraft(door.meeting.id) ?? emptyDraft(door.meeting.id));
  const send = useMutation({ mutationFn: (sheet: Draft) => signSheet(code, sheet, door), onSuccess: done, networkMode: "always" });
  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed, savedAt: Date.now() };
    setDraft(next);
    keepDraft(next);
  };
  const isOffline = hasCode(send.error, "OFFLINE");
  const { mutate } = send;
  useEffect(() => {
    if (!isOffline) return undefined;
    const again = () => mutate(draft);
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [isOffline, mutate, draft]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(draft);
  };
  const mayEnd = draft.signature !== "" || draft.isDeclared;
  return (
    <form className={classes.sheet} onSubmit={submit}>
      <TextInput label={t("name")} value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })} required withAsterisk={false} minLength={2} maxLength={120} size="md" autoComplete="name" />
      <OrganisationFields door={door} draft={draft} change={change} />
      <TextInput label={t("jobTitle")} value={draft.jobTitle} onChange={(event) => change({ jobTitle: event.currentTarget.value })} required withAsterisk={false} minLength={2} maxLength={160} size="md" autoComplete="organization-title" />
      <div className={classes.pair}>
        <NativeSelect label={t("sex")} description={t("optional")} value={draft.sex} onChange={(event) => change({ sex: event.currentTarget.value })} size="md" data={[{ value: "", label: "–" }, ...SEXES.map((value) => ({ value, label: t(`sexes.${value}`) }))]} />
        <TextInput label={t("phone")} description={t("optional")} value={draft.phone} onChange={(event) => change({ phone: event.currentTarget.value.replaceAll(/[^0-9+() .-]/g, "") })} type="tel" inputMode="tel" maxLength={40} size="md" autoComplete="tel" />
      </div>
      <SignaturePad path={draft.signature} change={(signature) => change({ signature })} />
      <Checkbox label={t("declare")} checked={draft.isDeclared} onChange={(event) => change({ isDeclared: event.currentTarget.checked })} size="md" />
      <p className={classes.hint}>{t("privacy")}</p>
      {send.error && (
        <p className={classes.problem} role="alert">
          {words(send.error)} {t("kept")}
        </p>
      )}
      <Button type="submit" size="lg" loading={send.isPending} disabled={!mayEnd}>
        {t("send")}
      </Button>
      {!mayEnd && <p className={classes.hint}>{t("signFirst")}</p>}
    </form>
  );
}

interface OrganisationFieldsProps {
  readonly door: OpenedDoor;
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
}

/** The organisation, from the list or as typed; and on whose invitation of it somebody comes. */
function OrganisationFields({ door, draft, change }: OrganisationFieldsProps) {
  const t = useTranslations("door");
  const names = [...new Set([...door.invitations.map(({ organisationName }) => organisationName), ...door.organisations.map(({ name }) => name)])];
  const invitations = invitationsOf(door, draft.organisation);
  const choose = (invitation: string) => {
    const [way, id] = invitation.split(":");
    const own = way === "self" ? invitations.find((one) => one.id === id) : undefined;
    change({ invitation, ...(own && draft.jobTitle === "" ? { jobTitle: own.jobTitle } : {}) });
  };
  return (
    <>
      <TextInput label={t("organisation")} description={t("organisationHint")} value={draft.organisation} onChange={(event) => change({ organisation: event.currentTarget.value, invitation: "" })} list="organisations" required withAsterisk={false} minLength={2} maxLength={160} size="md" autoComplete="off" />
      <datalist id="organisations">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {invitations.length > 0 && (
        <NativeSelect
          label={t("as")}
          size="md"
          value={draft.invitation}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: "", label: t("asNobody") },
            ...invitations.flatMap(({ id, jobTitle }) => [
              { value: `self:${id}`, label: t("asSelf", { jobTitle }) },
              { value: `for:${id}`, label: t("asDeputy", { jobTitle }) },
            ]),
          ]}
        />
      )}
    </>
  );
}
