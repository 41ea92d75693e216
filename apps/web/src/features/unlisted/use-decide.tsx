import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import classes from "./unlisted.module.css";

const UNDO_MS = 8000;

export interface Decision {
  readonly enrolmentId: string;
  readonly familyId: string;
  /** The recipient, to say in the notice whose row it was. */
  readonly name: string;
}

/** Accepts a candidate at once; for eight seconds the notice takes it back. */
export function useDecide(): { accept(decision: Decision): void; readonly deciding: string | null } {
  const t = useTranslations("unlisted");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const refresh = () => {
    for (const area of [trpc.enrolments, trpc.home, trpc.targeting, trpc.families, trpc.imports]) void queryClient.invalidateQueries(area.pathFilter());
  };
  const fail = (error: unknown) => notifications.show({ color: "red", message: words(error), autoClose: UNDO_MS });
  const accept = useMutation(trpc.enrolments.accept.mutationOptions({ onSettled: refresh, onError: fail }));
  const undo = useMutation(trpc.enrolments.undo.mutationOptions({ onSettled: refresh, onError: fail }));

  const offerUndo = ({ enrolmentId, name }: Decision) => {
    const id = `accepted-${enrolmentId}`;
    const takeBack = () => {
      notifications.hide(id);
      undo.mutate({ opId: newOperationId(), enrolmentId });
    };
    notifications.show({
      id,
      autoClose: UNDO_MS,
      withCloseButton: false,
      message: (
        <span className={classes.notice}>
          {t("accepted", { name })}
          <Button size="compact-md" variant="light" onClick={takeBack}>
            {t("undo")}
          </Button>
        </span>
      ),
    });
  };
  return {
    accept: (decision) =>
      accept.mutate(
        { opId: newOperationId(), enrolmentId: decision.enrolmentId, familyId: decision.familyId },
        { onSuccess: () => offerUndo(decision) },
      ),
    deciding: accept.isPending ? accept.variables.enrolmentId : null,
  };
}
