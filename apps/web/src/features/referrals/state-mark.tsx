import type { ReferralState } from "@sinergi/domain/referrals/vocabulary";
import { useTranslations } from "use-intl";
import own from "./referrals.module.css";

/** How far a referral has come: a sign and its word. */
export function StateMark({ state }: { readonly state: ReferralState }) {
  const t = useTranslations("referrals.states");
  return (
    <span className={own.state} data-state={state}>
      {t(state)}
    </span>
  );
}
