import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ProblemKind, Verdict } from "@sinergi/domain/problems/problem-kinds";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import classes from "./problems.module.css";

const UNDO_MS = 8000;

export interface Given {
  readonly kind: ProblemKind;
  readonly caseKey: string;
  readonly basis: string;
  readonly verdict: Verdict;
  readonly keep: "a" | "b" | null;
  readonly note: string;
}

/** Everything a decision may move: cases, and with a merge the figures and lists too. */
function useRefresh(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const area of [trpc.problems, trpc.families, trpc.targeting, trpc.enrolments, trpc.home, trpc.lists]) void queryClient.invalidateQueries(area.pathFilter());
  };
}

interface CaseActs {
  decide(given: Given, done?: () => void): void;
  undo(decisionId: string): void;
  confirm(decisionId: string): void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Decides one case; for eight seconds the notice takes it back. `name` says in the notice whose case it was. */
export function useCaseActs(name: string): CaseActs {
  const t = useTranslations("problems.decide");
  const words = useRefusalWords();
  const refresh = useRefresh();
  const fail = (error: unknown) => notifications.show({ color: "red", message: words(error), autoClose: UNDO_MS });
  const say = (message: string) => notifications.show({ message, autoClose: UNDO_MS });
  const decide = useMutation(trpc.problems.decide.mutationOptions({ onSettled: refresh }));
  const undo = useMutation(trpc.problems.undo.mutationOptions({ onSettled: refresh, onError: fail, onSuccess: () => say(t("undone", { name })) }));
  const confirm = useMutation(trpc.problems.confirm.mutationOptions({ onSettled: refresh, onError: fail, onSuccess: () => say(t("confirmed", { name })) }));

  const offerUndo = ({ decisionId, waits }: { readonly decisionId: string; readonly waits: boolean }) => {
    const id = `decided-${decisionId}`;
    const takeBack = () => {
      notifications.hide(id);
      undo.mutate({ opId: newOperationId(), decisionId });
    };
    notifications.show({
      id,
      autoClose: UNDO_MS,
      withCloseButton: false,
      message: (
        <span className={classes.notice}>
          {t(waits ? "savedWaits" : "saved", { name })}
          <Button size="compact-md" variant="light" onClick={takeBack}>
            {t("undo")}
          </Button>
        </span>
      ),
    });
  };
  return {
    decide: (given, done) =>
      decide.mutate(
        { opId: newOperationId(), ...given },
        {
          onSuccess: (answer) => {
            done?.();
            offerUndo(answer);
          },
          // A form shows the refusal where it was asked; a single press has no other place than the notice.
          onError: (error) => {
            if (!done) fail(error);
          },
        },
      ),
    undo: (decisionId) => undo.mutate({ opId: newOperationId(), decisionId }),
    confirm: (decisionId) => confirm.mutate({ opId: newOperationId(), decisionId }),
    busy: decide.isPending || undo.isPending || confirm.isPending,
    error: decide.error,
  };
}
