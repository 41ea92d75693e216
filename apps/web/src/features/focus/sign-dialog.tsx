import type { FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { Button, TextInput } from "@mantine/core";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useFocusActs } from "#features/focus/use-focus-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { Dialog } from "#ui/dialog";
import classes from "./focus.module.css";

/** Signing puts the list in force and closes it for good: that is said before. */
export function SignDialog({ answer: { list }, close }: { readonly answer: FocusListAnswer; readonly close: () => void }) {
  const t = useTranslations("focus.sign");
  const words = useRefusalWords();
  const { regency } = useSession();
  const { sign } = useFocusActs();
  const [opId, setOpId] = useState(newOperationId);
  const [wrongDay, setWrongDay] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const date = daySchema.safeParse(textIn(fields, "date"));
    setWrongDay(!date.success);
    if (!date.success) return;
    const decree = { number: textIn(fields, "number"), date: date.data };
    sign.mutate({ opId, id: list.id, basedOn: list.revision, decree }, { onSuccess: close, onError: () => setOpId(newOperationId()) });
  };
  const problem = wrongDay ? t("wrongDay") : sign.error ? words(sign.error) : null;
  return (
    <Dialog opened onClose={close} title={t("title")}>
      <form className={classes.form} onSubmit={submit}>
        <p>{t("explain", { count: list.places, term: regency.terms.village.toLowerCase(), year: list.year })}</p>
        <TextInput name="number" required minLength={3} maxLength={80} label={t("number")} placeholder={t("numberExample", { year: list.year })} defaultValue={list.decreeNumber ?? ""} data-autofocus />
        <TextInput name="date" type="date" required label={t("date")} defaultValue={list.decreeDate ?? ""} />
        {problem !== null && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <Button type="submit" loading={sign.isPending}>
          {t("confirm")}
        </Button>
      </form>
    </Dialog>
  );
}
