import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { MailsAnswer } from "@sinergi/api/notices/notices.schema";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";

type MailDay = MailsAnswer["days"][number];

/** For whoever looks after the system: what became of the e-mails of the last fourteen days. */
export function MailsCard() {
  const t = useTranslations("notices.mails");
  const query = useQuery(trpc.notices.mails.queryOptions());
  const unknown = query.data?.days.filter(({ state }) => state === "UNKNOWN").reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <Card title={t("title")} finding={unknown > 0 ? t("unknownFound", { count: unknown }) : null} note={t("note")}>
      <Loaded query={query} height={160}>
        {(answer) => <Days answer={answer} />}
      </Loaded>
    </Card>
  );
}

function Days({ answer: { mailReady, days } }: { readonly answer: MailsAnswer }) {
  const t = useTranslations("notices.mails");
  const formats = useFormats();
  if (days.length === 0) return <EmptyState text={t(mailReady ? "none" : "notReady")} />;
  const columns: readonly Column<MailDay>[] = [
    { key: "day", header: t("day"), cell: ({ day }) => formats.day(day) },
    { key: "state", header: t("state"), cell: ({ state }) => t(`states.${state}`) },
    { key: "count", header: t("count"), numeric: true, cell: ({ count }) => formats.count(count) },
    { key: "reason", header: t("reason"), cell: ({ reason }) => reason || "–" },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={days} rowKey={({ day, state }) => `${day} ${state}`} />;
}
