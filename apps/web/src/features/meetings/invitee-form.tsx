import type { InviteeAnswer } from "@sinergi/api/meetings/preparation.schema";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useInviteeActs } from "#features/meetings/use-meeting-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

interface InviteeFormProps {
  readonly meetingId: string;
  /** Null: somebody new, a deputy of an organisation that is invited already, or whom the directory does not know. */
  readonly invitee: InviteeAnswer | null;
  readonly done: () => void;
}

export function InviteeForm({ meetingId, invitee, done }: InviteeFormProps) {
  const t = useTranslations("meetings.invitees");
  const { add, change } = useInviteeActs();
  const [id] = useState(newOperationId);
  const [organisation, setOrganisation] = useState(invitee?.organisation ?? "");
  const directory = useQuery(trpc.organisations.list.queryOptions({}));
  const mutation = invitee === null ? add : change;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const draft = { organisation: organisation === "" ? null : organisation, organisationName: textIn(fields, "organisationName"), name: textIn(fields, "name"), jobTitle: textIn(fields, "jobTitle"), phone: textIn(fields, "phone"), email: textIn(fields, "email") };
    if (invitee === null) add.mutate({ opId: newOperationId(), id, meetingId, invitee: draft }, { onSuccess: done });
    else change.mutate({ opId: newOperationId(), id: invitee.id, basedOn: invitee.revision, invitee: draft }, { onSuccess: done });
  };
  const organisations = (directory.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect label={t("organisation")} value={organisation} onChange={(event) => setOrganisation(event.currentTarget.value)} data={[{ value: "", label: t("outside") }, ...organisations]} />
      {organisation === "" && <TextInput name="organisationName" label={t("organisationName")} defaultValue={invitee?.organisationName ?? ""} maxLength={160} autoComplete="off" />}
      <div className={classes.pair}>
        <TextInput name="name" label={t("name")} defaultValue={invitee?.name ?? ""} maxLength={120} autoComplete="off" />
        <TextInput name="jobTitle" label={t("jobTitle")} defaultValue={invitee?.jobTitle ?? ""} required minLength={2} maxLength={160} withAsterisk={false} autoComplete="off" />
      </div>
      <div className={classes.pair}>
        <TextInput name="phone" type="tel" label={t("phone")} defaultValue={invitee?.phone ?? ""} maxLength={40} autoComplete="off" />
        <TextInput name="email" type="email" label={t("email")} defaultValue={invitee?.email ?? ""} maxLength={254} autoComplete="off" />
      </div>
      <p className={classes.under}>{t("contactHint")}</p>
      <Refused error={mutation.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={mutation.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
