import type { SavedSimulation, SavedSimulationsAnswer } from "@sinergi/api/simulations/saved-simulations.schema";
import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { SavedActs } from "#features/simulations/saved-acts";
import { useScenarioTitle, useScenarioWords } from "#features/simulations/scenario-words";
import { useFormats } from "#lib/i18n";
import { wholeList } from "#lib/list-page";
import { useProgrammes } from "#lib/programmes";
import { queryClient } from "#lib/query-client";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { SearchWords } from "#ui/search-words";
import { type LaterRows, type TakenColumn, TakeTable } from "#ui/take-table";
import { pageKey, pageOf } from "#urls/codes";
import { orderKey, orderOf, writeScenarios } from "#urls/simulations.url";
import classes from "./simulations.module.css";

const route = getRouteApi("/frame/perencanaan/simulasi/tersimpan");
const SORTS = ["name", "owner", "savedOn", "updatedAt"] as const;

/** Simulations one keeps or was given, each with what it gave when it was saved; opening one counts it anew. */
export function SavedSimulationsPage() {
  const t = useTranslations("simulations.saved");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { nameOf, all } = useProgrammes();
  const asked = { text: search.cari, programme: search.prog, ...orderOf(search.urut, SORTS, { sort: "updatedAt", descending: true }) };
  const query = useQuery(trpc.simulations.saved.queryOptions({ ...asked, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const total = query.data?.total ?? 0;
  const load = async () => (await queryClient.fetchQuery(trpc.simulations.saved.queryOptions({ ...asked, ...wholeList(total) }))).rows.flatMap((row) => row.scenarios.map((scenario, at) => ({ row, scenario, result: row.results[at] ?? null })));
  const choose = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  const badges = [
    search.cari === undefined ? null : { key: "cari", text: `“${search.cari}”`, remove: () => choose({ cari: undefined }) },
    search.prog === undefined ? null : { key: "prog", text: nameOf(search.prog), remove: () => choose({ prog: undefined }) },
  ].filter((badge) => badge !== null);
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={() => choose({ cari: undefined, prog: undefined })} />} actions={<TakeSaved count={total} load={load} />}>
      <div className={choices.choices} data-screen-only>
        <SearchWords label={t("search")} words={search.cari} look={(cari) => void navigate({ search: (now) => ({ ...now, cari, hal: undefined }), replace: true, resetScroll: false })} />
        <NativeSelect
          className={choices.choice ?? ""} label={t("programme")} value={search.prog ?? ""} onChange={(event) => choose({ prog: event.currentTarget.value || undefined })}
          data={[{ value: "", label: t("all") }, ...all.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      </div>
      <Card title={t("list")}>
        <Loaded query={query} height={320}>
          {(answer) => <SavedTable answer={answer} narrowed={badges.length > 0} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function SavedTable({ answer, narrowed }: { readonly answer: SavedSimulationsAnswer; readonly narrowed: boolean }) {
  const t = useTranslations("simulations.saved");
  const navigate = route.useNavigate();
  const { urut } = route.useSearch();
  const columns = useColumns();
  const order = orderOf(urut, SORTS, { sort: "updatedAt", descending: true });
  if (answer.total === 0) {
    return (
      <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
        {!narrowed && <Link to="/perencanaan/simulasi">{t("toSimulation")}</Link>}
      </EmptyState>
    );
  }
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: orderKey(order, key), hal: undefined }), resetScroll: false });
  return (
    <>
      <DataTable caption={t("list")} columns={columns} rows={answer.rows} rowKey={({ id }) => id} sorting={{ key: order.sort, descending: order.descending, change }} />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}

function useColumns(): readonly Column<SavedSimulation>[] {
  const t = useTranslations("simulations.saved");
  const formats = useFormats();
  const title = useScenarioTitle();
  const words = useScenarioWords();
  return [
    {
      key: "name",
      header: t("columns.name"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/perencanaan/simulasi" search={writeScenarios(row.scenarios)} className={links.link}>
            {row.name}
          </Link>
          {row.note !== "" && <span className={classes.hint}>{row.note}</span>}
        </>
      ),
    },
    { key: "scenarios", header: t("columns.scenarios"), cell: (row) => row.scenarios.map((scenario, at) => <span key={at} className={classes.line}>{t("scenarioGave", { title: title(scenario), given: formats.count(row.results[at]?.given ?? null), coverage: formats.percent(row.results[at]?.coverage ?? null) })}<span className={classes.hint}>{words(scenario)}</span></span>) },
    { key: "savedOn", header: t("columns.savedOn"), sortable: true, cell: (row) => formats.day(row.savedOn) },
    { key: "owner", header: t("columns.owner"), sortable: true, cell: (row) => (row.own ? t("you") : row.owner) },
    { key: "visibility", header: t("columns.visibility"), cell: (row) => t(`visibilities.${row.visibility}`) },
    { key: "acts", header: t("columns.acts"), cell: (row) => (row.own ? <SavedActs simulation={row} /> : "–") },
  ];
}

interface SavedLine {
  readonly row: SavedSimulation;
  readonly scenario: SavedSimulation["scenarios"][number];
  readonly result: SavedSimulation["results"][number] | null;
}

/** All simulations as the screen is narrowed and sorted, as a file: a line for each scenario. */
function TakeSaved(rows: LaterRows<SavedLine>) {
  const t = useTranslations("simulations.saved");
  const { regency } = useSession();
  const title = useScenarioTitle();
  const text = (header: string, value: (line: SavedLine) => string): TakenColumn<SavedLine> => ({ header, kind: "text", value });
  const number = (header: string, value: (line: SavedLine) => number | null): TakenColumn<SavedLine> => ({ header, kind: "number", value });
  return (
    <TakeTable
      name="simulasi-tersimpan"
      titles={[t("title"), regency.name]}
      rows={rows}
      columns={[
        text(t("columns.name"), ({ row }) => row.name), text(t("columns.scenarios"), ({ scenario }) => title(scenario)), number(t("given"), ({ result }) => result?.given ?? null), number(t("coverage"), ({ result }) => result?.coverage ?? null),
        text(t("columns.savedOn"), ({ row }) => row.savedOn), text(t("columns.owner"), ({ row }) => row.owner),
      ]}
    />
  );
}
