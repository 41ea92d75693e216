import type { SavedSimulation, SavedSimulationsAnswer } from "@sinergi/api/simulations/saved-simulations.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { SavedActs } from "#features/simulations/saved-acts";
import { useScenarioTitle, useScenarioWords } from "#features/simulations/scenario-words";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
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
import { TableFileButton } from "#ui/table-file-button";
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
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const order = orderOf(search.urut, SORTS, { sort: "updatedAt", descending: true });
  const query = useQuery(trpc.simulations.saved.queryOptions({ text: asked || undefined, programme: search.prog, ...order, page: asked ? 1 : pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const choose = (prog: string | undefined) => void navigate({ search: (now) => ({ ...now, prog, hal: undefined }) });
  const badges = search.prog === undefined ? [] : [{ key: "prog", text: nameOf(search.prog), remove: () => choose(undefined) }];
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={() => choose(undefined)} />} actions={query.data && <SavedFile rows={query.data.rows} />}>
      <div className={choices.choices} data-screen-only>
        <TextInput className={choices.choice ?? ""} type="search" label={t("search")} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={80} autoComplete="off" />
        <NativeSelect
          className={choices.choice ?? ""} label={t("programme")} value={search.prog ?? ""} onChange={(event) => choose(event.currentTarget.value || undefined)}
          data={[{ value: "", label: t("all") }, ...all.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      </div>
      <Card title={t("list")}>
        <Loaded query={query} height={320}>
          {(answer) => <SavedTable answer={answer} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function SavedTable({ answer }: { readonly answer: SavedSimulationsAnswer }) {
  const t = useTranslations("simulations.saved");
  const navigate = route.useNavigate();
  const { urut } = route.useSearch();
  const columns = useColumns();
  const order = orderOf(urut, SORTS, { sort: "updatedAt", descending: true });
  if (answer.total === 0) {
    return (
      <EmptyState text={t("none")}>
        <Link to="/perencanaan/simulasi">{t("toSimulation")}</Link>
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

function SavedFile({ rows }: { readonly rows: readonly SavedSimulation[] }) {
  const t = useTranslations("simulations.saved");
  const title = useScenarioTitle();
  return (
    <TableFileButton
      file={{
        name: "simulasi-tersimpan",
        titles: [t("title")],
        columns: [{ header: t("columns.name"), kind: "text" }, { header: t("columns.scenarios"), kind: "text" }, { header: t("given"), kind: "number" }, { header: t("coverage"), kind: "number" }, { header: t("columns.savedOn"), kind: "text" }, { header: t("columns.owner"), kind: "text" }],
        rows: rows.flatMap((row) => row.scenarios.map((scenario, at) => [row.name, title(scenario), row.results[at]?.given ?? null, row.results[at]?.coverage ?? null, row.savedOn, row.owner])),
      }}
    />
  );
}
