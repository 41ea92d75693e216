import type { FamilyPaymentsAnswer } from "@sinergi/api/payments/payments.schema";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import enrolling from "#ui/enrolling.module.css";
import links from "#ui/number-link.module.css";
import { nextSort, readSort } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penyaluran/keluarga");
const SORTS = ["village", "head", "paid", "due", "times"] as const;
type Row = FamilyPaymentsAnswer["rows"][number];

export function PaidFamilyTable({ answer }: { readonly answer: FamilyPaymentsAnswer }) {
  const t = useTranslations("payments.list");
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const order = readSort(urut, SORTS, "village");
  const columns = useColumns();
  const change = (key: string) => {
    const next = nextSort(order, key, "village");
    void navigate({ search: (now) => ({ ...now, urut: next, hal: undefined }) });
  };
  return <DataTable caption={t("families")} columns={columns} rows={answer.rows} rowKey={(row) => row.familyId} sorting={{ key: order.sort, descending: order.descending, change }} />;
}

function useColumns(): readonly Column<Row>[] {
  const t = useTranslations("payments.list");
  const formats = useFormats();
  const { regency } = useSession();
  const due = ({ dueLowIdr, dueHighIdr }: Row) => (dueLowIdr === dueHighIdr ? formats.rupiah(dueLowIdr) : t("range", { low: formats.rupiah(dueLowIdr), high: formats.rupiah(dueHighIdr) }));
  return [
    {
      key: "head",
      header: t("head"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }} className={links.link}>
            {row.headName}
          </Link>
          <div className={enrolling.faint}>{showMasked(row.noKk)}</div>
        </>
      ),
    },
    {
      key: "village",
      header: regency.terms.village,
      sortable: true,
      cell: (row) => (
        <>
          {row.village}
          <div className={enrolling.faint}>{row.district}</div>
        </>
      ),
    },
    { key: "decile", header: t("decile"), numeric: true, cell: (row) => formats.count(row.decile) },
    { key: "enrolled", header: t("enrolled"), cell: (row) => t(row.enrolled ? "yes" : "no") },
    { key: "times", header: t("times"), numeric: true, sortable: true, cell: (row) => formats.count(row.paidTimes) },
    { key: "paid", header: t("paid"), numeric: true, sortable: true, cell: (row) => formats.rupiah(row.paidTimes === 0 ? null : row.paidIdr) },
    { key: "due", header: t("due"), numeric: true, sortable: true, cell: due },
    { key: "verdict", header: t("verdict"), cell: (row) => (row.verdict === null ? "–" : t(`verdicts.${row.verdict}`)) },
    { key: "trouble", header: t("trouble"), cell: (row) => troubleOf(row, t("failed", { count: row.failedTimes }), t("returned", { count: row.returnedTimes })) },
  ];
}

function troubleOf({ failedTimes, returnedTimes }: Row, failed: string, returned: string): string {
  return [failedTimes > 0 ? failed : "", returnedTimes > 0 ? returned : ""].filter((part) => part !== "").join(", ") || "–";
}
