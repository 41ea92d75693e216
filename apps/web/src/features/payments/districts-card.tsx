import type { PaymentOverview } from "@sinergi/api/payments/payments.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { PaidLink } from "#features/payments/paid-link";
import type { TrancheRow } from "#features/payments/tranche-rows";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { nextSort, readSort } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penyaluran");
const SORTS = ["area", "enrolled", "paid", "missing", "extra"] as const;
type Sort = (typeof SORTS)[number];

interface Row {
  readonly area: string;
  readonly families: Readonly<Record<string, number>>;
  readonly paidIdr: number;
}

/** The tranche looked into, district by district. */
export function DistrictsCard({ answer, chosen: { programme, tranche } }: { readonly answer: PaymentOverview; readonly chosen: TrancheRow }) {
  const t = useTranslations("payments.districts");
  const query = useQuery(trpc.payments.byArea.queryOptions({ programme: programme.programme, period: answer.period, tranche: tranche.tranche }));
  const title = t("title", { name: programme.name, tranche: tranche.tranche, period: answer.period });
  return (
    <Card title={title} note={t("note")}>
      <Loaded query={query} height={480}>
        {(rows) => (tranche.lines === null ? <EmptyState text={t("noList")} /> : <DistrictTable rows={rows} caption={title} of={{ period: answer.period, programme: programme.programme, tranche: tranche.tranche }} />)}
      </Loaded>
    </Card>
  );
}

interface DistrictTableProps {
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly of: { readonly period: string; readonly programme: string; readonly tranche: number };
}

function DistrictTable({ rows, caption, of }: DistrictTableProps) {
  const t = useTranslations("payments.districts");
  const formats = useFormats();
  const places = usePlaces();
  const { regency } = useSession();
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const order = readSort<Sort>(urut, SORTS, "area");
  const value: Readonly<Record<Sort, (row: Row) => string | number>> = {
    area: ({ area }) => places.nameOf(area), enrolled: ({ families }) => families["ENROLLED"] ?? 0, paid: ({ families }) => families["PAID"] ?? 0,
    missing: ({ families }) => families["ENROLLED_NOT_PAID"] ?? 0, extra: ({ families }) => families["PAID_NOT_ENROLLED"] ?? 0,
  };
  const compare = (a: Row, b: Row): number => {
    const [x, y] = [value[order.sort](a), value[order.sort](b)];
    return (typeof x === "string" ? x.localeCompare(String(y)) : x - Number(y)) * (order.descending ? -1 : 1);
  };
  const count = (state: "ENROLLED" | "PAID" | "ENROLLED_NOT_PAID" | "PAID_NOT_ENROLLED") => (row: Row) => <PaidLink {...of} area={row.area} state={state} count={row.families[state] ?? 0} />;
  const columns: readonly Column<Row>[] = [
    { key: "area", header: regency.terms.district, sortable: true, cell: ({ area }) => places.nameOf(area) },
    { key: "enrolled", header: t("enrolled"), numeric: true, sortable: true, cell: count("ENROLLED") },
    { key: "paid", header: t("paid"), numeric: true, sortable: true, cell: count("PAID") },
    { key: "share", header: t("share"), numeric: true, cell: ({ families }) => formats.percent(families["ENROLLED"] ? (families["ENROLLED_PAID"] ?? 0) / families["ENROLLED"] : null) },
    { key: "missing", header: t("missing"), numeric: true, sortable: true, cell: count("ENROLLED_NOT_PAID") },
    { key: "extra", header: t("extra"), numeric: true, sortable: true, cell: count("PAID_NOT_ENROLLED") },
    { key: "sum", header: t("sum"), numeric: true, cell: ({ paidIdr }) => formats.rupiah(paidIdr) },
  ];
  const change = (key: string) => {
    const next = nextSort(order, key, "area");
    void navigate({ search: (now) => ({ ...now, urut: next }), resetScroll: false });
  };
  return <DataTable caption={caption} columns={columns} rows={rows.toSorted(compare)} rowKey={({ area }) => area} sorting={{ key: order.sort, descending: order.descending, change }} />;
}
