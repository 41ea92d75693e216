import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";

export const NOTICE_MS = 8000;

/** Changing a programme, by oneself or by a proposal. Figures and lists of every screen may follow, so everything is asked for again. */
export function useProgrammeActs() {
  const t = useTranslations("programmes.acts");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  // Not waited for: what the form does next must not hang on other cards.
  const onSuccess = () => void queryClient.invalidateQueries();
  // The notice outlives the page that asked, so it is told here.
  const undone = {
    onSuccess: () => {
      onSuccess();
      notifications.show({ message: t("undone"), autoClose: NOTICE_MS });
    },
    onError: (error: unknown) => notifications.show({ color: "red", message: words(error), autoClose: NOTICE_MS }),
  };
  return {
    change: useMutation(trpc.programmes.change.mutationOptions({ onSuccess })),
    undo: useMutation(trpc.programmes.undo.mutationOptions(undone)),
    propose: useMutation(trpc.programmes.propose.mutationOptions({ onSuccess })),
    approve: useMutation(trpc.programmes.approve.mutationOptions({ onSuccess })),
    reject: useMutation(trpc.programmes.reject.mutationOptions({ onSuccess })),
    withdraw: useMutation(trpc.programmes.withdraw.mutationOptions({ onSuccess })),
  };
}
