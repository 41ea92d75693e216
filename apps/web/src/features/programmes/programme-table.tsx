import type { ProgrammeRow } from "@sinergi/api/programmes/enrolments.schema";
import { PROGRAMME_UNITS } from "@sinergi/domain/programmes/vocabulary";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { StateMark } from "#features/programmes/state-mark";
import { stateOf, yearOf } from "#features/programmes/shown-list";
import { useFormats } from "#lib/i18n";
import { type Column, DataTable } from "#ui/data-table";
import { SideMark } from "#ui/side-mark";
import { nextProgrammeOrder, programmeOrderIn } from "#urls/programmes.url";
import classes from "./programmes.module.css";

const route = getRouteApi("/frame/program");

interface ProgrammeTableProps {
  readonly rows: readonly ProgrammeRow[];
  readonly today: string;
}

export function ProgrammeTable({ rows, today }: ProgrammeTableProps) {
  const t = useTranslations("programmes");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const order = programmeOrderIn(route.useSearch());
  const year = today.slice(0, 4);
  const columns: readonly Column<ProgrammeRow>[] = [
    {
      key: "name", header: t("columns.name"), sortable: true,
      cell: (row) => (
        <>
          <Link to="/program/$code" params={{ code: row.code }}>
            {row.name}
          </Link>
          <span className={classes.under}>{row.code}</span>
        </>
      ),
    },
    { key: "owner", header: t("columns.owner"), sortable: true, cell: (row) => row.ownerName },
    { key: "side", header: t("columns.side"), sortable: true, cell: (row) => <SideMark side={row.side} /> },
    { key: "unit", header: t("columns.unit"), sortable: true, cell: (row) => t(`units.${unitOf(row)}`) },
    { key: "quota", header: t("columns.quota", { year }), numeric: true, sortable: true, cell: (row) => formats.count(yearOf(row, year)?.quota ?? null) },
    { key: "budget", header: t("columns.budget", { year }), numeric: true, sortable: true, cell: (row) => formats.rupiah(yearOf(row, year)?.budgetIdr ?? null) },
    { key: "list", header: t("columns.list", { year }), cell: (row) => t(yearOf(row, year)?.hasList ? "hasList" : "noList") },
    { key: "state", header: t("columns.state"), sortable: true, cell: (row) => <StateMark state={stateOf(row, today)} retiredFrom={row.retiredFrom} /> },
  ];
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextProgrammeOrder(order, key) }), resetScroll: false });
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={(row) => row.code} sorting={{ key: order.sort, descending: order.descending, change }} />;
}

export function unitOf({ unit }: Pick<ProgrammeRow, "unit">): (typeof PROGRAMME_UNITS)[number] {
  return PROGRAMME_UNITS.find((one) => one === unit) ?? "FAMILY";
}
