import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ListedMeeting } from "#features/meetings/find-meetings";
import { StateMark } from "#features/meetings/state-mark";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { zoneName } from "#lib/zone-name";
import classes from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { meetingOrder, nextMeetingOrder } from "#urls/meetings.url";

const route = getRouteApi("/frame/rapat");

interface MeetingTableProps {
  readonly caption: string;
  readonly rows: readonly ListedMeeting[];
}

export function MeetingTable({ caption, rows }: MeetingTableProps) {
  const navigate = route.useNavigate();
  const order = meetingOrder(route.useSearch());
  const columns = useColumns();
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextMeetingOrder(order, key) }), resetScroll: false });
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key: order?.sort ?? "", descending: order?.descending ?? false, change }} />;
}

function useColumns(): readonly Column<ListedMeeting>[] {
  const t = useTranslations();
  const formats = useFormats();
  const { regency, user } = useSession();
  const zone = zoneName(regency.timeZone);
  const under = (row: ListedMeeting) => [t(`meeting.kinds.${row.kind}`), row.seriesTitle === row.title ? null : row.seriesTitle, row.areaName].filter((part) => part !== null).join(" · ");
  const answers = (row: ListedMeeting) => (row.invited === 0 ? t("meetings.nobodyYet") : t("meetings.answered", { coming: row.coming, invited: row.invited }));
  const columns: Column<ListedMeeting>[] = [
    {
      key: "title",
      header: t("meetings.meeting"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/rapat/$meetingId" params={{ meetingId: row.id }}>
            {row.title}
          </Link>
          <span className={classes.under}>{under(row)}</span>
        </>
      ),
    },
    {
      key: "when",
      header: t("meetings.when"),
      sortable: true,
      cell: (row) => (
        <>
          {formats.longDay(row.heldOn)}
          <span className={classes.under}>{t("meetings.atTime", { time: row.startsAt.replace(":", "."), zone })}</span>
        </>
      ),
    },
    { key: "place", header: t("meetings.place"), sortable: true, cell: (row) => row.place },
    { key: "state", header: t("meetings.state"), sortable: true, cell: (row) => <StateMark state={row.state} /> },
  ];
  const own: Column<ListedMeeting> = { key: "own", header: t("meetings.ownAnswer"), cell: (row) => (row.own === null ? t("meetings.notInvited") : t(`meetings.answers.${row.own}`)) };
  const all: Column<ListedMeeting> = { key: "answers", header: t("meetings.confirmed"), sortable: true, cell: answers };
  return user.role === "PARTNER" ? [...columns, own] : user.agency === null ? [...columns, all] : [...columns, own, all];
}
