import type { AccountState } from "@sinergi/domain/access/account-state";
import { useTranslations } from "use-intl";
import classes from "./users.module.css";

/** Whether somebody can sign in: by shape, colour and word. */
export function AccountStateMark({ state }: { readonly state: AccountState }) {
  const t = useTranslations("users.states");
  return (
    <span className={classes.state} data-state={state}>
      {t(state)}
    </span>
  );
}
