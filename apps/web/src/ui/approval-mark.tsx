import type { ApprovalState } from "@sinergi/domain/access/second-person";
import { useTranslations } from "use-intl";
import classes from "./approval.module.css";

/** Whether a second person has said yes or no yet. */
export function ApprovalMark({ state }: { readonly state: ApprovalState }) {
  const t = useTranslations("approvals.states");
  return (
    <span className={classes.mark} data-state={state}>
      {t(state)}
    </span>
  );
}
