import type { QueueAnswer } from "@sinergi/api/queues/queues.schema";
import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { findQueues } from "#features/queues/find-queues";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { useToday } from "#lib/today";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { type Named, SearchName, useNamed } from "#ui/search-name";
import { TakeTable } from "#ui/take-table";
import { nextOrder, orderOf } from "#urls/assignments.url";
import classes from "./queues.module.css";

const route = getRouteApi("/frame/pendampingan/tugas");

/** Lists that were dealt out as work, and how far each is. */
export function WorkQueuesPage() {
  const t = useTranslations("queues");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(trpc.queues.list.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const named = useNamed(() => undefined);
  const badges = [...named.badges, ...useBadges()];
  const clear = () => {
    named.forget();
    void navigate({ search: ({ urut }) => ({ urut }) });
  };
  const rows = query.data ? findQueues(query.data.rows, search, named.named) : [];
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={clear} />} actions={<TakeQueues rows={rows} titles={badges.map(({ text }) => text)} />}>
      <Filters field={named.field} look={named.look} />
      <Loaded query={query} height={400}>
        {() => (
          <Card title={t("list")} finding={rows.length === 0 ? null : t("found", { lists: rows.length, families: rows.reduce((sum, { open }) => sum + open, 0), late: rows.filter(({ overdue }) => overdue).length })}>
            {rows.length === 0 ? (
              <EmptyState text={t(badges.length > 0 ? "noneForFilter" : "none")}>
                <Link to="/analisis/keluarga" search={{}} className={links.link}>
                  {t("toFamilies")}
                </Link>
              </EmptyState>
            ) : (
              <QueueTable rows={rows} />
            )}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}

function Filters({ field, look }: Pick<Named, "field" | "look">) {
  const t = useTranslations("queues");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const states = [{ value: "", label: t("states.open") }, { value: "lewat", label: t("states.late") }, { value: "selesai", label: t("states.closed") }] as const;
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("search")} look={look} />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("state")}
        value={search.keadaan ?? ""}
        onChange={(event) => {
          const keadaan = states.find(({ value }) => value === event.currentTarget.value)?.value;
          void navigate({ search: (now) => ({ ...now, keadaan: keadaan === "" ? undefined : keadaan }), resetScroll: false });
        }}
        data={states.map((state) => ({ ...state }))}
      />
    </div>
  );
}

function useBadges() {
  const t = useTranslations("queues");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = { keadaan: (text: string) => t(text === "lewat" ? "states.late" : "states.closed") };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: words[key](value), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) }) }];
  });
}

function QueueTable({ rows }: { readonly rows: readonly QueueAnswer[] }) {
  const t = useTranslations("queues");
  const formats = useFormats();
  const { urut } = route.useSearch();
  const navigate = route.useNavigate();
  const columns: readonly Column<QueueAnswer>[] = [
    {
      key: "nomor", header: t("name"), sortable: true,
      cell: (row) => (
        <>
          <Link to="/pendampingan/tugas/$queueId" params={{ queueId: row.id }} search={{}}>
            {row.title}
          </Link>
          <span className={forms.under}>{[t("number", { number: row.number }), row.task].join(" · ")}</span>
        </>
      ),
    },
    {
      key: "tenggat", header: t("due"), sortable: true,
      cell: (row) => (
        <>
          {formats.day(row.dueOn)}
          {row.overdue && <span className={`${forms.under} ${classes.late}`}>{t("overdue")}</span>}
        </>
      ),
    },
    { key: "answered", header: t("answered"), numeric: true, cell: (row) => t("answeredOf", { answered: formats.count(row.answered), all: formats.count(row.answered + row.open) }) },
    {
      key: "sisa", header: t("open"), numeric: true, sortable: true,
      cell: (row) => (
        <>
          {formats.count(row.open)}
          {row.unassigned > 0 && <span className={forms.under}>{t("withoutOne", { families: formats.count(row.unassigned) })}</span>}
        </>
      ),
    },
    { key: "dealt", header: t("dealt"), cell: (row) => [formats.day(row.dealtOn), row.dealtName].join(", ") },
    { key: "state", header: t("state"), cell: (row) => (row.closedOn === null ? t("states.open") : t("closedOn", { day: formats.day(row.closedOn) })) },
  ];
  const { key, descending } = orderOf(urut, "-nomor");
  const change = (asked: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(urut, asked) as typeof urut }), resetScroll: false });
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key, descending, change }} />;
}

function TakeQueues({ rows, titles }: { readonly rows: readonly QueueAnswer[]; readonly titles: readonly string[] }) {
  const t = useTranslations("queues");
  const { regency } = useSession();
  return (
    <TakeTable<QueueAnswer>
      name="sinergi-daftar-kerja"
      titles={[t("title"), regency.name, useToday(), ...titles]}
      rows={rows}
      columns={[
        { header: t("numberHeader"), kind: "number", value: ({ number }) => number },
        { header: t("name"), kind: "text", value: ({ title }) => title },
        { header: t("task"), kind: "text", value: ({ task }) => task },
        { header: t("dealt"), kind: "text", value: ({ dealtOn }) => dealtOn },
        { header: t("due"), kind: "text", value: ({ dueOn }) => dueOn },
        { header: t("total"), kind: "number", value: ({ total }) => total },
        { header: t("answered"), kind: "number", value: ({ answered }) => answered },
        { header: t("open"), kind: "number", value: ({ open }) => open },
        { header: t("takenBack"), kind: "number", value: ({ takenBack }) => takenBack },
      ]}
    />
  );
}
