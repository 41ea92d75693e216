import type { ObjectionAnswer, ObjectionsAnswer } from "@sinergi/api/updates/objections.schema";
import { Button } from "@mantine/core";
import { objectionNumber } from "@sinergi/domain/updates/vocabulary";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { objectionFilter, objectionOrder } from "#features/updates/find-updates";
import { NewObjection } from "#features/updates/new-objection";
import { ObjectionFilters } from "#features/updates/objection-filters";
import { StateMark } from "#features/updates/state-mark";
import { useObjectionBadges } from "#features/updates/use-update-badges";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { nextOrder, wholeList } from "#lib/list-page";
import { useProgrammes } from "#lib/programmes";
import { queryClient } from "#lib/query-client";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { useNamed } from "#ui/search-name";
import { type LaterRows, TakeTable } from "#ui/take-table";
import { pageKey, pageOf } from "#urls/codes";

const route = getRouteApi("/frame/sanggahan");

/** Objections: who is said to be unfit or missed, and what came of it. Who objects is not here. */
export function ObjectionsPage() {
  const t = useTranslations("updates");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const mayWrite = useMay("objections.write");
  const named = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const asked = { filter: objectionFilter(search, named.named), ...objectionOrder(search) };
  const query = useQuery(trpc.objections.list.queryOptions({ ...asked, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const badges = [...named.badges, ...useObjectionBadges()];
  const clear = () => {
    named.forget();
    void navigate({ search: {} });
  };
  const total = query.data?.total ?? 0;
  const load = async () => (await queryClient.fetchQuery(trpc.objections.list.queryOptions({ ...asked, ...wholeList(total) }))).rows;
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
          <TakeObjections rows={{ count: total, load }} titles={badges.map(({ text }) => text)} />
          {mayWrite && <NewObjection />}
        </>
      }
    >
      <ObjectionFilters field={named.field} look={named.look} />
      <Loaded query={query} height={480}>
        {(answer) => <Listed answer={answer} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

function Listed({ answer, narrowed, clear }: { readonly answer: ObjectionsAnswer; readonly narrowed: boolean; readonly clear: () => void }) {
  const t = useTranslations("updates");
  const navigate = route.useNavigate();
  const order = objectionOrder(route.useSearch());
  const columns = useColumns();
  const { rows, total, open, page, pageSize } = answer;
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key), hal: undefined }), resetScroll: false });
  return (
    <Card title={t("objections.list")} finding={total === 0 ? null : t("objections.found", { count: total, open })}>
      {total === 0 ? (
        <EmptyState text={t(narrowed ? "objections.noneForFilter" : "objections.none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <DataTable caption={t("objections.list")} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key: order.sort ?? "", descending: order.descending, change }} />
          <Pager page={page} pageSize={pageSize} total={total} go={(to) => void navigate({ search: (now) => ({ ...now, hal: pageKey(to) }) })} />
        </>
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

/** All objections as the screen is narrowed and sorted, as a file. */
function TakeObjections({ rows, titles }: { readonly rows: LaterRows<ObjectionAnswer>; readonly titles: readonly string[] }) {
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
