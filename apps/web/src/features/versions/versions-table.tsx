import type { VersionRow } from "@sinergi/api/imports/imports.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import links from "#ui/number-link.module.css";

export function VersionsTable({ rows }: { readonly rows: readonly VersionRow[] }) {
  const t = useTranslations("versions.families");
  const formats = useFormats();
  const { regency } = useSession();
  const columns: readonly Column<VersionRow>[] = [
    { key: "source", header: t("source"), cell: (row) => t("version", { source: row.source, day: formats.day(row.asOf) }) },
    { key: "state", header: t("state"), cell: (row) => t(row.live ? "live" : row.state === "WITHDRAWN" ? "withdrawn" : "earlier") },
    { key: "families", header: t("count"), numeric: true, cell: (row) => formats.count(row.families) },
    { key: "persons", header: t("persons"), numeric: true, cell: (row) => formats.count(row.persons) },
    { key: "committed", header: t("committed"), cell: (row) => formats.moment(row.committedAt, regency.timeZone) },
    {
      key: "import",
      header: t("import"),
      cell: (row) =>
        row.importId === null ? (
          "–"
        ) : (
          <Link to="/data/impor/$importId" params={{ importId: row.importId }} className={links.link}>
            {t("open")}
          </Link>
        ),
    },
  ];
  if (rows.length === 0) return <EmptyState text={t("none")} />;
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={(row) => row.version} />;
}
