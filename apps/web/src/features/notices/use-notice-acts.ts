import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import { useUndoNotice } from "#ui/use-undo-notice";

/** Marking as read and taking it back; whatever came of it, list and bell are asked for again. */
export function useNoticeActs() {
  const t = useTranslations("notices");
  const queryClient = useQueryClient();
  const { done, failed } = useUndoNotice();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.notices.pathFilter()) };
  const mark = useMutation(trpc.notices.mark.mutationOptions({ ...again, onError: failed }));
  const unmark = (ids: readonly string[]) => {
    if (ids.length > 0) mark.mutate({ opId: newOperationId(), ids: [...ids], read: false });
  };
  const markAll = useMutation(
    trpc.notices.markAll.mutationOptions({ ...again, onError: failed, onSuccess: (ids) => done(t("allMarked", { count: ids.length }), () => unmark(ids)) }),
  );
  return {
    read: (id: string) => mark.mutate({ opId: newOperationId(), ids: [id], read: true }),
    unread: (id: string) => unmark([id]),
    readAll: () => markAll.mutate({ opId: newOperationId() }),
    busy: markAll.isPending,
  };
}
