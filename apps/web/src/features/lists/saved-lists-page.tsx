import type { SavedLists } from "@sinergi/api/lists/lists.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ListActs } from "#features/lists/list-acts";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";
import { writeFamilyFilter } from "#urls/families.url";
import classes from "./lists.module.css";

const route = getRouteApi("/frame/analisis/daftar-tersimpan");

/** Lists one keeps or was given: what each had when it was saved and what it has today. */
export function SavedListsPage() {
  const t = useTranslations("lists");
  const { hal } = route.useSearch();
  const query = useQuery(trpc.lists.saved.queryOptions({ page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={t("intro")}>
      <Card title={t("list")}>
        <Loaded query={query} height={320}>
          {(answer) => <ListTable answer={answer} />}
        </Loaded>
      </Card>
    </Page>
  );
}

type Row = SavedLists["rows"][number];

function ListTable({ answer }: { readonly answer: SavedLists }) {
  const t = useTranslations("lists");
  const columns = useColumns();
  const navigate = route.useNavigate();
  if (answer.total === 0) {
    return (
      <EmptyState text={t("none")}>
        <Link to="/analisis/keluarga">{t("toFamilies")}</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable caption={t("list")} columns={columns} rows={answer.rows} rowKey={(row) => row.id} />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: { hal: pageKey(page) } })} />
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTranslations("lists");
  const formats = useFormats();
  return [
    {
      key: "name",
      header: t("columns.name"),
      cell: (row) => (
        <>
          <Link to="/analisis/keluarga" search={{ ...writeFamilyFilter(row.filter), daftar: row.id }} className={links.link}>
            {row.name}
          </Link>
          {row.purpose !== "" && <div className={classes.faint}>{row.purpose}</div>}
          {row.note !== "" && <div className={classes.faint}>{row.note}</div>}
        </>
      ),
    },
    { key: "saved", header: t("columns.saved"), numeric: true, cell: (row) => t("savedOn", { count: formats.count(row.savedTotal), day: formats.day(row.savedOn) }) },
    {
      key: "now",
      header: t("columns.now"),
      numeric: true,
      cell: (row) => (row.inScope === row.now ? formats.count(row.now) : t("nowInScope", { now: formats.count(row.now), part: formats.count(row.inScope) })),
    },
    { key: "owner", header: t("columns.owner"), cell: (row) => (row.own ? t("you") : row.owner) },
    { key: "visibility", header: t("columns.visibility"), cell: (row) => t(`visibilities.${row.visibility}`) },
    { key: "acts", header: t("columns.acts"), cell: (row) => (row.own ? <ListActs list={row} /> : "–") },
  ];
}
