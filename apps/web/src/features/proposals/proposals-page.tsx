import type { ProposalAnswer, ProposalsAnswer } from "@sinergi/api/simulations/proposals.schema";
import { NativeSelect } from "@mantine/core";
import { PROPOSAL_STATES } from "@sinergi/domain/simulations/proposal";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ProposalStateMark } from "#features/proposals/proposal-state-mark";
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
import { orderKey, orderOf, proposalStateOf } from "#urls/simulations.url";
import classes from "./proposals.module.css";

const route = getRouteApi("/frame/perencanaan/calon");
const SORTS = ["name", "programme", "families", "state", "proposedAt"] as const;
const USUAL = { sort: "proposedAt", descending: true } as const;

/** Lists of candidates: those that wait for a second person, and those that were approved. */
export function ProposalsPage() {
  const t = useTranslations("proposals");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { nameOf, all } = useProgrammes();
  const state = proposalStateOf(search.keadaan);
  const asked = { text: search.cari, programme: search.prog, state, ...orderOf(search.urut, SORTS, USUAL) };
  const query = useQuery(trpc.proposals.list.queryOptions({ ...asked, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const total = query.data?.total ?? 0;
  const load = async () => (await queryClient.fetchQuery(trpc.proposals.list.queryOptions({ ...asked, ...wholeList(total) }))).rows;
  const choose = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  const badges = [
    search.cari === undefined ? null : { key: "cari", text: `“${search.cari}”`, remove: () => choose({ cari: undefined }) },
    search.prog === undefined ? null : { key: "prog", text: nameOf(search.prog), remove: () => choose({ prog: undefined }) },
    state === undefined ? null : { key: "keadaan", text: t(`states.${state}`), remove: () => choose({ keadaan: undefined }) },
  ].filter((badge) => badge !== null);
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={() => choose({ cari: undefined, prog: undefined, keadaan: undefined })} />} actions={<TakeProposals count={total} load={load} />}>
      <div className={choices.choices} data-screen-only>
        <SearchWords label={t("search")} words={search.cari} look={(cari) => void navigate({ search: (now) => ({ ...now, cari, hal: undefined }), replace: true, resetScroll: false })} />
        <NativeSelect
          className={choices.choice ?? ""} label={t("programme")} value={search.prog ?? ""} onChange={(event) => choose({ prog: event.currentTarget.value || undefined })}
          data={[{ value: "", label: t("all") }, ...all.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <NativeSelect
          className={choices.choice ?? ""} label={t("state")} value={state ?? ""} onChange={(event) => choose({ keadaan: event.currentTarget.value || undefined })}
          data={[{ value: "", label: t("all") }, ...PROPOSAL_STATES.map((value) => ({ value, label: t(`states.${value}`) }))]}
        />
      </div>
      <Card title={t("list")}>
        <Loaded query={query} height={320}>
          {(answer) => <ProposalTable answer={answer} narrowed={badges.length > 0} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function ProposalTable({ answer, narrowed }: { readonly answer: ProposalsAnswer; readonly narrowed: boolean }) {
  const t = useTranslations("proposals");
  const navigate = route.useNavigate();
  const order = orderOf(route.useSearch().urut, SORTS, USUAL);
  const columns = useColumns();
  if (answer.total === 0) {
    return (
      <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
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

function useColumns(): readonly Column<ProposalAnswer>[] {
  const t = useTranslations("proposals");
  const formats = useFormats();
  const { nameOf } = useProgrammes();
  const { regency } = useSession();
  return [
    {
      key: "name",
      header: t("columns.name"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/perencanaan/calon/$proposalId" params={{ proposalId: row.id }} className={links.link}>
            {row.name}
          </Link>
          <span className={classes.hint}>{t("proposedBy", { name: row.own ? t("you") : row.proposedName, at: formats.moment(row.proposedAt, regency.timeZone) })}</span>
        </>
      ),
    },
    { key: "programme", header: t("columns.programme"), sortable: true, cell: (row) => nameOf(row.programme) },
    { key: "state", header: t("columns.state"), sortable: true, cell: (row) => <ProposalStateMark state={row.state} /> },
    { key: "families", header: t("columns.families"), numeric: true, sortable: true, cell: (row) => formats.count(row.families) },
    { key: "accepted", header: t("columns.accepted"), numeric: true, cell: (row) => formats.count(row.accepted) },
    { key: "refused", header: t("columns.refused"), numeric: true, cell: (row) => formats.count(row.refused) },
  ];
}

/** All proposals as the screen is narrowed and sorted, as a file. */
function TakeProposals(rows: LaterRows<ProposalAnswer>) {
  const t = useTranslations("proposals");
  const { nameOf } = useProgrammes();
  const { regency } = useSession();
  const text = (header: string, value: (row: ProposalAnswer) => string): TakenColumn<ProposalAnswer> => ({ header, kind: "text", value });
  const number = (header: string, value: (row: ProposalAnswer) => number): TakenColumn<ProposalAnswer> => ({ header, kind: "number", value });
  return (
    <TakeTable
      name="daftar-calon"
      titles={[t("title"), regency.name]}
      rows={rows}
      columns={[
        text(t("columns.name"), (row) => row.name), text(t("columns.programme"), (row) => nameOf(row.programme)), text(t("columns.state"), (row) => t(`states.${row.state}`)), number(t("columns.families"), (row) => row.families),
        number(t("columns.accepted"), (row) => row.accepted), number(t("columns.refused"), (row) => row.refused), text(t("fact.proposed"), (row) => `${row.proposedName}, ${row.proposedAt.slice(0, 10)}`),
      ]}
    />
  );
}
