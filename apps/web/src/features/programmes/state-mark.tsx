import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import type { ProgrammeState } from "#urls/programmes.url";
import classes from "./programmes.module.css";

/** Whether a programme runs, with the day where it ends or ended. */
export function StateMark({ state, retiredFrom }: { readonly state: ProgrammeState; readonly retiredFrom: string | null }) {
  const t = useTranslations("programmes");
  const formats = useFormats();
  return (
    <span className={classes.state} data-state={state}>
      {retiredFrom === null ? t(`states.${state}`) : t("endsOn", { day: formats.day(retiredFrom) })}
    </span>
  );
}
