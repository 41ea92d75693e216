import { Button, Textarea } from "@mantine/core";
import { REASON_MIN_LENGTH } from "@sinergi/domain/partners/pledge.schema";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { usePledgeActs } from "#features/partners/use-pledge-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

interface ReasonFormProps {
  readonly id: string;
  readonly act: "decline" | "withdraw";
  readonly done: () => void;
}

/** No, or no longer, and why: the other side reads it. */
export function ReasonForm({ id, act, done }: ReasonFormProps) {
  const t = useTranslations("partners.acts");
  const acts = usePledgeActs();
  const mutation = acts[act];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutation.mutate({ opId: newOperationId(), id, reason: textIn(new FormData(event.currentTarget), "reason") }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea name="reason" label={t("reason")} description={t("reasonHint")} required minLength={REASON_MIN_LENGTH} maxLength={500} autosize={false} rows={3} withAsterisk={false} data-autofocus />
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
