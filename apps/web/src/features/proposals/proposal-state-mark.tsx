import type { CandidateState, ProposalState } from "@sinergi/domain/simulations/proposal";
import { useTranslations } from "use-intl";
import classes from "./proposals.module.css";

export function ProposalStateMark({ state }: { readonly state: ProposalState }) {
  const t = useTranslations("proposals.states");
  return (
    <span className={classes.mark} data-state={state}>
      {t(state)}
    </span>
  );
}

export function CandidateStateMark({ state }: { readonly state: CandidateState }) {
  const t = useTranslations("proposals.candidateStates");
  return (
    <span className={classes.mark} data-state={state}>
      {t(state)}
    </span>
  );
}
