import type { SessionsAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import { Button, NativeSelect } from "@mantine/core";
import { cameThere } from "@sinergi/domain/fieldwork/month-counts";
import { PRESENCES } from "@sinergi/domain/fieldwork/vocabulary";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { includesWords, nextOrder, ordered, orderOf } from "#features/fieldlogs/order-rows";
import { useAllFirst } from "#features/fieldlogs/use-all-first";
import { usePlaces } from "#lib/areas";
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
import type { MonthReportsSearch } from "#urls/fieldlogs.url";

const route = getRouteApi("/frame/pendampingan/laporan");
const FIRST_ORDER = "-tanggal";
type SessionRow = SessionsAnswer["rows"][number];

interface SessionsCardProps {
  readonly month: string;
  readonly named: Named;
  readonly badges: readonly FilterBadge[];
  readonly clear: () => void;
}

/** P2K2 sessions of a month with who came. */
export function SessionsCard({ month, named, badges, clear }: SessionsCardProps) {
  const search = route.useSearch();
  const query = useQuery(trpc.monthReports.sessions.queryOptions({ month }, { placeholderData: keepPreviousData }));
  return (
    <>
      <Filters rows={query.data?.rows ?? []} field={named.field} look={named.look} />
      <Loaded query={query} height={480}>
        {(answer) => <Shown rows={findSessions(answer.rows, search, named.named)} month={month} badges={badges} clear={clear} />}
      </Loaded>
    </>
  );
}

function Shown({ rows, month, badges, clear }: Omit<SessionsCardProps, "named"> & { readonly rows: readonly SessionRow[] }) {
  const t = useTranslations("fieldlogs.sessions");
  const navigate = route.useNavigate();
  const order = orderOf(route.useSearch().urut, FIRST_ORDER);
  const columns = useColumns();
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key) }), resetScroll: false });
  return (
    <Card title={t("list")} finding={useFoundWords(rows)} actions={<TakeSessions rows={rows} month={month} titles={badges.map(({ text }) => text)} />}>
      {rows.length === 0 ? (
        <EmptyState text={t(badges.length > 0 ? "noneForFilter" : "none")}>
          {badges.length > 0 && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ ...order, change }} />
      )}
    </Card>
  );
}

/** Families that came, themselves or by somebody in their place. */
function cameTo({ attendance }: SessionRow): number {
  return PRESENCES.filter(cameThere).reduce((sum, presence) => sum + (attendance[presence] ?? 0), 0);
}

const KEYS: Readonly<Record<string, (row: SessionRow) => string | number | null>> = {
  tanggal: (row) => row.onDay, kelompok: (row) => row.groupName, hadir: (row) => (row.families === 0 ? null : cameTo(row) / row.families), nama: (row) => row.userName,
};

function findSessions(rows: readonly SessionRow[], search: MonthReportsSearch, named: string): readonly SessionRow[] {
  const found = rows.filter((row) => (search.modul === undefined || row.module === search.modul) && includesWords(named, row.groupName, row.userName, row.topic));
  const { key, descending } = orderOf(search.urut, FIRST_ORDER);
  return ordered(found, KEYS[key] ?? ((row) => row.onDay), descending);
}

function useFoundWords(rows: readonly SessionRow[]): string | null {
  const t = useTranslations("fieldlogs.sessions");
  const formats = useFormats();
  const families = rows.reduce((sum, row) => sum + row.families, 0);
  if (families === 0) return null;
  return t("found", { count: rows.length, share: formats.percent(rows.reduce((sum, row) => sum + cameTo(row), 0) / families) });
}

function Filters({ rows, field, look }: Pick<Named, "field" | "look"> & { readonly rows: readonly SessionRow[] }) {
  const t = useTranslations("fieldlogs.sessions");
  const allFirst = useAllFirst();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (more: Partial<MonthReportsSearch>) => void navigate({ search: (now) => ({ ...now, ...more }), resetScroll: false });
  const modules = [...new Map(rows.map(({ module, moduleName }) => [module, moduleName]))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("search")} look={look} />
      <NativeSelect className={choices.choice ?? ""} label={t("module")} value={search.modul ?? ""} onChange={(event) => narrow({ modul: event.currentTarget.value || undefined })} data={allFirst(modules.map(([value, label]) => ({ value, label })))} />
    </div>
  );
}

function useColumns(): readonly Column<SessionRow>[] {
  const t = useTranslations("fieldlogs.sessions");
  const flags = useTranslations("fieldlogs.flags");
  const formats = useFormats();
  const places = usePlaces();
  return [
    {
      key: "kelompok", header: t("group"), sortable: true,
      cell: (row) => (
        <>
          {row.groupName}
          <span className={classes.under}>{[places.nameOf(row.villageCode), ...row.flags.map((flag) => flags(flag))].join(" · ")}</span>
        </>
      ),
    },
    { key: "tanggal", header: t("day"), sortable: true, cell: (row) => formats.day(row.onDay) },
    {
      key: "module", header: t("module"),
      cell: (row) => (
        <>
          {row.moduleName}
          {row.topic !== "" && <span className={classes.under}>{row.topic}</span>}
        </>
      ),
    },
    {
      key: "hadir", header: t("came"), numeric: true, sortable: true,
      cell: (row) => (
        <>
          {t("cameOf", { came: cameTo(row), all: row.families })}
          <span className={classes.under}>{formats.percent(row.families === 0 ? null : cameTo(row) / row.families)}</span>
        </>
      ),
    },
    { key: "nama", header: t("facilitator"), sortable: true, cell: (row) => row.userName },
  ];
}

function TakeSessions({ rows, month, titles }: { readonly rows: readonly SessionRow[]; readonly month: string; readonly titles: readonly string[] }) {
  const t = useTranslations("fieldlogs.sessions");
  const formats = useFormats();
  const { regency } = useSession();
  const places = usePlaces();
  const text = (header: string, value: (row: SessionRow) => string | null): TakenColumn<SessionRow> => ({ header, kind: "text", value });
  const number = (header: string, value: (row: SessionRow) => number | null): TakenColumn<SessionRow> => ({ header, kind: "number", value });
  return (
    <TakeTable
      name={`pertemuan-p2k2-${month}`}
      titles={[t("list"), formats.month(month), regency.name, ...titles]}
      rows={rows}
      columns={[
        text(t("day"), (row) => row.onDay), text(t("group"), (row) => row.groupName), text(t("village"), (row) => places.nameOf(row.villageCode)), text(t("module"), (row) => row.moduleName), text(t("topic"), (row) => row.topic),
        text(t("facilitator"), (row) => row.userName), number(t("families"), (row) => row.families), ...PRESENCES.map((presence) => number(t(`presences.${presence}`), (row) => row.attendance[presence] ?? 0)),
        number(t("minutes"), (row) => row.minutes), text(t("notes"), (row) => row.notes),
      ]}
    />
  );
}
