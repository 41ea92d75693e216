import type { ProposalAnswer } from "@sinergi/api/simulations/proposals.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CandidatesCard } from "#features/proposals/candidates-card";
import { DecideProposal } from "#features/proposals/decide-proposal";
import { ProposalStateMark } from "#features/proposals/proposal-state-mark";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { ExportButton } from "#ui/export-button";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { writeScenarios } from "#urls/simulations.url";
import classes from "./proposals.module.css";

const route = getRouteApi("/frame/perencanaan/calon/$proposalId");

/** One proposal: what was asked and what it changes, who decides, and its families one by one. */
export function ProposalPage() {
  const t = useTranslations("proposals");
  const { proposalId } = route.useParams();
  const { wil, keadaan } = route.useSearch();
  const query = useQuery(trpc.proposals.find.queryOptions({ id: proposalId }));
  return (
    <Page title={query.data?.name ?? t("one")} intro={query.data?.note} actions={query.data && <ExportButton what={{ kind: "candidates", filter: { proposal: proposalId, area: wil, state: keadaan } }} />}>
      <p className={classes.caution} role="note">
        {t("caution")}
      </p>
      <Loaded query={query} height={400}>
        {(proposal) => (
          <>
            <ProposalCard proposal={proposal} />
            <CandidatesCard proposal={proposal} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ProposalCard({ proposal }: { readonly proposal: ProposalAnswer }) {
  const t = useTranslations("proposals");
  const formats = useFormats();
  const { regency } = useSession();
  const { nameOf, ownerNameOf } = useProgrammes();
  const { figures, state } = proposal;
  const decided = proposal.decidedAt === null ? null : t("decidedBy", { name: proposal.decidedName ?? "–", at: formats.moment(proposal.decidedAt, regency.timeZone) });
  const facts = [
    [t("fact.programme"), nameOf(proposal.programme)],
    [t("fact.owner"), ownerNameOf(proposal.owner)],
    [t("fact.families"), formats.count(proposal.families)],
    [t("fact.coverage"), t("fromTo", { from: formats.percent(figures.coverageBefore), to: formats.percent(figures.coverageAfter) })],
    [t("fact.missed"), formats.count(figures.missedAfter)],
    [t("fact.cost"), formats.rupiah(figures.costIdr)],
    [t("fact.data"), proposal.dataset === null ? "–" : t("dataOf", { source: proposal.dataset.source, asOf: formats.day(proposal.dataset.asOf), on: formats.day(proposal.on) })],
    [t("fact.proposed"), t("proposedBy", { name: proposal.own ? t("you") : proposal.proposedName, at: formats.moment(proposal.proposedAt, regency.timeZone) })],
  ] as const;
  return (
    <Card title={t("proposal")} actions={<ProposalStateMark state={state} />} note={<Link to="/perencanaan/simulasi" search={writeScenarios([proposal.scenario])}>{t("openScenario")}</Link>}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {decided !== null && (
        <p className={classes.decided}>
          {decided}
          {proposal.decisionReason !== null && ` ${t("because", { reason: proposal.decisionReason })}`}
        </p>
      )}
      <DecideProposal proposal={proposal} />
    </Card>
  );
}
