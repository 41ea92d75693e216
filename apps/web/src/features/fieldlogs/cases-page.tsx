import type { CaseAnswer, CasesAnswer } from "@sinergi/api/fieldwork/cases.schema";
import { Button } from "@mantine/core";
import { caseNumber } from "@sinergi/domain/fieldwork/vocabulary";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CaseFilters, useCaseBadges } from "#features/fieldlogs/case-filters";
import { CaseTable } from "#features/fieldlogs/case-table";
import { caseFilter, caseOrder } from "#features/fieldlogs/find-cases";
import { usePlaces } from "#lib/areas";
import { wholeList } from "#lib/list-page";
import { queryClient } from "#lib/query-client";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { useNamed } from "#ui/search-name";
import { type LaterRows, type TakenColumn, TakeTable } from "#ui/take-table";
import { pageKey, pageOf } from "#urls/codes";

const route = getRouteApi("/frame/pendampingan/kasus");

/** What families are in trouble with. A restricted case is here for its facilitator and those named on it, for nobody else. */
export function CasesPage() {
  const t = useTranslations("fieldlogs.cases");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const named = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const asked = { filter: caseFilter(search, named.named), ...caseOrder(search) };
  const query = useQuery(trpc.cases.list.queryOptions({ ...asked, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const badges = [...named.badges, ...useCaseBadges()];
  const clear = () => {
    named.forget();
    void navigate({ search: {} });
  };
  const total = query.data?.total ?? 0;
  // Restricted cases never leave in a file: they are not even asked for.
  const open = total - (query.data?.restricted ?? 0);
  const load = async () => (await queryClient.fetchQuery(trpc.cases.list.queryOptions({ ...asked, filter: { ...asked.filter, restricted: false }, ...wholeList(open) }))).rows;
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={clear} />} actions={<TakeCases rows={{ count: open, load }} titles={badges.map(({ text }) => text)} />}>
      <CaseFilters field={named.field} look={named.look} />
      <Loaded query={query} height={420}>
        {(answer) => <Shown answer={answer} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

function Shown({ answer, narrowed, clear }: { readonly answer: CasesAnswer; readonly narrowed: boolean; readonly clear: () => void }) {
  const t = useTranslations("fieldlogs.cases");
  const navigate = route.useNavigate();
  const { rows, page, pageSize, total, unfinished, waiting, restricted } = answer;
  return (
    <Card title={t("list")} finding={total === 0 ? null : t("found", { open: unfinished, waiting })} note={restricted > 0 ? t("restrictedNote") : null}>
      {total === 0 ? (
        <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <CaseTable rows={rows} />
          <Pager page={page} pageSize={pageSize} total={total} go={(to) => void navigate({ search: (now) => ({ ...now, hal: pageKey(to) }) })} />
        </>
      )}
    </Card>
  );
}

/** All cases as the screen is narrowed and sorted, but no restricted one. */
function TakeCases({ rows, titles }: { readonly rows: LaterRows<CaseAnswer>; readonly titles: readonly string[] }) {
  const t = useTranslations("fieldlogs.cases");
  const words = useTranslations("fieldlogs");
  const { regency } = useSession();
  const places = usePlaces();
  const column = (header: string, value: (row: CaseAnswer) => string | null): TakenColumn<CaseAnswer> => ({ header, kind: "text", value });
  return (
    <TakeTable
      name="kasus"
      titles={[t("title"), regency.name, t("fileNote"), ...titles]}
      rows={rows}
      columns={[
        column(t("number"), (row) => caseNumber(row.number)), column(t("category"), (row) => words(`categories.${row.category}`)), column(t("family"), (row) => row.headName), column(t("village"), (row) => places.nameOf(row.villageCode)),
        column(t("opened"), (row) => row.openedOn), column(t("facilitator"), (row) => row.userName), column(t("state"), (row) => words(`caseStates.${row.state}`)), column(t("last"), (row) => row.lastOn), column(t("outcome"), (row) => row.outcome),
      ]}
    />
  );
}
