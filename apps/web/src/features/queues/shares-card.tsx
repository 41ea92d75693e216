import type { QueueDetail, QueueShare } from "@sinergi/api/queues/queues.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { NOBODY } from "#features/queues/find-queues";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import forms from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import classes from "./queues.module.css";

/** Who has how many, and what his phone has not sent yet: silence is not the same as nothing done. */
export function SharesCard({ detail: { shares, queue } }: { readonly detail: QueueDetail }) {
  const t = useTranslations("queues.shares");
  const formats = useFormats();
  const { regency } = useSession();
  const waiting = shares.filter(({ unsent }) => (unsent ?? 0) > 0).length;
  const columns: readonly Column<QueueShare>[] = [
    {
      key: "name", header: t("name"),
      cell: ({ userId, name }) => (
        <Link to="/pendampingan/tugas/$queueId" params={{ queueId: queue.id }} search={{ pendamping: userId ?? NOBODY }} resetScroll={false}>
          {userId === null ? t("nobody") : name === "" ? userId : name}
        </Link>
      ),
    },
    { key: "answered", header: t("answered"), numeric: true, cell: ({ answered }) => formats.count(answered) },
    { key: "open", header: t("open"), numeric: true, cell: ({ open }) => formats.count(open) },
    {
      key: "sync", header: t("sync"),
      cell: ({ lastSyncAt, unsent, userId }) =>
        userId === null ? (
          "–"
        ) : (
          <>
            {lastSyncAt === null ? t("never") : formats.moment(lastSyncAt, regency.timeZone)}
            {(unsent ?? 0) > 0 && <span className={`${forms.under} ${classes.late}`}>{t("unsent", { count: formats.count(unsent) })}</span>}
          </>
        ),
    },
  ];
  return (
    <Card title={t("title")} finding={t("finding", { facilitators: shares.filter(({ userId }) => userId !== null).length, waiting, unassigned: queue.unassigned })}>
      <DataTable caption={t("title")} columns={columns} rows={shares} rowKey={({ userId }) => userId ?? NOBODY} />
    </Card>
  );
}
