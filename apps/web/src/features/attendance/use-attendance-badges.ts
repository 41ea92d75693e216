import type { AttendanceAnswer } from "@sinergi/api/attendance/attendance.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { listRows } from "#features/attendance/find-attendance";
import type { FilterBadge } from "#ui/filter-badges";
import { attendanceStateIn } from "#urls/attendance.url";

const route = getRouteApi("/frame/rapat/$meetingId/hadir");

/** What the list is narrowed to, each removable by itself. */
export function useAttendanceBadges(answer: AttendanceAnswer): readonly FilterBadge[] {
  const t = useTranslations("attendance");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = attendanceStateIn(search);
  const without = (key: "keadaan" | "opd") => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }), resetScroll: false });
  const { opd } = search;
  return [
    ...(state ? [{ key: "keadaan", text: t(`states.${state}`), remove: without("keadaan") }] : []),
    ...(opd ? [{ key: "opd", text: listRows(answer).find(({ organisation }) => organisation === opd)?.organisationName ?? opd, remove: without("opd") }] : []),
  ];
}
