import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { useUndoNotice } from "#ui/use-undo-notice";
import { dayCode } from "#urls/codes";
import classes from "./enrolling.module.css";

interface CorrectEnrolmentFormProps {
  readonly enrolmentId: string;
  readonly name: string;
  readonly period: string;
  /** What stands now; one press of the notice brings it back. */
  readonly before: { readonly startsOn: string; readonly note: string };
  readonly done: () => void;
}

/** Another first day or note for an enrolment made by hand, within its year. */
export function CorrectEnrolmentForm({ enrolmentId, name, period, before, done }: CorrectEnrolmentFormProps) {
  const t = useTranslations("enrolling");
  const words = useRefusalWords();
  const notice = useUndoNotice();
  const queryClient = useQueryClient();
  const [outside, setOutside] = useState(false);
  const settle = { onSettled: () => queryClient.invalidateQueries() };
  const correct = useMutation(trpc.enrolments.correct.mutationOptions(settle));
  const takeBack = useMutation(trpc.enrolments.correct.mutationOptions({ ...settle, onError: notice.failed }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [startsOn, note] = [textIn(fields, "startsOn"), textIn(fields, "note")];
    const fits = dayCode.safeParse(startsOn).success && startsOn.startsWith(period);
    setOutside(!fits);
    if (!fits) return;
    correct.mutate(
      { opId: newOperationId(), enrolmentId, startsOn, note },
      {
        onSuccess: () => {
          done();
          notice.done(t("corrected", { name }), () => takeBack.mutate({ opId: newOperationId(), enrolmentId, ...before }));
        },
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput name="startsOn" type="date" label={t("startsOn")} description={t("correctHint", { period })} defaultValue={before.startsOn} min={`${period}-01-01`} max={`${period}-12-31`} data-autofocus />
      <Textarea name="note" label={t("note")} description={t("noteHint")} defaultValue={before.note} maxLength={500} autosize={false} rows={2} />
      {(outside || correct.error) && (
        <p className={classes.problem} role="alert">
          {outside ? t("correctHint", { period }) : words(correct.error)}
        </p>
      )}
      <Button type="submit" loading={correct.isPending}>
        {t("confirmCorrect")}
      </Button>
    </form>
  );
}
