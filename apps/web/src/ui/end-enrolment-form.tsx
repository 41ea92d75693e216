import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { END_REASONS } from "@sinergi/domain/enrolments/end-reasons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useToday } from "#lib/today";
import { trpc } from "#lib/trpc";
import { dayCode } from "#urls/codes";
import classes from "./enrolling.module.css";

interface EndEnrolmentFormProps {
  readonly enrolmentId: string;
  /** Where it was ended before: what was said then. */
  readonly before?: { readonly on: string; readonly reason: string; readonly note: string } | null | undefined;
  /** First day offered. */
  readonly startsOn: string;
  readonly done: () => void;
}

/** Ends an enrolment with a day and a reason; the figures follow at once. */
export function EndEnrolmentForm({ enrolmentId, before, startsOn, done }: EndEnrolmentFormProps) {
  const t = useTranslations("enrolling");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const [incomplete, setIncomplete] = useState(false);
  const today = useToday();
  const end = useMutation(trpc.enrolments.end.mutationOptions({ onSuccess: done, onSettled: () => queryClient.invalidateQueries() }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const endedOn = textIn(fields, "endedOn");
    const reason = END_REASONS.find((one) => one === textIn(fields, "reason"));
    const complete = reason !== undefined && dayCode.safeParse(endedOn).success;
    setIncomplete(!complete);
    if (complete) end.mutate({ opId: newOperationId(), enrolmentId, endedOn, reason, note: textIn(fields, "note") });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect name="reason" label={t("reason")} defaultValue={before?.reason ?? ""} data={[{ value: "", label: t("chooseReason") }, ...END_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))]} data-autofocus />
      <TextInput name="endedOn" type="date" label={t("endedOn")} description={t("endedOnHint")} defaultValue={before?.on ?? (startsOn > today ? startsOn : today)} />
      <Textarea name="note" label={t("note")} description={t("endNoteHint")} defaultValue={before?.note} maxLength={500} autosize={false} rows={2} />
      {(incomplete || end.error) && (
        <p className={classes.problem} role="alert">
          {incomplete ? t("endIncomplete") : words(end.error)}
        </p>
      )}
      <Button type="submit" loading={end.isPending}>
        {t("confirmEnd")}
      </Button>
    </form>
  );
}
