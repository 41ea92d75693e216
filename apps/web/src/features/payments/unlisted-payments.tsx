import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferOutput } from "@trpc/tanstack-react-query";
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

const route = getRouteApi("/frame/data/penyaluran/keluarga");
type Answer = inferOutput<typeof trpc.payments.unlisted>;
type Row = Answer["rows"][number];

interface UnlistedPaymentsProps {
  readonly of: { readonly programme: string; readonly period: string; readonly tranche: number };
}

/** Payments that arrived at nobody the data know, and whom they may have been for. */
export function UnlistedPayments({ of: { programme, period, tranche } }: UnlistedPaymentsProps) {
  const t = useTranslations("payments.unlisted");
  const { hal } = route.useSearch();
  const query = useQuery(trpc.payments.unlisted.queryOptions({ programme, period, tranche, page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Card title={t("title")} note={t("note")}>
      <Loaded query={query} height={480}>
        {(answer) => <Found answer={answer} />}
      </Loaded>
    </Card>
  );
}

function Found({ answer }: { readonly answer: Answer }) {
  const t = useTranslations("payments.unlisted");
  const formats = useFormats();
  const { regency } = useSession();
  const navigate = route.useNavigate();
  const columns: readonly Column<Row>[] = [
    {
      key: "name",
      header: t("name"),
      cell: (row) => (
        <>
          {row.name ?? "–"}
          <div className={enrolling.faint}>{showMasked(row.nik)}</div>
        </>
      ),
    },
    { key: "village", header: regency.terms.village, cell: (row) => row.village ?? "–" },
    { key: "amount", header: t("amount"), numeric: true, cell: (row) => formats.rupiah(row.amountIdr) },
    { key: "paidOn", header: t("paidOn"), cell: (row) => formats.day(row.paidOn) },
    { key: "row", header: t("row"), numeric: true, cell: (row) => formats.count(row.row) },
    { key: "candidates", header: t("candidates"), cell: (row) => <Candidates row={row} /> },
  ];
  if (answer.total === 0) return <EmptyState text={t("none")} />;
  return (
    <>
      <p data-total={answer.total}>{t("count", { shown: formats.count(answer.total), count: answer.total })}</p>
      <DataTable caption={t("title")} columns={columns} rows={answer.rows} rowKey={(row) => row.paymentId} />
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
