import type { SavedList } from "@sinergi/api/lists/lists.schema";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import { ListWordsForm } from "#ui/list-words-form";
import classes from "./lists.module.css";

const UNDO_MS = 8000;

/** Change or delete a list of one's own; deleting is taken back from the notice. */
export function ListActs({ list }: { readonly list: SavedList }) {
  const t = useTranslations("lists");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const refresh = () => queryClient.invalidateQueries(trpc.lists.pathFilter());
  const rename = useMutation(trpc.lists.rename.mutationOptions({ onSettled: refresh, onSuccess: () => setAsking(false) }));
  const remove = useRemove(list);
  return (
    <div className={classes.acts} data-screen-only>
      <Button variant="default" size="compact-md" aria-label={t("renameNamed", { name: list.name })} onClick={() => setAsking(true)}>
        {t("rename")}
      </Button>
      <Button variant="subtle" color="gray" size="compact-md" aria-label={t("removeNamed", { name: list.name })} onClick={remove}>
        {t("remove")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("renameTitle")}>
        <ListWordsForm
          now={list}
          busy={rename.isPending}
          problem={rename.error ? words(rename.error) : null}
          submit={(given) => rename.mutate({ opId: newOperationId(), id: list.id, ...given })}
        />
      </Dialog>
    </div>
  );
}

function useRemove({ id, name }: SavedList): () => void {
  const t = useTranslations("lists");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.lists.pathFilter());
  const fail = (error: unknown) => notifications.show({ color: "red", message: words(error), autoClose: UNDO_MS });
  const restore = useMutation(trpc.lists.restore.mutationOptions({ onSettled: refresh, onError: fail }));
  const offerUndo = () => {
    const noticeId = `removed-${id}`;
    const takeBack = () => {
      notifications.hide(noticeId);
      restore.mutate({ opId: newOperationId(), id });
    };
    notifications.show({
      id: noticeId,
      autoClose: UNDO_MS,
      withCloseButton: false,
      message: (
        <span className={classes.notice}>
          {t("removed", { name })}
          <Button size="compact-md" variant="light" onClick={takeBack}>
            {t("undo")}
          </Button>
        </span>
      ),
    });
  };
  const remove = useMutation(trpc.lists.remove.mutationOptions({ onSettled: refresh, onError: fail, onSuccess: offerUndo }));
  return () => remove.mutate({ opId: newOperationId(), id });
}
