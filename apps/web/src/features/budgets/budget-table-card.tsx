import type { BudgetListAnswer, BudgetOverview, BudgetRowAnswer } from "@sinergi/api/budgets/budgets.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { BudgetExport } from "#features/budgets/budget-export";
import { BudgetFilters } from "#features/budgets/budget-filters";
import { RowStates } from "#features/budgets/row-states";
import { useBudgetWords } from "#features/budgets/use-budget-words";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Pager } from "#ui/pager";
import { readBudgetFilter, readBudgetSort, turnBudgetSort, type BudgetSort } from "#urls/budgets.url";
import { pageKey, pageOf } from "#urls/codes";
import classes from "./budgets.module.css";

const route = getRouteApi("/frame/perencanaan/anggaran");

/** The rows of the plan: searched, narrowed, ordered, and taken along with the planner's own columns. */
export function BudgetTableCard({ overview }: { readonly overview: BudgetOverview }) {
  const t = useTranslations("budgets");
  const search = route.useSearch();
  const filter = readBudgetFilter(search);
  const { sort, descending } = readBudgetSort(search.urut);
  const query = useQuery(trpc.budgets.rows.queryOptions({ year: overview.year, filter, sort, descending, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  return (
    <Card title={t("table", { year: overview.year })} actions={<BudgetExport document="RAT" year={overview.year} filter={filter} />} note={t("tableNote", { quarter: overview.quarter })}>
      <div id="baris">
        <BudgetFilters overview={overview} />
        <Loaded query={query} height={480}>
          {(answer) => <RowTable answer={answer} sort={sort} descending={descending} />}
        </Loaded>
      </div>
    </Card>
  );
}

interface RowTableProps {
  readonly answer: BudgetListAnswer;
  readonly sort: BudgetSort;
  readonly descending: boolean;
}

function RowTable({ answer, sort, descending }: RowTableProps) {
  const t = useTranslations("budgets");
  const navigate = route.useNavigate();
  const columns = useColumns();
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: turnBudgetSort(now.urut, SORT_OF_COLUMN[key] ?? "position"), hal: undefined }), resetScroll: false });
  const sorted = Object.keys(SORT_OF_COLUMN).find((key) => SORT_OF_COLUMN[key] === sort) ?? "";
  if (answer.total === 0) return <EmptyState text={t("noRows")} />;
  return (
    <>
      <Totals answer={answer} />
      <DataTable caption={t("table", { year: answer.year })} columns={columns} rows={answer.rows} rowKey={(row) => row.id} sorting={{ key: sorted, descending, change }} />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }), resetScroll: false })} />
    </>
  );
}

const SORT_OF_COLUMN: Readonly<Record<string, BudgetSort>> = { activity: "activity", agency: "agency", ceiling: "ceiling", absorption: "absorption", physical: "physical", output: "output" };

function Totals({ answer: { total, grants, loans } }: { readonly answer: BudgetListAnswer }) {
  const t = useTranslations("budgets.totals");
  const formats = useFormats();
  const strong = (text: React.ReactNode) => <strong>{text}</strong>;
  return (
    <p className={classes.totals} data-total={total} data-ceiling={grants.ceilingIdr} role="status">
      <span>{t.rich("rows", { count: formats.count(total), strong })}</span>
      <span>{t.rich("ceiling", { amount: formats.rupiah(grants.ceilingIdr), strong })}</span>
      <span>{t.rich("spent", { amount: formats.rupiah(grants.reported === 0 ? null : grants.spentIdr), strong })}</span>
      {loans.rows > 0 && <span>{t.rich("loans", { amount: formats.rupiah(loans.ceilingIdr), count: formats.count(loans.rows), strong })}</span>}
    </p>
  );
}

function useColumns(): readonly Column<BudgetRowAnswer>[] {
  const t = useTranslations("budgets");
  const formats = useFormats();
  const words = useBudgetWords();
  return [
    {
      key: "activity",
      header: t("columns.activity"),
      sortable: true,
      cell: (row) => (
        <div className={classes.activity}>
          <Link to="/perencanaan/anggaran/$rowId" params={{ rowId: row.id }} className={links.link}>
            {row.content.activity}
          </Link>
          <div className={classes.sub}>{words.somePlaces(row.content.locations)}</div>
        </div>
      ),
    },
    { key: "agency", header: t("columns.agency"), sortable: true, cell: (row) => <span title={row.agencyName}>{row.content.agency}</span> },
    { key: "target", header: t("columns.target"), numeric: true, cell: (row) => words.target(row.content) },
    { key: "ceiling", header: t("columns.ceiling"), numeric: true, sortable: true, cell: (row) => formats.rupiah(row.content.ceilingIdr) },
    { key: "absorption", header: t("columns.absorption"), numeric: true, sortable: true, cell: (row) => formats.percent(row.absorption) },
    { key: "physical", header: t("columns.physical"), numeric: true, sortable: true, cell: (row) => formats.percent(row.physicalPercent === null ? null : row.physicalPercent / 100) },
    { key: "output", header: t("columns.output"), numeric: true, sortable: true, cell: (row) => formats.percent(row.output) },
    { key: "state", header: t("columns.state"), cell: (row) => <RowStates row={row} /> },
  ];
}
