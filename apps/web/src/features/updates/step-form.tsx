import { Button, Textarea } from "@mantine/core";
import type { ProposalMove } from "@sinergi/domain/updates/move-proposal";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { useUpdateActs } from "#features/updates/use-update-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useMay } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

interface StepFormProps {
  readonly ids: readonly string[];
  readonly move: ProposalMove;
  readonly done: () => void;
  readonly cancel: () => void;
}

const WITH_REASON: readonly ProposalMove[] = ["agree", "approve", "refuse", "return"];

/** One step with what is to be said of it. */
export function StepForm({ ids, move, done, cancel }: StepFormProps) {
  const t = useTranslations("updates.acts");
  const acts = useUpdateActs();
  const mayWrite = useMay("updates.write");
  const mutation = move === "askGroundCheck" ? acts.askGroundCheck : move === "check" || !mayWrite ? acts.check : acts.move;
  const needsReason = WITH_REASON.includes(move);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const base = { opId: newOperationId(), ids: [...ids], note: textIn(new FormData(event.currentTarget), "note") };
    const then = { onSuccess: done };
    if (move === "askGroundCheck") acts.askGroundCheck.mutate(base, then);
    else if (move === "check") acts.check.mutate({ ...base, move }, then);
    else if (move === "refuse" || move === "return") (mayWrite ? acts.move : acts.check).mutate({ ...base, move }, then);
    else if (move === "agree" || move === "approve" || move === "enter" || move === "resume") acts.move.mutate({ ...base, move }, then);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t(`hints.${move}`, { count: ids.length })}</p>
      <Textarea name="note" label={t(needsReason ? "reason" : "note")} description={t(needsReason ? "reasonHint" : "noteHint")} required={needsReason} minLength={needsReason ? 5 : 0} maxLength={2_000} rows={3} autosize={false} withAsterisk={false} data-autofocus />
      <Refused error={mutation.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={mutation.isPending}>
          {t(move)}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t("close")}
        </Button>
      </div>
    </form>
  );
}
