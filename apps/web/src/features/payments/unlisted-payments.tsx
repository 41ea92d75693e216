import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferInput, inferOutput } from "@trpc/tanstack-react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import enrolling from "#ui/enrolling.module.css";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";
import { nextSort, readSort } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penyaluran/keluarga");
type Answer = inferOutput<typeof trpc.payments.unlisted>;
type Row = Answer["rows"][number];

interface UnlistedPaymentsProps {
  readonly filter: inferInput<typeof trpc.payments.unlisted>["filter"];
}
const SORTS = ["village", "name", "amount", "paidOn", "row"] as const;

/** Payments that arrived at nobody the data know, and whom they may have been for. */
export function UnlistedPayments({ filter }: UnlistedPaymentsProps) {
  const t = useTranslations("payments.unlisted");
  const { urut, hal } = route.useSearch();
  const query = useQuery(trpc.payments.unlisted.queryOptions({ filter, ...readSort(urut, SORTS, "village"), page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Card title={t("title")} note={t("note")}>
      <Loaded query={query} height={480}>
        {(answer) => <Found answer={answer} narrowed={filter.area !== undefined || filter.text !== ""} />}
      </Loaded>
    </Card>
  );
}

function Found({ answer, narrowed }: { readonly answer: Answer; readonly narrowed: boolean }) {
  const t = useTranslations("payments.unlisted");
  const formats = useFormats();
  const { regency } = useSession();
  const navigate = route.useNavigate();
  const order = readSort(route.useSearch().urut, SORTS, "village");
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextSort(order, key, "village"), hal: undefined }), resetScroll: false });
  const columns: readonly Column<Row>[] = [
    {
      key: "name",
      header: t("name"),
      sortable: true,
      cell: (row) => (
        <>
          {row.name ?? "–"}
          <div className={enrolling.faint}>{showMasked(row.nik)}</div>
        </>
      ),
    },
    { key: "village", header: regency.terms.village, sortable: true, cell: (row) => row.village ?? "–" },
    { key: "amount", header: t("amount"), sortable: true, numeric: true, cell: (row) => formats.rupiah(row.amountIdr) },
    { key: "paidOn", header: t("paidOn"), sortable: true, cell: (row) => formats.day(row.paidOn) },
    { key: "row", header: t("row"), sortable: true, numeric: true, cell: (row) => formats.count(row.row) },
    { key: "candidates", header: t("candidates"), cell: (row) => <Candidates row={row} /> },
  ];
  if (answer.total === 0) return <EmptyState text={t(narrowed ? "noneForFilter" : "none")} />;
  return (
    <>
      <p data-total={answer.total}>{t("count", { shown: formats.count(answer.total), count: answer.total })}</p>
      <DataTable caption={t("title")} columns={columns} rows={answer.rows} rowKey={(row) => row.paymentId} sorting={{ key: order.sort, descending: order.descending, change }} />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}

function Candidates({ row: { candidates } }: { readonly row: Row }) {
  const t = useTranslations("payments.unlisted");
  if (candidates.length === 0) return t("nobody");
  return (
    <ul>
      {candidates.map((one) => (
        <li key={`${one.familyId} ${one.name}`}>
          <Link to="/analisis/keluarga/$familyId" params={{ familyId: one.familyId }} className={links.link}>
            {one.name}
          </Link>
          , {one.village}
        </li>
      ))}
    </ul>
  );
}
