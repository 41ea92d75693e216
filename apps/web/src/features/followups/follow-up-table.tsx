import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { followUpNumber } from "@sinergi/domain/followups/follow-up-number";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { followUpOrder, nextFollowUpOrder } from "#features/followups/find-follow-ups";
import { useFormats } from "#lib/i18n";
import classes from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { type GroupKey, groupIn } from "#urls/followups.url";
import { DueMark, FollowUpStateMark, SmartLampsMark } from "#ui/follow-up-marks";

const route = getRouteApi("/frame/tindak-lanjut");

/** The column that a group already says is left out. */
const SAID_BY_GROUP = { opd: "lead", keadaan: "state", rapat: null } as const satisfies Record<GroupKey, string | null>;

export function FollowUpTable({ caption, rows }: { readonly caption: string; readonly rows: readonly FollowUpAnswer[] }) {
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const order = followUpOrder(search);
  const group = groupIn(search);
  const said = group === undefined ? null : SAID_BY_GROUP[group];
  const columns = useColumns().filter(({ key }) => key !== said);
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextFollowUpOrder(order, key) }), resetScroll: false });
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key: order.sort ?? "", descending: order.descending, change }} />;
}

function useColumns(): readonly Column<FollowUpAnswer>[] {
  const t = useTranslations("followUps.columns");
  const words = useTranslations("followUp");
  const formats = useFormats();
  return [
    {
      key: "number",
      header: t("text"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/tindak-lanjut/$followUpId" params={{ followUpId: row.id }}>
            {row.text}
          </Link>
          <span className={classes.under}>{[followUpNumber(row.number), words(`types.${row.type}`), row.meetingTitle].filter((part) => part !== null).join(" · ")}</span>
        </>
      ),
    },
    {
      key: "lead",
      header: t("lead"),
      sortable: true,
      cell: (row) => (
        <>
          {row.leadName ?? words("noLead")}
          {row.answer === "DECLINED" && <span className={classes.under}>{words("declined")}</span>}
        </>
      ),
    },
    { key: "due", header: t("due"), sortable: true, cell: (row) => <DueMark dueOn={row.dueOn} daysLate={row.daysLate} /> },
    {
      key: "state",
      header: t("state"),
      sortable: true,
      cell: (row) => (
        <>
          <FollowUpStateMark state={row.state} />
          {row.state === "BLOCKED" && <span className={classes.under}>{row.obstacle}</span>}
        </>
      ),
    },
    { key: "progress", header: t("progress"), numeric: true, sortable: true, cell: (row) => words("progressOf", { percent: formats.count(row.progress) }) },
    { key: "lamps", header: t("lamps"), cell: (row) => <SmartLampsMark lamps={row.lamps} /> },
  ];
}
