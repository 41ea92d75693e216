import type { ObjectionAnswer } from "@sinergi/api/updates/objections.schema";
import { Button } from "@mantine/core";
import { objectionNumber } from "@sinergi/domain/updates/vocabulary";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { findObjections, isOpenObjection, updateOrder } from "#features/updates/find-updates";
import { NewObjection } from "#features/updates/new-objection";
import { ObjectionFilters } from "#features/updates/objection-filters";
import { StateMark } from "#features/updates/state-mark";
import { useObjectionBadges } from "#features/updates/use-update-badges";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { nextOrder } from "#lib/list-page";
import { useProgrammes } from "#lib/programmes";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { TakeTable } from "#ui/take-table";

const route = getRouteApi("/frame/sanggahan");

/** Objections: who is said to be unfit or missed, and what came of it. Who objects is not here. */
export function ObjectionsPage() {
  const t = useTranslations("updates");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const mayWrite = useMay("objections.write");
  const query = useQuery(trpc.objections.list.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const badges = useObjectionBadges();
  const clear = () => void navigate({ search: {} });
  const rows = findObjections(query.data?.rows ?? [], search);
  return (
    <Page
      title={t("objections.title")}
      intro={
        <>
          {t("objections.intro")} <Link to="/usulan">{t("objections.toUpdates")}</Link>
        </>
      }
      badges={<FilterBadges badges={badges} clear={clear} />}
      actions={
        <>
          <TakeObjections rows={rows} titles={badges.map(({ text }) => text)} />
          {mayWrite && <NewObjection />}
        </>
      }
    >
      <ObjectionFilters />
      <Loaded query={query} height={480}>
        {() => <Listed rows={rows} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

function Listed({ rows, narrowed, clear }: { readonly rows: readonly ObjectionAnswer[]; readonly narrowed: boolean; readonly clear: () => void }) {
  const t = useTranslations("updates");
  const navigate = route.useNavigate();
  const order = updateOrder(route.useSearch());
  const columns = useColumns();
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key) }), resetScroll: false });
  return (
    <Card title={t("objections.list")} finding={rows.length === 0 ? null : t("objections.found", { count: rows.length, open: rows.filter(({ state }) => isOpenObjection(state)).length })}>
      {rows.length === 0 ? (
        <EmptyState text={t(narrowed ? "objections.noneForFilter" : "objections.none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <DataTable caption={t("objections.list")} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key: order.sort ?? "", descending: order.descending, change }} />
      )}
    </Card>
  );
}

function useColumns(): readonly Column<ObjectionAnswer>[] {
  const t = useTranslations("updates");
  const places = usePlaces();
  const programmes = useProgrammes();
  const formats = useFormats();
  return [
    {
      key: "subject",
      header: t("objections.about"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/sanggahan/$objectionId" params={{ objectionId: row.id }}>
            {row.subject}
          </Link>
          <span className={classes.under}>{[objectionNumber(row.number), places.nameOf(row.villageCode)].join(" · ")}</span>
        </>
      ),
    },
    {
      key: "kind",
      header: t("kind"),
      sortable: true,
      cell: (row) => (
        <>
          {t(`objectionKinds.${row.kind}`)}
          {row.programmeCode !== null && <span className={classes.under}>{programmes.nameOf(row.programmeCode)}</span>}
        </>
      ),
    },
    { key: "state", header: t("state"), sortable: true, cell: (row) => <StateMark state={row.state} /> },
    { key: "days", header: t("objections.age"), numeric: true, sortable: true, cell: (row) => t("daysOf", { days: row.days }) },
    {
      key: "taken",
      header: t("objections.takenBy"),
      cell: (row) => (
        <>
          {row.takenName}
          <span className={classes.under}>{formats.day(row.receivedOn)}</span>
        </>
      ),
    },
  ];
}

function TakeObjections({ rows, titles }: { readonly rows: readonly ObjectionAnswer[]; readonly titles: readonly string[] }) {
  const t = useTranslations("updates");
  const places = usePlaces();
  const { regency } = useSession();
  return (
    <TakeTable<ObjectionAnswer>
      name="sinergi-sanggahan"
      titles={[t("objections.title"), regency.name, ...titles]}
      rows={rows}
      columns={[
        { header: t("number"), kind: "text", value: ({ number }) => objectionNumber(number) },
        { header: t("kind"), kind: "text", value: (row) => t(`objectionKinds.${row.kind}`) },
        { header: t("areaCode"), kind: "text", value: (row) => row.villageCode },
        { header: t("area"), kind: "text", value: (row) => places.nameOf(row.villageCode) },
        { header: t("state"), kind: "text", value: (row) => t(`states.${row.state}`) },
        { header: t("objections.receivedOn"), kind: "text", value: (row) => row.receivedOn },
        { header: t("movedOn"), kind: "text", value: (row) => row.movedOn },
      ]}
    />
  );
}
