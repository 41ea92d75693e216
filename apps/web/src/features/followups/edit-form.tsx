import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useFollowUpActs } from "#features/followups/use-follow-up-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { FollowUpFields } from "#ui/follow-up-fields";
import { draftOf, typedOf } from "#ui/follow-up-typed";
import { Refused } from "#ui/refused";

/** What was agreed, mended by the secretariat; before and after stand in the history. */
export function EditForm({ followUp, done }: { readonly followUp: FollowUpAnswer; readonly done: () => void }) {
  const t = useTranslations("followUps");
  const { edit } = useFollowUpActs();
  const [typed, setTyped] = useState(() => typedOf(followUp));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    edit.mutate({ opId: newOperationId(), id: followUp.id, basedOn: followUp.revision, draft: draftOf(typed), reason: textIn(new FormData(event.currentTarget), "reason") }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <FollowUpFields typed={typed} change={(changed) => setTyped((now) => ({ ...now, ...changed }))} whole />
      <TextInput name="reason" label={t("acts.editReason")} description={t("acts.noteVerifyHint")} maxLength={500} />
      <Refused error={edit.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={edit.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("acts.close")}
        </Button>
      </div>
    </form>
  );
}
