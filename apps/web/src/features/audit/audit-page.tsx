import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AuditFilter } from "#features/audit/audit-filter";
import { AuditTable } from "#features/audit/audit-table";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";

const route = getRouteApi("/frame/audit");
/** Entries on one page of the server's answer. */
const PAGE_SIZE = 50;

export function AuditPage() {
  const t = useTranslations("audit");
  const { aksi, hal } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(trpc.audit.list.queryOptions({ action: aksi, page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={t("intro")}>
      <AuditFilter action={aksi} choose={(action) => void navigate({ search: { aksi: action } })} seen={query.data?.rows ?? []} />
      <Card title={t("list")}>
        <Loaded query={query} height={600}>
          {(answer) => (
            <>
              <AuditTable rows={answer.rows} narrowed={aksi !== undefined} clear={() => void navigate({ search: {} })} />
              <Pager page={answer.page} pageSize={PAGE_SIZE} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
            </>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}
