import type { PaperState } from "@sinergi/domain/papers/vocabulary";
import { useTranslations } from "use-intl";
import classes from "./papers.module.css";

/** How far a paper has come; `null`: nobody has begun it. */
export function StateMark({ state }: { readonly state: PaperState | null }) {
  const t = useTranslations("papers");
  return (
    <span className={classes.state} data-state={state ?? "NONE"}>
      {t(state === null ? "notBegun" : `states.${state}`)}
    </span>
  );
}
