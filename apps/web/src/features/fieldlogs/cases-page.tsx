import type { CaseAnswer, CasesAnswer } from "@sinergi/api/fieldwork/cases.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CaseFilters, useCaseBadges } from "#features/fieldlogs/case-filters";
import { CaseTable, caseNumber } from "#features/fieldlogs/case-table";
import { findCases, isWaitingLong } from "#features/fieldlogs/find-cases";
import { usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { type TakenColumn, TakeTable } from "#ui/take-table";

const route = getRouteApi("/frame/pendampingan/kasus");

/** What families are in trouble with. A restricted case is here for its facilitator and those named on it, for nobody else. */
export function CasesPage() {
  const t = useTranslations("fieldlogs.cases");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(trpc.cases.list.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const badges = useCaseBadges();
  const clear = () => void navigate({ search: {} });
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={clear} />} actions={query.data && <TakeCases rows={findCases(query.data.rows, search)} />}>
      <CaseFilters />
      <Loaded query={query} height={420}>
        {(answer) => <Shown answer={answer} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

function Shown({ answer, narrowed, clear }: { readonly answer: CasesAnswer; readonly narrowed: boolean; readonly clear: () => void }) {
  const t = useTranslations("fieldlogs.cases");
  const rows = findCases(answer.rows, route.useSearch());
  const open = rows.filter(({ state }) => state !== "CLOSED");
  const waiting = rows.filter((row) => isWaitingLong(row, answer.today)).length;
  return (
    <Card title={t("list")} finding={rows.length === 0 ? null : t("found", { open: open.length, waiting })} note={rows.some(({ restricted }) => restricted) ? t("restrictedNote") : null}>
      {rows.length === 0 ? (
        <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <CaseTable rows={rows} today={answer.today} />
      )}
    </Card>
  );
}

/** Restricted cases never leave in a file. */
function TakeCases({ rows }: { readonly rows: readonly CaseAnswer[] }) {
  const t = useTranslations("fieldlogs.cases");
  const words = useTranslations("fieldlogs");
  const { regency } = useSession();
  const places = usePlaces();
  const column = (header: string, value: (row: CaseAnswer) => string | null): TakenColumn<CaseAnswer> => ({ header, kind: "text", value });
  return (
    <TakeTable
      name="kasus"
      titles={[t("title"), regency.name, t("fileNote")]}
      rows={rows.filter(({ restricted }) => !restricted)}
      columns={[
        column(t("number"), (row) => caseNumber(row.number)), column(t("category"), (row) => words(`categories.${row.category}`)), column(t("family"), (row) => row.headName), column(t("village"), (row) => places.nameOf(row.villageCode)),
        column(t("opened"), (row) => row.openedOn), column(t("facilitator"), (row) => row.userName), column(t("state"), (row) => words(`caseStates.${row.state}`)), column(t("last"), (row) => row.lastOn), column(t("outcome"), (row) => row.outcome),
      ]}
    />
  );
}
