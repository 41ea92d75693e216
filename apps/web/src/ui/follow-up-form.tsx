import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { FollowUpFields } from "#ui/follow-up-fields";
import { draftOf, NOTHING_TYPED } from "#ui/follow-up-typed";
import { Refused } from "#ui/refused";
import own from "./follow-up.module.css";

interface FollowUpFormProps {
  readonly meetingId?: string | undefined;
  readonly agendaItemId?: string | undefined;
  /** The decision in the minutes it comes from. */
  readonly entryId?: string | undefined;
  /** The kept figure it is meant to move. */
  readonly figureId?: string | undefined;
  /** What was decided, to begin with. */
  readonly text?: string | undefined;
  /** Called with the id of the new follow-up, or with nothing where it was given up. */
  readonly onDone: (id?: string) => void;
}

/** A new follow-up, typed where it is agreed: in the minutes, on the board, or freely. For the secretariat. */
export function FollowUpForm({ meetingId, agendaItemId, entryId, figureId, text = "", onDone }: FollowUpFormProps) {
  const t = useTranslations("followUp.form");
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState({ ...NOTHING_TYPED, text });
  // One follow-up, one id: pressed twice it is written down once.
  const [id] = useState(newOperationId);
  const create = useMutation(trpc.followUps.create.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.followUps.pathFilter()) }));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A form within a form of the minutes is its own.
    event.stopPropagation();
    const origin = { meetingId: meetingId ?? null, agendaItemId: agendaItemId ?? null, entryId: entryId ?? null, figureId: figureId ?? null };
    create.mutate({ opId: newOperationId(), id, draft: draftOf(typed), origin }, { onSuccess: () => onDone(id) });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      {figureId !== undefined && <p className={own.quiet}>{t("fromFigure")}</p>}
      <FollowUpFields typed={typed} change={(changed) => setTyped((now) => ({ ...now, ...changed }))} />
      <Refused error={create.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={create.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={() => onDone()}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
