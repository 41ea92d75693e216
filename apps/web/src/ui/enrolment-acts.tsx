import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useProgrammes } from "#lib/programmes";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import { CorrectEnrolmentForm } from "#ui/correct-enrolment-form";
import { EndEnrolmentForm } from "#ui/end-enrolment-form";
import classes from "./enrolling.module.css";

interface EnrolmentActsProps {
  readonly enrolmentId: string;
  readonly programme: string;
  readonly period: string;
  /** Who it is, for those who hear the buttons. */
  readonly name: string;
  readonly startsOn: string;
  readonly status: string;
  readonly byHand: boolean;
  readonly note: string | null;
  readonly ended: { readonly on: string; readonly reason: string; readonly note: string } | null;
}

/** End, take an end back, correct or take back what was entered by hand: for those whose programme it is, else nothing. */
export function EnrolmentActs({ enrolmentId, programme, period, name, startsOn, status, byHand, note, ended }: EnrolmentActsProps) {
  const t = useTranslations("enrolling");
  const words = useRefusalWords();
  const mayWrite = useMayEnrolIn(programme);
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<"end" | "correct" | null>(null);
  const close = () => setAsking(null);
  const settle = { onSettled: () => queryClient.invalidateQueries() };
  const restore = useMutation(trpc.enrolments.restore.mutationOptions(settle));
  const remove = useMutation(trpc.enrolments.remove.mutationOptions(settle));
  const [year] = useState(() => String(new Date().getFullYear()));
  // Help of a year that is over has ended by itself.
  if (!mayWrite || status === "KELUAR" || period < year) return null;
  const error = restore.error ?? remove.error;
  return (
    <span className={classes.acts} data-screen-only>
      {ended === null ? (
        <Button variant="default" size="compact-sm" aria-label={t("endNamed", { name })} onClick={() => setAsking("end")}>
          {t("end")}
        </Button>
      ) : (
        <Button variant="default" size="compact-sm" loading={restore.isPending} aria-label={t("restoreNamed", { name })} onClick={() => restore.mutate({ opId: newOperationId(), enrolmentId })}>
          {t("restore")}
        </Button>
      )}
      {byHand && ended === null && (
        <Button variant="default" size="compact-sm" aria-label={t("correctNamed", { name })} onClick={() => setAsking("correct")}>
          {t("correct")}
        </Button>
      )}
      {byHand && ended === null && (
        <Button variant="subtle" color="gray" size="compact-sm" loading={remove.isPending} aria-label={t("removeNamed", { name })} onClick={() => remove.mutate({ opId: newOperationId(), enrolmentId })}>
          {t("remove")}
        </Button>
      )}
      {error && <span role="alert">{words(error)}</span>}
      <Dialog opened={asking === "end"} onClose={close} title={t("endTitle", { name })}>
        <EndEnrolmentForm enrolmentId={enrolmentId} before={ended} startsOn={startsOn} done={close} />
      </Dialog>
      <Dialog opened={asking === "correct"} onClose={close} title={t("correctTitle", { name })}>
        <CorrectEnrolmentForm enrolmentId={enrolmentId} name={name} period={period} before={{ startsOn, note: note ?? "" }} done={close} />
      </Dialog>
    </span>
  );
}

/** The server decides again: the secretariat writes all, an organisation its own programmes. */
function useMayEnrolIn(programme: string): boolean {
  const mayWrite = useMay("enrolments.write");
  const { user } = useSession();
  const programmes = useProgrammes();
  return mayWrite && (user.agency === null || programmes.all.some(({ code, owner }) => code === programme && owner === user.agency?.code));
}
