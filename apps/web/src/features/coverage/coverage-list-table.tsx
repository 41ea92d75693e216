import type { CoverageBehind, CoverageFamiliesAnswer } from "@sinergi/api/coverage/coverage.schema";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import classes from "#features/coverage/coverage.module.css";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import links from "#ui/number-link.module.css";
import { nextSort, readSort } from "#urls/payments.url";

const route = getRouteApi("/frame/pendampingan/cakupan/keluarga");
const SORTS = ["village", "head", "day"] as const;
type Row = CoverageFamiliesAnswer["rows"][number];

interface TableProps {
  readonly answer: CoverageFamiliesAnswer;
  readonly behind: CoverageBehind;
}

export function CoverageListTable({ answer, behind }: TableProps) {
  const t = useTranslations("coverage.list");
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const order = readSort(urut, SORTS, "village");
  const columns = useColumns(behind);
  const change = (key: string) => {
    const next = nextSort(order, key, "village");
    void navigate({ search: (now) => ({ ...now, urut: next, hal: undefined }) });
  };
  return <DataTable caption={t("families")} columns={columns} rows={answer.rows} rowKey={(row) => `${row.familyId} ${row.person ?? ""}`} sorting={{ key: order.sort, descending: order.descending, change }} />;
}

function useColumns({ what }: CoverageBehind): readonly Column<Row>[] {
  const t = useTranslations("coverage");
  const formats = useFormats();
  const { regency } = useSession();
  const { common, visit, told, kept }: Record<"common" | "visit" | "told" | "kept", readonly Column<Row>[]> = {
    common: [
      {
        key: "head", header: t("list.head"), sortable: true,
        cell: (row) => (
          <>
            <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }} className={links.link}>
              {row.headName}
            </Link>
            {row.person !== null && <div className={classes.faint}>{row.person}</div>}
          </>
        ),
      },
      {
        key: "village", header: regency.terms.village, sortable: true,
        cell: (row) => (
          <>
            {row.village}
            <div className={classes.faint}>{row.district}</div>
          </>
        ),
      },
      { key: "decile", header: t("list.decile"), numeric: true, cell: (row) => formats.count(row.decile) },
      { key: "facilitator", header: t("list.facilitator"), cell: (row) => row.facilitator ?? "–" },
      { key: "day", header: t("list.day"), sortable: true, cell: (row) => (row.on === null ? "–" : formats.day(row.on)) },
    ],
    visit: [{ key: "outcome", header: t("list.outcome"), cell: (row) => (row.outcome === null ? "–" : row.outcome === "BERTEMU" ? t("list.met") : t(`notFound.reasons.${row.outcome}`)) }],
    told: [
      { key: "amount", header: t("list.amount"), numeric: true, cell: (row) => formats.rupiah(row.amountIdr) },
      { key: "problem", header: t("list.problem"), cell: (row) => (row.problem === null ? "–" : t(`list.problems.${row.problem}`)) },
    ],
    kept: [{ key: "note", header: t("list.reason"), cell: (row) => row.note || "–" }],
  };
  return [...common, ...(what === "TOLD" ? told : what === "KEPT" ? kept : visit)];
}
