import type { AttendanceAnswer } from "@sinergi/api/attendance/attendance.schema";
import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AttendanceList } from "#features/attendance/attendance-list";
import { ExpectedCard } from "#features/attendance/expected-card";
import { findAttendance, listRows } from "#features/attendance/find-attendance";
import { NewAttendeeCard } from "#features/attendance/new-attendee-card";
import { TakeAttendance } from "#features/attendance/take-attendance";
import { useAttendanceBadges } from "#features/attendance/use-attendance-badges";
import { WallCard } from "#features/attendance/wall-card";
import { trpc } from "#lib/trpc";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { MeetingFrame } from "#ui/meeting-frame";

const route = getRouteApi("/frame/rapat/$meetingId/hadir");

/** Who came, who is missing, and for the secretaries the code on the wall and the quick ways to write somebody down. */
export function AttendancePage() {
  const { meetingId } = route.useParams();
  const query = useQuery(trpc.attendance.list.queryOptions({ meetingId }, { placeholderData: keepPreviousData }));
  return (
    <MeetingFrame meetingId={meetingId} actions={query.data && <Actions answer={query.data} />}>
      {(meeting) => (
        <Loaded query={query} height={480}>
          {(answer) => <Attendance meeting={meeting} answer={answer} />}
        </Loaded>
      )}
    </MeetingFrame>
  );
}

function Actions({ answer }: { readonly answer: AttendanceAnswer }) {
  const t = useTranslations("attendance");
  const { meetingId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useAttendanceBadges(answer);
  const meeting = useQuery(trpc.meetings.find.queryOptions({ id: meetingId }));
  const { layar } = search;
  const isOpen = layar !== undefined;
  return (
    <>
      <TakeAttendance meeting={meeting.data} rows={findAttendance(listRows(answer), search, "")} badges={badges} keeps={answer.attendees.some(({ kept }) => kept !== null)} />
      {answer.may.openDoor && (
        <Button variant={isOpen ? "default" : "filled"} onClick={() => void navigate({ search: (now) => ({ ...now, layar: isOpen ? undefined : "kode" }), resetScroll: false })}>
          {t(isOpen ? "wall.hide" : "wall.show")}
        </Button>
      )}
    </>
  );
}

function Attendance({ meeting, answer }: { readonly meeting: Meeting; readonly answer: AttendanceAnswer }) {
  const { layar } = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useAttendanceBadges(answer);
  const [typed, setTyped] = useState("");
  return (
    <>
      {layar !== undefined && answer.may.openDoor && <WallCard meeting={meeting} came={answer.counts.came} />}
      <FilterBadges badges={badges} clear={() => void navigate({ search: ({ layar: wall }) => ({ layar: wall }), resetScroll: false })} />
      {answer.may.take && answer.missing.length > 0 && <ExpectedCard meetingId={meeting.id} missing={answer.missing} />}
      <AttendanceList answer={answer} typed={typed} search={setTyped} narrowed={badges.length > 0 || typed !== ""} />
      {answer.may.take && <NewAttendeeCard meetingId={meeting.id} />}
    </>
  );
}
