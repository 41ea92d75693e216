import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { DigestCard } from "#features/notices/digest-card";
import { findNotices } from "#features/notices/find-notices";
import { MailsCard } from "#features/notices/mails-card";
import { NoticeFilters } from "#features/notices/notice-filters";
import { NoticeTable } from "#features/notices/notice-table";
import { TakeNotices } from "#features/notices/take-notices";
import { useNoticeActs } from "#features/notices/use-notice-acts";
import { useNoticeBadges } from "#features/notices/use-notice-badges";
import { useNoticeWords } from "#features/notices/use-notice-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/pemberitahuan");

/** What one was told: what comes due, what is late, what waits for an answer. */
export function NoticesPage() {
  const t = useTranslations("notices");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const mayLookAfter = useMay("settings.read");
  const query = useQuery(trpc.notices.list.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const said = useNoticeWords(query.data?.today ?? "");
  const badges = useNoticeBadges();
  const acts = useNoticeActs();
  const rows = findNotices((query.data?.rows ?? []).map(said), search);
  const unread = unreadIn(query.data?.rows ?? []);
  const clear = () => void navigate({ search: {} });
  const actions = (
    <>
      <TakeNotices rows={rows} badges={badges} />
      <Button variant="default" size="sm" disabled={unread === 0} loading={acts.busy} onClick={acts.readAll}>
        {t("readAll")}
      </Button>
    </>
  );
  return (
    <Page title={t("title")} intro={t("intro")} actions={actions} badges={<FilterBadges badges={badges} clear={clear} />}>
      <NoticeFilters />
      <Card title={t("list")} finding={rows.length === 0 ? null : t("found", { count: rows.length, unread: unreadIn(rows) })}>
        <Loaded query={query} height={320}>
          {() => <NoticeTable rows={rows} narrowed={badges.length > 0} clear={clear} acts={acts} />}
        </Loaded>
      </Card>
      <DigestCard />
      {mayLookAfter && <MailsCard />}
    </Page>
  );
}

function unreadIn(rows: readonly { readonly readAt: string | null }[]): number {
  return rows.filter(({ readAt }) => readAt === null).length;
}
