import type { ProposalAnswer } from "@sinergi/api/simulations/proposals.schema";
import { Button, Textarea } from "@mantine/core";
import { REASON_MAX_LENGTH } from "@sinergi/domain/simulations/proposal";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import classes from "./proposals.module.css";

/** The second person's yes or no; whoever proposed may only take it back. */
export function DecideProposal({ proposal }: { readonly proposal: ProposalAnswer }) {
  const t = useTranslations("proposals");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const refresh = () => queryClient.invalidateQueries(trpc.proposals.pathFilter());
  const decide = useMutation(trpc.proposals.decide.mutationOptions({ onSettled: refresh }));
  const withdraw = useMutation(trpc.proposals.withdraw.mutationOptions({ onSettled: refresh }));
  if (proposal.state !== "PROPOSED") return null;
  const { id } = proposal;
  const act = (verdict: "APPROVED" | "REJECTED") => decide.mutate({ opId: newOperationId(), id, verdict, reason: reason.trim() });
  const problem = decide.error ?? withdraw.error;
  return (
    <div className={classes.decide} data-screen-only>
      <p>{t(proposal.own ? "ownWaits" : proposal.mayDecide ? "youDecide" : "othersDecide")}</p>
      {proposal.mayDecide && (
        <>
          <Textarea label={t("reason")} description={t("reasonHint")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={REASON_MAX_LENGTH} autosize={false} rows={2} />
          <div className={classes.acts}>
            <Button loading={decide.isPending} onClick={() => act("APPROVED")}>
              {t("approve")}
            </Button>
            <Button variant="default" loading={decide.isPending} onClick={() => act("REJECTED")}>
              {t("reject")}
            </Button>
          </div>
        </>
      )}
      {proposal.own && (
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ opId: newOperationId(), id })}>
          {t("withdraw")}
        </Button>
      )}
      {problem && (
        <p role="alert" className={classes.problem}>
          {words(problem)}
        </p>
      )}
    </div>
  );
}
