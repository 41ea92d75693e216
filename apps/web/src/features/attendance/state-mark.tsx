import type { AttendanceState } from "@sinergi/domain/meetings/attendance-states";
import { useTranslations } from "use-intl";
import classes from "./attendance.module.css";

/** A letter, a colour and a word: no state is told by colour alone. */
export function StateMark({ state, isLate }: { readonly state: AttendanceState; readonly isLate: boolean }) {
  const t = useTranslations("attendance");
  return (
    <span className={classes.mark}>
      <span className={classes.letter} data-state={state} aria-hidden>
        {t(`letters.${state}`)}
      </span>
      {t(`states.${state}`)}
      {isLate && state !== "late" && ` · ${t("lateToo")}`}
    </span>
  );
}
