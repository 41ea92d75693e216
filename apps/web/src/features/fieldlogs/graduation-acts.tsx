import type { GraduationAnswer } from "@sinergi/api/fieldwork/graduations.schema";
import { Button } from "@mantine/core";
import { GRADUATION_NOTE_MAX_LENGTH, GRADUATION_NOTE_MIN_LENGTH, type GraduationMove } from "@sinergi/domain/fieldwork/decide-graduation";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WordsDialog } from "#features/fieldlogs/words-dialog";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { EndEnrolmentForm } from "#ui/end-enrolment-form";
import { useUndoNotice } from "#ui/use-undo-notice";

/** What the reader may do with a proposal now. */
export function GraduationActs({ row }: { readonly row: GraduationAnswer }) {
  const t = useTranslations("fieldlogs.graduations");
  const [asked, setAsked] = useState<"approve" | "refuse" | "end" | null>(null);
  const { decide, undo, withdraw } = useActs();
  const notice = useUndoNotice();
  const close = () => setAsked(null);
  const doIt = (move: GraduationMove) => {
    decide.reset();
    if (move === "approve" || move === "refuse") return setAsked(move);
    (move === "undo" ? undo : withdraw).mutate({ opId: newOperationId(), id: row.id }, { onError: notice.failed });
  };
  if (row.moves.length === 0 && !row.mayEnd) return <>{t(row.enrolment?.ended === true && row.state === "APPROVED" ? "ended" : "noActs")}</>;
  return (
    <div className={classes.actions} data-screen-only>
      {row.moves.map((move) => (
        <Button key={move} size="compact-md" variant={move === "approve" ? "filled" : move === "refuse" ? "default" : "subtle"} onClick={() => doIt(move)} aria-label={t("actNamed", { act: t(`moves.${move}`), name: row.headName ?? "–" })}>
          {t(`moves.${move}`)}
        </Button>
      ))}
      {row.mayEnd && (
        <Button size="compact-md" onClick={() => setAsked("end")}>
          {t("endEnrolment")}
        </Button>
      )}
      {(asked === "approve" || asked === "refuse") && (
        <WordsDialog
          opened
          close={close}
          title={t("actNamed", { act: t(`moves.${asked}`), name: row.headName ?? "–" })}
          label={t(asked === "approve" ? "reasonApprove" : "reasonRefuse")}
          least={GRADUATION_NOTE_MIN_LENGTH}
          most={GRADUATION_NOTE_MAX_LENGTH}
          submit={t(`moves.${asked}`)}
          busy={decide.isPending}
          error={decide.error}
          send={(note) => decide.mutate({ opId: newOperationId(), id: row.id, verdict: asked, note }, { onSuccess: close })}
        />
      )}
      <Dialog opened={asked === "end"} onClose={close} title={t("endTitle")}>
        {asked === "end" && row.enrolment && <EndEnrolmentForm enrolmentId={row.enrolment.id} startsOn={row.enrolment.startsOn} before={{ on: row.decidedOn ?? row.onDay, reason: "GRADUATED", note: "" }} done={close} />}
      </Dialog>
    </div>
  );
}

function useActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.graduations.pathFilter()) };
  return { decide: useMutation(trpc.graduations.decide.mutationOptions(again)), undo: useMutation(trpc.graduations.undo.mutationOptions(again)), withdraw: useMutation(trpc.graduations.withdraw.mutationOptions(again)) };
}
