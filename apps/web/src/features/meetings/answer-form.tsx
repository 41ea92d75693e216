import type { InviteeAnswer } from "@sinergi/api/meetings/preparation.schema";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { INVITATION_ANSWERS, type InvitationAnswer } from "@sinergi/domain/meetings/vocabulary";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useInviteeActs } from "#features/meetings/use-meeting-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

/** What an invited organisation says: it comes, somebody stands for it, or it does not. */
export function AnswerForm({ invitee, done }: { readonly invitee: InviteeAnswer; readonly done: () => void }) {
  const t = useTranslations("meetings");
  const { answer } = useInviteeActs();
  const [chosen, setChosen] = useState<InvitationAnswer>(invitee.answer === "WAITING" ? "REPRESENTED" : invitee.answer);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const given = { answer: chosen, representativeName: textIn(fields, "representativeName"), representativeJobTitle: textIn(fields, "representativeJobTitle"), note: textIn(fields, "note") };
    answer.mutate({ opId: newOperationId(), id: invitee.id, basedOn: invitee.revision, answer: given }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect label={t("own.answer")} value={chosen} onChange={(event) => setChosen(INVITATION_ANSWERS.find((one) => one === event.currentTarget.value) ?? chosen)} data={INVITATION_ANSWERS.map((value) => ({ value, label: t(`answers.${value}`) }))} />
      {chosen === "REPRESENTED" && (
        <div className={classes.pair}>
          <TextInput name="representativeName" label={t("own.representativeName")} defaultValue={invitee.representativeName ?? ""} required maxLength={120} withAsterisk={false} autoComplete="off" />
          <TextInput name="representativeJobTitle" label={t("own.representativeJobTitle")} defaultValue={invitee.representativeJobTitle ?? ""} maxLength={160} autoComplete="off" />
        </div>
      )}
      <Textarea name="note" label={t("own.note")} defaultValue={invitee.answerNote} maxLength={500} autosize={false} rows={2} />
      <Refused error={answer.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={answer.isPending}>
          {t("own.send")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("own.cancel")}
        </Button>
      </div>
    </form>
  );
}
