import type { PledgeState } from "@sinergi/domain/partners/vocabulary";
import { useTranslations } from "use-intl";
import own from "./partners.module.css";

/** How far a pledge has come: a sign and its word. */
export function StateMark({ state }: { readonly state: PledgeState }) {
  const t = useTranslations("partners.states");
  return (
    <span className={own.state} data-state={state}>
      {t(state)}
    </span>
  );
}
