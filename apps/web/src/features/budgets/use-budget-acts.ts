import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";

const NOTICE_MS = 6000;

/** What can be done to a plan; whatever was done, everything of budgets is asked for again. */
export function useBudgetActs() {
  const t = useTranslations("budgets.done");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries(trpc.budgets.pathFilter());
  const onError = (error: unknown) => void notifications.show({ color: "red", message: words(error), autoClose: NOTICE_MS });
  const said = (key: "approved" | "withdrawn" | "rejected" | "proposed" | "reported" | "matched" | "discarded") => () => void notifications.show({ message: t(key), autoClose: NOTICE_MS });
  return {
    propose: useMutation(trpc.budgets.propose.mutationOptions({ onSettled, onSuccess: said("proposed") })),
    approve: useMutation(trpc.budgets.approve.mutationOptions({ onSettled, onError, onSuccess: said("approved") })),
    reject: useMutation(trpc.budgets.reject.mutationOptions({ onSettled, onSuccess: said("rejected") })),
    withdraw: useMutation(trpc.budgets.withdraw.mutationOptions({ onSettled, onError, onSuccess: said("withdrawn") })),
    report: useMutation(trpc.budgets.report.mutationOptions({ onSettled, onSuccess: said("reported") })),
    match: useMutation(trpc.budgets.match.mutationOptions({ onSettled, onError, onSuccess: said("matched") })),
    unmatch: useMutation(trpc.budgets.unmatch.mutationOptions({ onSettled, onError, onSuccess: said("matched") })),
    commitImport: useMutation(trpc.budgets.commitImport.mutationOptions({ onSettled, onError })),
    discardImport: useMutation(trpc.budgets.discardImport.mutationOptions({ onSettled, onError, onSuccess: said("discarded") })),
    approveImport: useMutation(trpc.budgets.approveImport.mutationOptions({ onSettled, onError, onSuccess: said("approved") })),
  };
}
