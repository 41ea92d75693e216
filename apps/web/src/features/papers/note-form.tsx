import { Button, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { usePaperActs } from "#features/papers/use-paper-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

interface NoteFormProps {
  readonly id: string;
  readonly act: "sendBack" | "correct";
  readonly done: () => void;
}

/** Why it goes back, or what the new version changes: it stays with the paper. */
export function NoteForm({ id, act, done }: NoteFormProps) {
  const t = useTranslations("papers.acts");
  const acts = usePaperActs();
  const mutation = acts[act];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutation.mutate({ opId: newOperationId(), id, note: textIn(new FormData(event.currentTarget), "note") }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t(`asks.${act}`)}</p>
      <Textarea name="note" label={t(`notes.${act}`)} required minLength={5} maxLength={500} autosize={false} rows={3} withAsterisk={false} data-autofocus />
      <Refused error={mutation.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={mutation.isPending}>
          {t(act)}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
