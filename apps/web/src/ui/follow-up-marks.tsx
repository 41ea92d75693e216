import { SMART_LAMPS, type SmartLamps } from "@sinergi/domain/followups/smart-lamps";
import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import { IconBulb, IconBulbFilled } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import classes from "./follow-up.module.css";

/** How far it has come: a sign and its word. */
export function FollowUpStateMark({ state }: { readonly state: FollowUpState }) {
  const t = useTranslations("followUp.states");
  return (
    <span className={classes.state} data-state={state}>
      {t(state)}
    </span>
  );
}

interface DueMarkProps {
  readonly dueOn: string | null;
  /** Null where it is not late. */
  readonly daysLate: number | null;
}

/** Until when; what is late says so in words and colour. */
export function DueMark({ dueOn, daysLate }: DueMarkProps) {
  const t = useTranslations("followUp");
  const formats = useFormats();
  if (dueOn === null) return <span className={classes.quiet}>{t("noDue")}</span>;
  return (
    <span className={daysLate === null ? undefined : classes.late}>
      <span className={classes.day}>{formats.day(dueOn)}</span>
      {daysLate !== null && <span className={classes.lateWords}>{t("late", { days: daysLate })}</span>}
    </span>
  );
}

interface LampsProps {
  readonly lamps: SmartLamps;
  /** With names and what is missing; else five small signs with their names for readers of screens. */
  readonly whole?: boolean;
}

/** The five SMART lamps. They show what is missing and never hold anything back. */
export function SmartLampsMark({ lamps, whole = false }: LampsProps) {
  const t = useTranslations("followUp.lamps");
  const missing = SMART_LAMPS.filter((lamp) => !lamps[lamp]);
  return (
    <div className={classes.lampsBlock}>
      <ul className={classes.lamps} aria-label={t("label")} data-whole={whole}>
        {SMART_LAMPS.map((lamp) => {
          const name = t(`names.${lamp}`);
          const Sign = lamps[lamp] ? IconBulbFilled : IconBulb;
          return (
            <li key={lamp} className={classes.lamp} data-lit={lamps[lamp]} title={t(lamps[lamp] ? "lit" : "unlit", { lamp: name })}>
              <Sign size={whole ? 18 : 15} aria-hidden={whole} aria-label={whole ? undefined : t(lamps[lamp] ? "lit" : "unlit", { lamp: name })} role={whole ? undefined : "img"} />
              {whole && <span>{name}</span>}
            </li>
          );
        })}
      </ul>
      {whole && <p className={classes.quiet}>{missing.length === 0 ? t("all") : t("missing", { needs: missing.map((lamp) => t(`needs.${lamp}`)).join("; ") })}</p>}
    </div>
  );
}
