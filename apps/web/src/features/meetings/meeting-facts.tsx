import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";

/** What the meeting rests on and who leads it; whatever nobody said is left out. */
export function MeetingFacts({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslations("meetings");
  const formats = useFormats();
  const places = usePlaces();
  const { regency } = useSession();
  const person = (name: string, position: string): ReactNode =>
    name === "" && position === "" ? null : (
      <>
        {name === "" ? position : name}
        {name !== "" && position !== "" && <span className={classes.under}>{position}</span>}
      </>
    );
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("series"), meeting.seriesId === null ? null : <Link to="/rapat" search={{ seri: meeting.seriesId }}>{meeting.seriesTitle}</Link>],
    [t("area"), meeting.area === null ? null : places.nameOf(meeting.area)],
    [t("form.basis"), meeting.basis === "" ? null : meeting.basis],
    [t("form.chairName"), person(meeting.chairName, meeting.chairPosition)],
    [t("form.moderatorName"), meeting.moderatorName === "" ? null : meeting.moderatorName],
    [t("form.noteTakerName"), person(meeting.noteTakerName, meeting.noteTakerPosition)],
    [t("openedAt"), meeting.openedAt === null ? null : formats.moment(meeting.openedAt, regency.timeZone)],
    [t("closedAt"), meeting.closedAt === null ? null : formats.moment(meeting.closedAt, regency.timeZone)],
  ];
  const said = facts.filter(([, value]) => value !== null);
  if (said.length === 0) return null;
  return (
    <Card title={t("facts")}>
      <dl className={classes.facts}>
        {said.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
