import { Button, Textarea, TextInput } from "@mantine/core";
import { refusePersonNumber } from "@sinergi/domain/meetings/agenda-proposal";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useAgendaActs } from "#features/meetings/use-meeting-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";

/** "Usulkan ke rakor": a title and why, in numbers of families. */
export function ProposeButton() {
  const t = useTranslations("meetings.propose");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog opened={open} onClose={close} title={t("title")}>
        <ProposeForm done={close} />
      </Dialog>
    </>
  );
}

function ProposeForm({ done }: { readonly done: () => void }) {
  const t = useTranslations("meetings.propose");
  const { propose } = useAgendaActs();
  const [id] = useState(newOperationId);
  const [numbered, setNumbered] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const proposal = { title: textIn(fields, "title"), reason: textIn(fields, "reason") };
    const refused = refusePersonNumber(proposal.title, proposal.reason) !== null;
    setNumbered(refused);
    if (!refused) propose.mutate({ opId: newOperationId(), id, proposal }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("explain")}</p>
      <TextInput name="title" label={t("what")} required minLength={5} maxLength={200} withAsterisk={false} autoComplete="off" data-autofocus />
      <Textarea name="reason" label={t("why")} description={t("whyHint")} required minLength={10} maxLength={2000} withAsterisk={false} autosize={false} rows={5} />
      {numbered && (
        <p className={classes.problem} role="alert">
          {t("numbered")}
        </p>
      )}
      <Refused error={propose.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={propose.isPending}>
          {t("send")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
