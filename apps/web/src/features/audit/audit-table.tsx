import type { AuditRow } from "@sinergi/api/audit/audit.schema";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useAuditWords } from "#features/audit/audit-words";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";

interface AuditTableProps {
  readonly rows: readonly AuditRow[];
  readonly narrowed: boolean;
  readonly clear: () => void;
}

export function AuditTable({ rows, narrowed, clear }: AuditTableProps) {
  const t = useTranslations("audit");
  const formats = useFormats();
  const words = useAuditWords();
  const { regency } = useSession();
  const columns: readonly Column<AuditRow>[] = [
    { key: "action", header: t("columns.action"), cell: (row) => words.action(row.action) },
    { key: "at", header: t("columns.at"), cell: (row) => formats.moment(row.at, regency.timeZone) },
    { key: "actor", header: t("columns.actor"), cell: (row) => `${row.actor} (${words.role(row.role)})` },
    { key: "entity", header: t("columns.entity"), cell: (row) => (row.entity === null ? "–" : `${row.entity} ${row.entityId ?? ""}`.trim()) },
    { key: "reason", header: t("columns.reason"), cell: (row) => row.reason ?? "–" },
    { key: "seq", header: t("columns.seq"), numeric: true, cell: (row) => row.seq },
  ];
  if (rows.length === 0) {
    return (
      <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
        {narrowed && (
          <Button variant="default" onClick={clear}>
            {t("clear")}
          </Button>
        )}
      </EmptyState>
    );
  }
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={(row) => row.seq} />;
}
