import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import { useUndoNotice } from "#ui/use-undo-notice";

/** Every act on the list; whatever came of it, the list is asked for again. */
export function useAttendanceActs() {
  const t = useTranslations("attendance");
  const queryClient = useQueryClient();
  const notice = useUndoNotice();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.attendance.pathFilter()) };
  const record = useMutation(trpc.attendance.record.mutationOptions(again));
  const correct = useMutation(trpc.attendance.correct.mutationOptions(again));
  const remove = useMutation(trpc.attendance.remove.mutationOptions(again));
  const restore = useMutation(trpc.attendance.restore.mutationOptions(again));
  const takeBack = (id: string) => () => remove.mutate({ opId: newOperationId(), id }, { onError: notice.failed });
  return {
    record, correct,
    /** Says who was written down, with the way back. */
    told: (id: string, name: string) => notice.done(t("recorded", { name }), takeBack(id)),
    remove: (id: string, name: string) =>
      remove.mutate(
        { opId: newOperationId(), id },
        { onError: notice.failed, onSuccess: () => notice.done(t("removed", { name }), () => restore.mutate({ opId: newOperationId(), id }, { onError: notice.failed })) },
      ),
    failed: notice.failed,
  };
}
