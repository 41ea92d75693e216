import type { ExportRequestListed, ExportRequestsPage } from "@sinergi/api/exports/exports.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { RequestActs } from "#features/exports/request-acts";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import forms from "#ui/act-form.module.css";
import { ApprovalMark } from "#ui/approval-mark";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Pager } from "#ui/pager";
import { TableFileButton } from "#ui/table-file-button";
import { pageKey } from "#urls/codes";
import { exportOrderIn, nextExportOrder } from "#urls/exports.url";

const route = getRouteApi("/frame/data/ekspor");

export function RequestTable({ answer, narrowed }: { readonly answer: ExportRequestsPage; readonly narrowed: boolean }) {
  const t = useTranslations("exportRequests");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  if (answer.total === 0) return <EmptyState text={t(narrowed ? "noneForFilter" : "none")} />;
  const order = exportOrderIn(search);
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextExportOrder(now, key), hal: undefined }), resetScroll: false });
  return (
    <>
      <DataTable caption={t("list")} columns={columns} rows={answer.rows} rowKey={({ id }) => id} sorting={{ key: order.sort, descending: order.descending, change }} />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
      <RequestsFile rows={answer.rows} />
    </>
  );
}

function useColumns(): readonly Column<ExportRequestListed>[] {
  const t = useTranslations("exportRequests");
  const purposes = useTranslations("exports.purposes");
  const formats = useFormats();
  const { regency } = useSession();
  const moment = (at: string): string => formats.moment(at, regency.timeZone);
  return [
    {
      key: "title", header: t("columns.title"), sortable: true,
      cell: (row) => (
        <>
          {row.title}
          <span className={forms.under}>{row.filters}</span>
        </>
      ),
    },
    { key: "rows", header: t("columns.rows"), numeric: true, sortable: true, cell: (row) => formats.count(row.rows) },
    {
      key: "askedName", header: t("columns.askedBy"), sortable: true,
      cell: (row) => (
        <>
          {row.own ? t("you") : row.askedName}
          <span className={forms.under}>{moment(row.askedAt)}</span>
        </>
      ),
    },
    {
      key: "purpose", header: t("columns.purpose"),
      cell: (row) => (
        <>
          {purposes(row.purpose)}
          <span className={forms.under}>{row.reason}</span>
        </>
      ),
    },
    {
      key: "state", header: t("columns.state"), sortable: true,
      cell: (row) => (
        <>
          <ApprovalMark state={row.state} />
          {row.decidedName !== null && row.state !== "WITHDRAWN" && <span className={forms.under}>{t("decidedBy", { name: row.decidedName })}</span>}
          {row.note !== "" && <span className={forms.under}>{row.note}</span>}
          {row.state === "APPROVED" && <span className={forms.under}>{row.expired || row.validUntil === null ? t("expired") : t("validUntil", { until: moment(row.validUntil) })}</span>}
        </>
      ),
    },
    { key: "acts", header: t("columns.acts"), cell: (row) => <RequestActs request={row} /> },
  ];
}

function RequestsFile({ rows }: { readonly rows: readonly ExportRequestListed[] }) {
  const t = useTranslations("exportRequests");
  const approvals = useTranslations("approvals.states");
  const purposes = useTranslations("exports.purposes");
  const text = (header: string) => ({ header, kind: "text" as const });
  return (
    <div className={forms.spaced} data-screen-only>
      <TableFileButton
        file={{
          name: "permintaan-ekspor", titles: [t("title")],
          columns: [text(t("columns.title")), text(t("filters")), { header: t("columns.rows"), kind: "number" }, text(t("columns.askedBy")), text(t("askedAt")), text(t("columns.purpose")), text(t("reason")), text(t("columns.state")), text(t("decider")), text(t("note"))],
          rows: rows.map((row) => [row.title, row.filters, row.rows, row.askedName, row.askedAt, purposes(row.purpose), row.reason, approvals(row.state), row.decidedName, row.note]),
        }}
      />
    </div>
  );
}
