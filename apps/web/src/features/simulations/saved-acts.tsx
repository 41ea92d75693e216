import type { SavedSimulation } from "@sinergi/api/simulations/saved-simulations.schema";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { NameForm } from "#features/simulations/name-form";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import classes from "./simulations.module.css";

const UNDO_MS = 8000;

/** Rename or remove a simulation of one's own; removing is taken back from the notice. */
export function SavedActs({ simulation }: { readonly simulation: SavedSimulation }) {
  const t = useTranslations("simulations.saved");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const rename = useMutation(trpc.simulations.rename.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.simulations.saved.pathFilter()), onSuccess: () => setAsking(false) }));
  const remove = useRemove(simulation);
  const { id, name } = simulation;
  return (
    <div className={classes.acts} data-screen-only>
      <Button variant="default" size="compact-md" aria-label={t("renameNamed", { name })} onClick={() => setAsking(true)}>
        {t("rename")}
      </Button>
      <Button variant="subtle" color="gray" size="compact-md" aria-label={t("removeNamed", { name })} onClick={remove}>
        {t("remove")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("renameTitle")}>
        <NameForm now={simulation} hint={t("nameHint")} confirm={t("confirm")} shared busy={rename.isPending} problem={rename.error ? words(rename.error) : null} submit={(given) => rename.mutate({ opId: newOperationId(), id, ...given })} />
      </Dialog>
    </div>
  );
}

function useRemove({ id, name }: SavedSimulation): () => void {
  const t = useTranslations("simulations.saved");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.simulations.saved.pathFilter());
  const fail = (error: unknown) => notifications.show({ color: "red", message: words(error), autoClose: UNDO_MS });
  const restore = useMutation(trpc.simulations.restore.mutationOptions({ onSettled: refresh, onError: fail }));
  const noticeId = `removed-${id}`;
  const offerUndo = () =>
    notifications.show({
      id: noticeId,
      autoClose: UNDO_MS,
      withCloseButton: false,
      message: (
        <span className={classes.notice}>
          {t("removed", { name })}
          <Button
            size="compact-md"
            variant="light"
            onClick={() => {
              notifications.hide(noticeId);
              restore.mutate({ opId: newOperationId(), id });
            }}
          >
            {t("undo")}
          </Button>
        </span>
      ),
    });
  const remove = useMutation(trpc.simulations.remove.mutationOptions({ onSettled: refresh, onError: fail, onSuccess: offerUndo }));
  return () => remove.mutate({ opId: newOperationId(), id });
}
