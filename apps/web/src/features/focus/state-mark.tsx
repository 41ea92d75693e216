import type { FocusListHead } from "@sinergi/api/focus/focus.schema";
import { useTranslations } from "use-intl";
import classes from "./focus.module.css";

/** Draft, in force, replaced, or given up before it was signed: in words, not in colour alone. */
export function StateMark({ list: { state, signedAt } }: { readonly list: Pick<FocusListHead, "state" | "signedAt"> }) {
  const t = useTranslations("focus.states");
  const key = state === "REVOKED" && signedAt === null ? "GIVEN_UP" : state;
  return (
    <span className={classes.state} data-state={key}>
      {t(key)}
    </span>
  );
}
