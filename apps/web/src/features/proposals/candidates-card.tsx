import type { CandidateAnswer, CandidatesAnswer, ProposalAnswer } from "@sinergi/api/simulations/proposals.schema";
import { NativeSelect } from "@mantine/core";
import { CANDIDATE_STATES } from "@sinergi/domain/simulations/proposal";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CandidateActs } from "#features/proposals/candidate-acts";
import { CandidateStateMark } from "#features/proposals/proposal-state-mark";
import { useFormats } from "#lib/i18n";
import { usePlaces } from "#lib/areas";
import { showMasked } from "#lib/masked";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Pager } from "#ui/pager";
import { SearchName, useNamed } from "#ui/search-name";
import { pageKey, pageOf } from "#urls/codes";
import { candidateStateOf, orderKey, orderOf } from "#urls/simulations.url";
import classes from "./proposals.module.css";

const route = getRouteApi("/frame/perencanaan/calon/$proposalId");
const SORTS = ["place", "head", "village", "decile", "state"] as const;
const USUAL = { sort: "place", descending: false } as const;

/** The families of a proposal, as they were on its day; on an approved list each is taken or refused here. */
export function CandidatesCard({ proposal }: { readonly proposal: ProposalAnswer }) {
  const t = useTranslations("proposals");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const places = usePlaces();
  const { named, look } = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const order = orderOf(search.urut, SORTS, USUAL);
  const state = candidateStateOf(search.keadaan);
  const query = useQuery(trpc.proposals.candidates.queryOptions({ proposal: proposal.id, area: search.wil, state, text: named || undefined, ...order, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const choose = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }), resetScroll: false });
  const badges = [
    search.wil === undefined ? null : { key: "wil", text: places.nameOf(search.wil), remove: () => choose({ wil: undefined }) },
    state === undefined ? null : { key: "keadaan", text: t(`candidateStates.${state}`), remove: () => choose({ keadaan: undefined }) },
  ].filter((badge) => badge !== null);
  return (
    <Card title={t(proposal.state === "APPROVED" ? "candidates" : "proposedFamilies")} finding={proposal.state === "APPROVED" ? t("progress", { decided: proposal.accepted + proposal.refused, families: proposal.families }) : null}>
      <div className={choices.choices} data-screen-only>
        <SearchName label={t("searchHead")} look={look} />
        <AreaChoice area={search.wil} choose={(wil) => choose({ wil })} />
        <NativeSelect
          className={choices.choice ?? ""} label={t("state")} value={state ?? ""} onChange={(event) => choose({ keadaan: event.currentTarget.value || undefined })}
          data={[{ value: "", label: t("all") }, ...CANDIDATE_STATES.map((value) => ({ value, label: t(`candidateStates.${value}`) }))]}
        />
      </div>
      <FilterBadges badges={badges} clear={() => choose({ wil: undefined, keadaan: undefined })} />
      <Loaded query={query} height={600}>
        {(answer) => <CandidateTable answer={answer} proposal={proposal} />}
      </Loaded>
    </Card>
  );
}

interface CandidateTableProps {
  readonly answer: CandidatesAnswer;
  readonly proposal: ProposalAnswer;
}

function CandidateTable({ answer, proposal }: CandidateTableProps) {
  const t = useTranslations("proposals");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const order = orderOf(route.useSearch().urut, SORTS, USUAL);
  const columns = useColumns(proposal);
  if (answer.total === 0) return <EmptyState text={t("noCandidates")} />;
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: orderKey(order, key), hal: undefined }), resetScroll: false });
  return (
    <>
      <p className={classes.count} aria-live="polite">
        <strong data-total={answer.total}>{t("total", { total: formats.count(answer.total) })}</strong>
      </p>
      <DataTable caption={t("candidates")} columns={columns} rows={answer.rows} rowKey={({ place }) => String(place)} sorting={{ key: order.sort, descending: order.descending, change }} />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}

function useColumns(proposal: ProposalAnswer): readonly Column<CandidateAnswer>[] {
  const t = useTranslations("proposals");
  const formats = useFormats();
  const { regency } = useSession();
  const columns: readonly Column<CandidateAnswer>[] = [
    {
      key: "head",
      header: t("columns.head"),
      sortable: true,
      cell: (row) =>
        row.headName === null ? t("notThere") : (
          <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }} className={links.link}>
            {row.headName}
          </Link>
        ),
    },
    { key: "place", header: t("columns.place"), numeric: true, sortable: true, cell: ({ place }) => formats.count(place) },
    { key: "village", header: regency.terms.village, sortable: true, cell: ({ village }) => <>{village.name}<span className={classes.hint}>{village.district}</span></> },
    { key: "decile", header: t("columns.decile"), numeric: true, sortable: true, cell: ({ decile }) => decile ?? "–" },
    { key: "why", header: t("columns.why"), cell: (row) => t("why", { programmes: row.layers, completes: row.completes ? "yes" : "no", unknown: row.eligibility === "unknown" ? "yes" : "no" }) },
    { key: "noKk", header: t("columns.noKk"), cell: ({ noKk }) => showMasked(noKk) },
  ];
  if (proposal.state !== "APPROVED") return columns;
  return [
    ...columns,
    {
      key: "state",
      header: t("columns.state"),
      sortable: true,
      cell: (row) => (
        <>
          <CandidateStateMark state={row.state} />
          {row.reason !== "" && <span className={classes.hint}>{row.reason}</span>}
          {row.decidedName !== null && <span className={classes.hint}>{row.decidedName}</span>}
        </>
      ),
    },
    { key: "acts", header: t("columns.acts"), cell: (row) => <CandidateActs proposal={proposal.id} candidate={row} /> },
  ];
}
