import { useTranslations } from "use-intl";
import type { ListedMeeting } from "#features/meetings/find-meetings";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { TakeTable } from "#ui/take-table";

interface TakeMeetingsProps {
  readonly rows: readonly ListedMeeting[];
  readonly badges: readonly FilterBadge[];
}

/** The meetings on the screen as a file. */
export function TakeMeetings({ rows, badges }: TakeMeetingsProps) {
  const t = useTranslations();
  const { regency } = useSession();
  return (
    <TakeTable<ListedMeeting>
      name="sinergi-rapat"
      titles={[t("meetings.title"), regency.name, ...badges.map(({ text }) => text)]}
      rows={rows}
      columns={[
        { header: t("meetings.date"), kind: "text", value: (row) => row.heldOn },
        { header: t("meetings.startsAt"), kind: "text", value: (row) => row.startsAt },
        { header: t("meetings.endsAt"), kind: "text", value: (row) => row.endsAt },
        { header: t("meetings.meeting"), kind: "text", value: (row) => row.title },
        { header: t("meetings.kind"), kind: "text", value: (row) => t(`meeting.kinds.${row.kind}`) },
        { header: t("meetings.series"), kind: "text", value: (row) => row.seriesTitle },
        { header: t("meetings.place"), kind: "text", value: (row) => row.place },
        { header: t("meetings.area"), kind: "text", value: (row) => row.areaName },
        { header: t("meetings.state"), kind: "text", value: (row) => t(`meeting.states.${row.state}`) },
        { header: t("meetings.agendaItems"), kind: "number", value: (row) => row.agenda },
        { header: t("meetings.invited"), kind: "number", value: (row) => row.invited },
        { header: t("meetings.confirmed"), kind: "number", value: (row) => row.coming },
        { header: t("meetings.answers.WAITING"), kind: "number", value: (row) => row.waiting },
      ]}
    />
  );
}
