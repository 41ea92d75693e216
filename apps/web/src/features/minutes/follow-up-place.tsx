import type { LinkedFollowUp } from "@sinergi/api/minutes/minutes.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import classes from "./minutes.module.css";

/** What a follow-up that is made here begins with. */
export interface FollowUpOrigin {
  readonly meetingId: string;
  readonly agendaItemId: string | null;
  readonly entryId: string;
  readonly figureId: string | null;
  readonly text: string;
}

interface FollowUpPlaceProps {
  readonly origin: FollowUpOrigin;
  readonly followUps: readonly LinkedFollowUp[];
}

/** The follow-ups that came from a decision. */
export function FollowUpPlace({ origin, followUps }: FollowUpPlaceProps) {
  const t = useTranslations("minutes.followUps");
  const formats = useFormats();
  const own = followUps.filter(({ entryId }) => entryId === origin.entryId);
  if (own.length === 0) return null;
  return (
    <ul className={classes.linked} aria-label={t("label")}>
      {own.map(({ id, number, text, state, dueOn }) => (
        <li key={id}>
          <Link to="/tindak-lanjut">{t("number", { number: String(number).padStart(4, "0") })}</Link> {text}{" "}
          <span className={classes.under}>{dueOn === null ? t(`states.${state}`) : t("stateUntil", { state: t(`states.${state}`), day: formats.day(dueOn) })}</span>
        </li>
      ))}
    </ul>
  );
}
