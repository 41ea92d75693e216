import type { SessionListed } from "@sinergi/api/accounts/accounts.schema";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { readDevice } from "#features/users/device";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import classes from "./users.module.css";

interface SessionsTableProps {
  readonly sessions: readonly SessionListed[];
  readonly busy: boolean;
  readonly end: (sessionId: string) => void;
}

/** Open sessions by device, address and last use; each but one's own present one can be ended. */
export function SessionsTable({ sessions, busy, end }: SessionsTableProps) {
  const t = useTranslations("users.sessions");
  const formats = useFormats();
  const { regency } = useSession();
  if (sessions.length === 0) return <EmptyState text={t("none")} />;
  const columns: readonly Column<SessionListed>[] = [
    {
      key: "device",
      header: t("device"),
      cell: ({ userAgent, current }) => {
        const { browser, system } = readDevice(userAgent);
        return (
          <>
            {[browser, system].filter((word) => word !== null).join(" · ") || t("unknownDevice")}
            {current && <span className={classes.under}>{t("current")}</span>}
          </>
        );
      },
    },
    { key: "used", header: t("lastUsed"), cell: (row) => formats.moment(row.lastUsedAt, regency.timeZone) },
    { key: "opened", header: t("opened"), cell: (row) => formats.moment(row.openedAt, regency.timeZone) },
    { key: "address", header: t("address"), cell: (row) => row.address ?? "–" },
    {
      key: "end",
      header: t("act"),
      cell: (row) =>
        row.current ? (
          "–"
        ) : (
          <Button variant="default" size="compact-sm" disabled={busy} onClick={() => end(row.id)}>
            {t("end")}
          </Button>
        ),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={sessions} rowKey={(row) => row.id} />;
}
