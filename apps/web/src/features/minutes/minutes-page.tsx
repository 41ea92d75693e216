import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { LeftDrafts } from "#features/minutes/left-drafts";
import { MinutesDesk } from "#features/minutes/minutes-desk";
import { MinutesSheet } from "#features/minutes/minutes-sheet";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { MeetingFrame } from "#ui/meeting-frame";
import classes from "./minutes.module.css";

const route = getRouteApi("/frame/rapat/$meetingId/notula");

/** The minutes of a meeting: a desk for the secretaries while they are open, a sheet to read for everybody else. */
export function MinutesPage() {
  const t = useTranslations("minutes");
  const { meetingId } = route.useParams();
  const { tampil } = route.useSearch();
  const mayWrite = useMay("minutes.write");
  const query = useQuery(trpc.minutes.read.queryOptions({ meetingId }));
  const reads = tampil === "baca";
  const actions = (
    <>
      <Link to="/rapat/notula" className={classes.link}>
        {t("search.link")}
      </Link>
      {mayWrite && query.data?.open && (
        <Link to="/rapat/$meetingId/notula" params={{ meetingId }} search={{ tampil: reads ? undefined : "baca" }} className={classes.link}>
          {t(reads ? "write" : "readAsPaper")}
        </Link>
      )}
    </>
  );
  return (
    <MeetingFrame meetingId={meetingId} actions={actions}>
      {(meeting) => (
        <Loaded query={query} height={480}>
          {(minutes) => (mayWrite && minutes.open && !reads ? (
              <MinutesDesk key={meetingId} meeting={meeting} minutes={minutes} readSince={query.dataUpdatedAt} />
            ) : (
              <>
                {mayWrite && !minutes.open && <LeftDrafts key={meetingId} meetingId={meetingId} />}
                <MinutesSheet meeting={meeting} minutes={minutes} />
              </>
            ))}
        </Loaded>
      )}
    </MeetingFrame>
  );
}
