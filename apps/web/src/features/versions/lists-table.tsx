import type { ListRow } from "@sinergi/api/imports/imports.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import links from "#ui/number-link.module.css";

export function ListsTable({ rows }: { readonly rows: readonly ListRow[] }) {
  const t = useTranslations("versions.lists");
  const formats = useFormats();
  const { regency } = useSession();
  const mayDecide = useMay("enrolments.decide");
  const unlisted = (row: ListRow) => {
    const shown = formats.count(row.unlisted);
    if (!mayDecide || row.unlisted === 0) return shown;
    return (
      <Link to="/data/tak-terdata" search={{ prog: row.programme }} className={links.link}>
        {shown}
      </Link>
    );
  };
  const columns: readonly Column<ListRow>[] = [
    { key: "programme", header: t("programme"), cell: (row) => row.programmeName },
    { key: "period", header: t("period"), cell: (row) => row.period },
    { key: "kind", header: t("kind"), cell: (row) => t(row.added ? "added" : "whole") },
    { key: "rows", header: t("rows"), numeric: true, cell: (row) => formats.count(row.rows) },
    { key: "unlisted", header: t("unlisted"), numeric: true, cell: unlisted },
    { key: "committed", header: t("committed"), cell: (row) => formats.moment(row.committedAt, regency.timeZone) },
  ];
  if (rows.length === 0) return <EmptyState text={t("none")} />;
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={(row) => row.list} />;
}
