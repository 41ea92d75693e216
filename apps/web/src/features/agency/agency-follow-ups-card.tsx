import type { AgencyFollowUps } from "@sinergi/api/agency/agency.schema";
import { Button } from "@mantine/core";
import { followUpNumber } from "@sinergi/domain/followups/follow-up-number";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { zoneName } from "#lib/zone-name";
import { Card } from "#ui/card";
import { FollowUpStateMark } from "#ui/follow-up-marks";
import classes from "./agency.module.css";

interface CardProps {
  readonly followUps: AgencyFollowUps;
  readonly agency: string;
}

/** What the organisation promised: how much is late, what presses most, and the next meeting. One button to bring it up to date. */
export function AgencyFollowUpsCard({ followUps, agency }: CardProps) {
  const t = useTranslations("agency.followUps");
  const { user } = useSession();
  const { open, late, unverified, pressing } = followUps;
  const own = user.agency?.code === agency;
  const first = pressing[0];
  return (
    <Card title={t("title")} finding={late > 0 ? t("late", { late }) : t("noneLate")} note={<NextMeeting followUps={followUps} />}>
      {open === 0 ? (
        <p className={classes.words}>{t("none")}</p>
      ) : (
        <>
          <p className={classes.summary}>{t("words", { open, unverified })}</p>
          <ul className={classes.programmes}>
            {pressing.map((one) => (
              <Pressing key={one.id} one={one} />
            ))}
          </ul>
          <p className={classes.ways} data-screen-only>
            {own && first && <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/tindak-lanjut/$followUpId" params={{ followUpId: first.id }} search={{ lapor: "ya" }} />}>{t("update")}</Button>}
            <Link to="/tindak-lanjut" search={{ opd: agency, keadaan: "buka" }}>
              {t("all")}
            </Link>
          </p>
        </>
      )}
    </Card>
  );
}

function Pressing({ one: { id, number, text, dueOn, overdue, state } }: { readonly one: AgencyFollowUps["pressing"][number] }) {
  const t = useTranslations("agency.followUps");
  const formats = useFormats();
  return (
    <li className={classes.programme}>
      <Link to="/tindak-lanjut/$followUpId" params={{ followUpId: id }} className={classes.name}>
        {text}
      </Link>
      <p className={overdue ? classes.conflict : classes.words}>{[followUpNumber(number), dueOn === null ? t("noDue") : t(overdue ? "dueLate" : "due", { day: formats.day(dueOn) })].join(" · ")}</p>
      <p className={classes.words}>
        <FollowUpStateMark state={state} />
      </p>
    </li>
  );
}

function NextMeeting({ followUps: { nextMeeting } }: { readonly followUps: AgencyFollowUps }) {
  const t = useTranslations("agency.followUps");
  const formats = useFormats();
  const { regency } = useSession();
  if (nextMeeting === null) return t("noNext");
  const { id, title, heldOn, startsAt, place } = nextMeeting;
  return (
    <Link to="/rapat/$meetingId" params={{ meetingId: id }}>
      {t("next", { title, day: formats.longDay(heldOn), time: `${startsAt.replace(":", ".")} ${zoneName(regency.timeZone)}`, place })}
    </Link>
  );
}
