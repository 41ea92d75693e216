import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import { useTranslations } from "use-intl";
import type { AttendanceRow } from "#features/attendance/find-attendance";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { TakeTable } from "#ui/take-table";

interface TakeAttendanceProps {
  readonly meeting: Meeting | undefined;
  readonly rows: readonly AttendanceRow[];
  readonly badges: readonly FilterBadge[];
  /** The reader keeps the list: phones go along. */
  readonly keeps: boolean;
}

/** The list as a file, as it is narrowed and sorted now. */
export function TakeAttendance({ meeting, rows, badges, keeps }: TakeAttendanceProps) {
  const t = useTranslations("attendance");
  const formats = useFormats();
  const { regency } = useSession();
  return (
    <TakeTable<AttendanceRow>
      name="sinergi-daftar-hadir"
      titles={[t("list"), ...(meeting ? [meeting.title, `${formats.longDay(meeting.heldOn)} · ${meeting.place}`] : []), regency.name, ...badges.map(({ text }) => text)]}
      rows={rows}
      columns={[
        { header: t("name"), kind: "text", value: (row) => row.name },
        { header: t("jobTitle"), kind: "text", value: (row) => row.jobTitle },
        { header: t("organisation"), kind: "text", value: (row) => row.organisationName },
        { header: t("sex"), kind: "text", value: ({ came }) => (came?.sex ? t(`sexes.${came.sex}`) : null) },
        { header: t("state"), kind: "text", value: (row) => t(`states.${row.state}`) },
        { header: t("late"), kind: "text", value: (row) => (row.came === null ? null : t(row.isLate ? "yes" : "no")) },
        { header: t("represents"), kind: "text", value: ({ came }) => came?.represents ?? null },
        { header: t("time"), kind: "text", value: ({ came }) => came?.arrivedTime ?? null },
        ...(keeps ? [{ header: t("phone"), kind: "text" as const, value: ({ came }: AttendanceRow) => came?.kept?.phone ?? null }] : []),
      ]}
    />
  );
}
