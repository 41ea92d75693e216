import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { Button, Textarea } from "@mantine/core";
import { FOLLOW_UP_REASON_MIN_LENGTH } from "@sinergi/domain/followups/follow-up.schema";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { useFollowUpActs } from "#features/followups/use-follow-up-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";
import own from "./followups.module.css";

export type Decision = "verify" | "sendBack" | "cancel" | "reopen" | "accept" | "decline";

interface DecisionFormProps {
  readonly followUp: FollowUpAnswer;
  readonly move: Decision;
  readonly done: () => void;
}

/** Yes, with a word where one likes; or no, with a reason that everybody concerned reads. */
export function DecisionForm({ followUp, move, done }: DecisionFormProps) {
  const t = useTranslations("followUps.acts");
  const { decide, isPending, error } = useDecision(followUp.id, move);
  const agrees = move === "verify" || move === "accept";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    decide(textIn(new FormData(event.currentTarget), "words"), done);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={own.subject}>{followUp.text}</p>
      {agrees ? (
        <Textarea name="words" label={t(move === "verify" ? "noteVerify" : "note")} description={t("noteVerifyHint")} maxLength={2000} autosize={false} rows={2} data-autofocus />
      ) : (
        <Textarea name="words" label={t("reason")} description={t("reasonHint")} required minLength={FOLLOW_UP_REASON_MIN_LENGTH} maxLength={2000} autosize={false} rows={3} withAsterisk={false} data-autofocus />
      )}
      <Refused error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={isPending}>
          {t(move)}
        </Button>
        <Button variant="default" onClick={done}>
          {t("close")}
        </Button>
      </div>
    </form>
  );
}

function useDecision(id: string, move: Decision) {
  const acts = useFollowUpActs();
  const of = move === "accept" || move === "decline" ? acts.answer : acts[move];
  const decide = (words: string, done: () => void) => {
    const opId = newOperationId();
    const after = { onSuccess: done };
    if (move === "accept" || move === "decline") acts.answer.mutate({ opId, id, move, note: words }, after);
    else if (move === "verify") acts.verify.mutate({ opId, id, note: words }, after);
    else acts[move].mutate({ opId, id, reason: words }, after);
  };
  return { decide, isPending: of.isPending, error: of.error };
}
