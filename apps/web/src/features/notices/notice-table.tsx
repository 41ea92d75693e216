import { Button } from "@mantine/core";
import { TOPIC_OF_NOTICE } from "@sinergi/domain/notices/vocabulary";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";
import type { SaidNotice } from "#features/notices/find-notices";
import type { useNoticeActs } from "#features/notices/use-notice-acts";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { nextNoticeOrder, noticeOrder } from "#urls/notices.url";
import own from "./notices.module.css";

const route = getRouteApi("/frame/pemberitahuan");

interface NoticeTableProps {
  readonly rows: readonly SaidNotice[];
  readonly narrowed: boolean;
  readonly clear: () => void;
  readonly acts: ReturnType<typeof useNoticeActs>;
}

export function NoticeTable({ rows, narrowed, clear, acts }: NoticeTableProps) {
  const t = useTranslations("notices");
  const navigate = route.useNavigate();
  const order = noticeOrder(route.useSearch());
  const columns = useColumns(acts);
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
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextNoticeOrder(order, key) }), resetScroll: false });
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key: order.sort, descending: order.descending, change }} />;
}

function useColumns(acts: NoticeTableProps["acts"]): readonly Column<SaidNotice>[] {
  const t = useTranslations("notices");
  const formats = useFormats();
  const { regency } = useSession();
  return [
    { key: "about", header: t("about"), sortable: true, cell: (row) => <NoticeLink notice={row} read={acts.read} /> },
    { key: "topic", header: t("topic"), cell: ({ kind }) => t(`topics.${TOPIC_OF_NOTICE[kind]}`) },
    { key: "on", header: t("on"), sortable: true, cell: ({ facts }) => formats.day(facts.on) },
    { key: "told", header: t("told"), sortable: true, cell: ({ createdAt }) => formats.moment(createdAt, regency.timeZone) },
    {
      key: "state",
      header: t("state"),
      cell: ({ id, readAt }) => (
        <Button variant="subtle" size="compact-sm" onClick={() => (readAt === null ? acts.read(id) : acts.unread(id))}>
          {t(readAt === null ? "markRead" : "markUnread")}
        </Button>
      ),
    },
  ];
}

/** What is followed is read. The address is the server's word: a link of the page's own. */
function NoticeLink({ notice: { id, link, sentence, facts, readAt }, read }: { readonly notice: SaidNotice; readonly read: (id: string) => void }) {
  const t = useTranslations("notices");
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    if (readAt === null) read(id);
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(link);
  };
  return (
    <>
      <a href={link} onClick={follow} className={own.notice} data-unread={readAt === null}>
        {readAt === null && <span className={own.dot} role="img" aria-label={t("unread")} />}
        {sentence}
      </a>
      <span className={classes.under}>{facts.title}</span>
    </>
  );
}
