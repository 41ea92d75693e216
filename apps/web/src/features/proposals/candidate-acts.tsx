import type { CandidateAnswer } from "@sinergi/api/simulations/proposals.schema";
import { Button, Textarea } from "@mantine/core";
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH, type CandidateState } from "@sinergi/domain/simulations/proposal";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import classes from "./proposals.module.css";

interface CandidateActsProps {
  readonly proposal: string;
  readonly candidate: CandidateAnswer;
}

/** Take or refuse one family, or take that decision back. A refusal says why. */
export function CandidateActs({ proposal, candidate: { place, headName, state } }: CandidateActsProps) {
  const t = useTranslations("proposals");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [tooShort, setTooShort] = useState(false);
  const decide = useMutation(trpc.proposals.decideCandidate.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.proposals.pathFilter()), onSuccess: () => setAsking(false) }));
  const act = (verdict: CandidateState, reason = "") => decide.mutate({ opId: newOperationId(), proposal, place, verdict, reason });
  const name = headName ?? String(place);
  const refuse = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textIn(new FormData(event.currentTarget), "reason");
    setTooShort(reason.length < REASON_MIN_LENGTH);
    if (reason.length >= REASON_MIN_LENGTH) act("DITOLAK", reason);
  };
  if (state !== "CALON") {
    return (
      <Button variant="subtle" size="compact-md" loading={decide.isPending} aria-label={t("takeBackNamed", { name })} onClick={() => act("CALON")} data-screen-only>
        {t("takeBack")}
      </Button>
    );
  }
  return (
    <div className={classes.acts} data-screen-only>
      <Button size="compact-md" variant="default" loading={decide.isPending} aria-label={t("acceptNamed", { name })} onClick={() => act("DITERIMA")}>
        {t("accept")}
      </Button>
      <Button size="compact-md" variant="subtle" color="gray" aria-label={t("refuseNamed", { name })} onClick={() => setAsking(true)}>
        {t("refuse")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("refuseNamed", { name })}>
        <form className={classes.form} onSubmit={refuse}>
          <Textarea name="reason" label={t("refuseReason")} error={tooShort ? t("reasonShort", { count: REASON_MIN_LENGTH }) : decide.error ? words(decide.error) : null} maxLength={REASON_MAX_LENGTH} autosize={false} rows={3} data-autofocus />
          <Button type="submit" loading={decide.isPending}>
            {t("refuse")}
          </Button>
        </form>
      </Dialog>
    </div>
  );
}
