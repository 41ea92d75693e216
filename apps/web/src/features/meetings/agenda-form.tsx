import type { AgendaItemAnswer } from "@sinergi/api/meetings/preparation.schema";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { AGENDA_MINUTES_MAX } from "@sinergi/domain/meetings/meeting.schema";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useAgendaActs } from "#features/meetings/use-meeting-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

interface AgendaFormProps {
  readonly meetingId: string;
  /** Null: a new one. */
  readonly item: AgendaItemAnswer | null;
  readonly done: () => void;
}

export function AgendaForm({ meetingId, item, done }: AgendaFormProps) {
  const t = useTranslations("meetings.agenda");
  const { add, edit } = useAgendaActs();
  const [id] = useState(newOperationId);
  const directory = useQuery(trpc.organisations.list.queryOptions({}));
  const mutation = item === null ? add : edit;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const minutes = textIn(fields, "minutes");
    const organisation = textIn(fields, "organisation");
    const draft = { title: textIn(fields, "title"), note: textIn(fields, "note"), minutes: minutes === "" ? null : Number(minutes), presenter: textIn(fields, "presenter"), organisation: organisation === "" ? null : organisation };
    if (item === null) add.mutate({ opId: newOperationId(), id, meetingId, item: draft }, { onSuccess: done });
    else edit.mutate({ opId: newOperationId(), id: item.id, basedOn: item.revision, item: draft }, { onSuccess: done });
  };
  const organisations = (directory.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput name="title" label={t("what")} defaultValue={item?.title} required minLength={3} maxLength={300} withAsterisk={false} autoComplete="off" data-autofocus />
      <Textarea name="note" label={t("note")} defaultValue={item?.note} maxLength={2000} autosize={false} rows={3} />
      <div className={classes.pair}>
        <TextInput name="minutes" type="number" inputMode="numeric" min={1} max={AGENDA_MINUTES_MAX} step={1} label={t("minutesLabel")} defaultValue={item?.minutes ?? ""} />
        <TextInput name="presenter" label={t("presenter")} defaultValue={item?.presenter} maxLength={160} autoComplete="off" />
      </div>
      <NativeSelect key={organisations.length} name="organisation" label={t("organisation")} defaultValue={item?.organisation ?? ""} data={[{ value: "", label: t("noOrganisation") }, ...organisations]} />
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
