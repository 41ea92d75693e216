import type { PledgeAnswer } from "@sinergi/api/partners/partners.schema";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { nextPledgeOrder, pledgeOrder } from "#features/partners/find-pledges";
import { StateMark } from "#features/partners/state-mark";
import { useNeedWords } from "#features/partners/use-need-words";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";

const route = getRouteApi("/frame/mitra/janji");

interface PledgeTableProps {
  readonly rows: readonly PledgeAnswer[];
  readonly narrowed: boolean;
  readonly clear: () => void;
}

export function PledgeTable({ rows, narrowed, clear }: PledgeTableProps) {
  const t = useTranslations("partners.pledges");
  const navigate = route.useNavigate();
  const order = pledgeOrder(route.useSearch());
  const columns = useColumns();
  const mayGaps = useMay("gaps.read");
  if (rows.length === 0) {
    return (
      <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
        {narrowed ? (
          <Button variant="default" onClick={clear}>
            {t("clear")}
          </Button>
        ) : (
          mayGaps && <Link to="/mitra/celah">{t("toGaps")}</Link>
        )}
      </EmptyState>
    );
  }
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextPledgeOrder(order, key) }), resetScroll: false });
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key: order.sort, descending: order.descending, change }} />;
}

function useColumns(): readonly Column<PledgeAnswer>[] {
  const t = useTranslations("partners");
  const formats = useFormats();
  const words = useNeedWords();
  const { regency } = useSession();
  return [
    {
      key: "need",
      header: t("need"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/mitra/janji/$pledgeId" params={{ pledgeId: row.id }}>
            {words.short(row.need)}
          </Link>
          {row.note !== "" && <span className={classes.under}>{row.note}</span>}
        </>
      ),
    },
    { key: "partner", header: t("partner"), sortable: true, cell: (row) => row.partnerName },
    { key: "area", header: t("area"), sortable: true, cell: (row) => row.areaName },
    { key: "quantity", header: t("quantity"), numeric: true, sortable: true, cell: (row) => `${formats.count(row.quantity)} ${t(`units.${row.unit}`)}` },
    { key: "amount", header: t("amount"), numeric: true, sortable: true, cell: (row) => formats.rupiah(row.amountIdr) },
    {
      key: "state",
      header: t("state"),
      sortable: true,
      cell: (row) => (
        <>
          <StateMark state={row.state} />
          {row.handlerName !== null && <span className={classes.under}>{row.handlerName}</span>}
        </>
      ),
    },
    { key: "changed", header: t("changed"), sortable: true, cell: (row) => formats.moment(row.updatedAt, regency.timeZone) },
  ];
}
