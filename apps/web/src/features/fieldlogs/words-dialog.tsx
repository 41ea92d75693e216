import { Button, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";

interface WordsDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** 0: words are welcome and not asked for. */
  readonly least: number;
  readonly most: number;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly send: (words: string) => void;
}

/** An act that comes with words: a reason, a line of what was done. */
export function WordsDialog({ opened, close, title, label, hint, least, most, submit, busy, error, send }: WordsDialogProps) {
  const t = useTranslations("fieldlogs");
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(textIn(new FormData(event.currentTarget), "words"));
  };
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <form className={classes.form} onSubmit={submitted}>
        <Textarea name="words" label={label} description={hint} required={least > 0} minLength={least || undefined} maxLength={most} withAsterisk={false} autosize={false} rows={4} data-autofocus />
        <Refused error={error} />
        <div className={classes.actions}>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
          <Button variant="default" onClick={close}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
