import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import { Button } from "@mantine/core";
import { IconPresentation } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { zoneName } from "#lib/zone-name";
import classes from "./meeting-frame.module.css";

const TABS = [
  { key: "prepare", to: "/rapat/$meetingId" },
  { key: "attendance", to: "/rapat/$meetingId/hadir" },
  { key: "minutes", to: "/rapat/$meetingId/notula" },
  { key: "progress", to: "/rapat/$meetingId/capaian" },
  { key: "papers", to: "/rapat/$meetingId/naskah" },
] as const;

interface MeetingFrameProps {
  readonly meetingId: string;
  readonly actions?: ReactNode;
  readonly children: (meeting: Meeting) => ReactNode;
}

/** What all parts of a meeting stand in: which meeting it is, how far it has come, and the way between its parts. */
export function MeetingFrame({ meetingId, actions, children }: MeetingFrameProps) {
  const t = useTranslations("meeting");
  const query = useQuery(trpc.meetings.find.queryOptions({ id: meetingId }));
  const back = <Link to="/rapat">{t("back")}</Link>;
  if (query.error && query.data === undefined) {
    return (
      <Page title={t("tabs.label")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={query.data?.title ?? t("tabs.label")} intro={back} actions={<><MeetingModeButton meetingId={meetingId} />{actions}</>} badges={query.data && <MeetingLine meeting={query.data} />}>
      <nav className={classes.tabs} aria-label={t("tabs.label")} data-screen-only>
        {TABS.map(({ key, to }) => (
          <Link key={key} to={to} params={{ meetingId }} className={classes.tab} activeOptions={{ exact: key !== "papers", includeSearch: false }}>
            {t(`tabs.${key}`)}
          </Link>
        ))}
      </nav>
      <Loaded query={query} height={480}>
        {children}
      </Loaded>
    </Page>
  );
}

function MeetingLine({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslations("meeting");
  const formats = useFormats();
  const zone = zoneName(useSession().regency.timeZone);
  const words = { day: formats.longDay(meeting.heldOn), from: meeting.startsAt.replace(":", "."), until: meeting.endsAt?.replace(":", ".") ?? "", zone };
  return (
    <p className={classes.line}>
      <span className={classes.state}>{t(`states.${meeting.state}`)}</span>
      <span>{t(`kinds.${meeting.kind}`)}</span>
      <span>{t(meeting.endsAt === null ? "when" : "whenUntil", words)}</span>
      <span>{meeting.place}</span>
    </p>
  );
}

/** The way to the projector: one card per screen, nobody's name on it. */
function MeetingModeButton({ meetingId }: { readonly meetingId: string }) {
  const t = useTranslations("meeting");
  return (
    <Button variant="default" size="sm" leftSection={<IconPresentation size={16} aria-hidden />} renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/rapat/$meetingId" params={{ meetingId }} search={{ mode: "rapat" }} />}>
      {t("mode")}
    </Button>
  );
}
