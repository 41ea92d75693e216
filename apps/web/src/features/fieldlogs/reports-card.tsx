import type { MonthReportsAnswer, ReporterAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import { Button, NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FIRST_REPORT_ORDER, findReports, stateOf } from "#features/fieldlogs/find-reports";
import { nextOrder, orderOf } from "#features/fieldlogs/order-rows";
import { StateMark } from "#features/fieldlogs/state-mark";
import { useAllFirst } from "#features/fieldlogs/use-all-first";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import type { FilterBadge } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { type Named, SearchName } from "#ui/search-name";
import { type TakenColumn, TakeTable } from "#ui/take-table";
import { REPORT_STATE_KEYS, type MonthReportsSearch } from "#urls/fieldlogs.url";

const route = getRouteApi("/frame/pendampingan/laporan");
const TONES = { belum: "quiet", menunggu: "waiting", disetujui: "good", dikembalikan: "refused" } as const;

interface CardProps {
  readonly month: string;
  readonly named: Named;
  readonly badges: readonly FilterBadge[];
  readonly clear: () => void;
}

/** Reports of a month: what has come, what waits, and what has not come yet, which is no zero. */
export function ReportsCard({ month, named, badges, clear }: CardProps) {
  const query = useQuery(trpc.monthReports.list.queryOptions({ month }, { placeholderData: keepPreviousData }));
  return (
    <>
      <Filters field={named.field} look={named.look} />
      <Loaded query={query} height={480}>
        {(answer) => <Shown answer={answer} named={named} badges={badges} clear={clear} />}
      </Loaded>
    </>
  );
}

function Filters({ field, look }: Pick<Named, "field" | "look">) {
  const t = useTranslations("fieldlogs.reports");
  const allFirst = useAllFirst();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (more: Partial<MonthReportsSearch>) => void navigate({ search: (now) => ({ ...now, ...more }), resetScroll: false });
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("search")} look={look} />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("state")}
        value={search.keadaan ?? ""}
        onChange={(event) => narrow({ keadaan: REPORT_STATE_KEYS.find((key) => key === event.currentTarget.value) })}
        data={allFirst(REPORT_STATE_KEYS.map((value) => ({ value, label: t(`states.${value}`) })))}
      />
    </div>
  );
}

function Shown({ answer, named, badges, clear }: { readonly answer: MonthReportsAnswer } & Omit<CardProps, "month">) {
  const t = useTranslations("fieldlogs.reports");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const rows = findReports(answer, search, named.named);
  const order = orderOf(search.urut, FIRST_REPORT_ORDER);
  const columns = useColumns();
  const count = (state: string): number => answer.rows.filter((row) => stateOf(row) === state).length;
  const finding = answer.rows.length === 0 ? null : t("found", { come: answer.rows.length - count("belum"), all: answer.rows.length, waiting: count("menunggu"), missing: count("belum") });
  return (
    <Card title={t("list", { month: formats.month(answer.month) })} finding={finding} note={t("listNote")} actions={<TakeReports answer={answer} rows={rows} titles={badges.map(({ text }) => text)} />}>
      {rows.length === 0 ? (
        <EmptyState text={t(badges.length > 0 ? "noneForFilter" : "none")}>
          {badges.length > 0 && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <DataTable caption={t("list", { month: formats.month(answer.month) })} columns={columns} rows={rows} rowKey={({ userId }) => userId} sorting={{ ...order, change: (key) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key) }), resetScroll: false }) }} />
      )}
    </Card>
  );
}

function useColumns(): readonly Column<ReporterAnswer>[] {
  const t = useTranslations("fieldlogs.reports");
  const formats = useFormats();
  const { regency } = useSession();
  return [
    {
      key: "nama", header: t("facilitator"), sortable: true,
      cell: (row) =>
        row.reportId === null ? (
          row.name
        ) : (
          <Link to="/pendampingan/laporan/$reportId" params={{ reportId: row.reportId }}>
            {row.name}
          </Link>
        ),
    },
    {
      key: "state", header: t("state"),
      cell: (row) => (
        <>
          <StateMark tone={TONES[stateOf(row)]}>{t(`states.${stateOf(row)}`)}</StateMark>
          {row.submittedAt !== null && <span className={classes.under}>{formats.moment(row.submittedAt, regency.timeZone)}</span>}
        </>
      ),
    },
    { key: "keluarga", header: t("families"), numeric: true, sortable: true, cell: (row) => formats.count(row.families) },
    {
      key: "kunjungan", header: t("visits"), numeric: true, sortable: true,
      cell: (row) => (
        <>
          {formats.count(row.counts?.visits ?? null)}
          {row.counts !== null && <span className={classes.under}>{t("met", { count: row.counts.familiesMet })}</span>}
        </>
      ),
    },
    { key: "sesi", header: t("sessions"), numeric: true, cell: (row) => formats.count(row.counts?.sessions ?? null) },
    {
      key: "sisa", header: t("pending"), numeric: true, sortable: true,
      cell: (row) => (
        <>
          {formats.count(row.pending)}
          {row.lastSeenAt !== null && <span className={classes.under}>{t("seen", { moment: formats.moment(row.lastSeenAt, regency.timeZone) })}</span>}
        </>
      ),
    },
  ];
}

function TakeReports({ answer, rows, titles }: { readonly answer: MonthReportsAnswer; readonly rows: readonly ReporterAnswer[]; readonly titles: readonly string[] }) {
  const t = useTranslations("fieldlogs.reports");
  const formats = useFormats();
  const { regency } = useSession();
  const text = (header: string, value: (row: ReporterAnswer) => string | null): TakenColumn<ReporterAnswer> => ({ header, kind: "text", value });
  const number = (header: string, value: (row: ReporterAnswer) => number | null): TakenColumn<ReporterAnswer> => ({ header, kind: "number", value });
  return (
    <TakeTable
      name={`laporan-bulanan-${answer.month}`}
      titles={[t("list", { month: formats.month(answer.month) }), regency.name, ...titles]}
      rows={rows}
      columns={[
        text(t("facilitator"), (row) => row.name), text(t("state"), (row) => t(`states.${stateOf(row)}`)), text(t("submitted"), (row) => row.submittedAt?.slice(0, 10) ?? null), number(t("families"), (row) => row.families),
        number(t("visits"), (row) => row.counts?.visits ?? null), number(t("familiesMet"), (row) => row.counts?.familiesMet ?? null), number(t("sessions"), (row) => row.counts?.sessions ?? null), number(t("commitments"), (row) => row.counts?.commitments ?? null),
        number(t("payouts"), (row) => row.counts?.payouts ?? null), number(t("needs"), (row) => row.counts?.needs ?? null), number(t("cases"), (row) => row.counts?.cases ?? null), number(t("pending"), (row) => row.pending),
      ]}
    />
  );
}
