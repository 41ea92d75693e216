import { useQueries, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CompareScenarios } from "#features/simulations/compare-scenarios";
import { DistrictsCard } from "#features/simulations/districts-card";
import { ScenarioCard } from "#features/simulations/scenario-card";
import { sent } from "#features/simulations/scenario-words";
import { SimulationActions } from "#features/simulations/simulation-actions";
import { SimulationResult } from "#features/simulations/simulation-result";
import { WhoCard } from "#features/simulations/who-card";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { readScenarios, viewedNumber } from "#urls/simulations.url";
import classes from "./simulations.module.css";

const route = getRouteApi("/frame/perencanaan/simulasi");

/** If a programme had so much more room: where, whom, and what changes. Up to three scenarios; all of them are the address. */
export function SimulationPage() {
  const t = useTranslations("simulations");
  const search = route.useSearch();
  const scenarios = readScenarios(search);
  const programmes = useQuery(trpc.programmes.list.queryOptions());
  const answers = useQueries({ queries: scenarios.map(({ scenario }) => trpc.simulations.run.queryOptions({ on: search.tgl, scenario: sent(scenario) }, { placeholderData: (before) => before })) });
  const viewed = viewedNumber(search);
  const at = scenarios.findIndex(({ number }) => number === viewed);
  const [current, query] = [scenarios[at], answers[at]];
  return (
    <Page title={t("title")} intro={t("intro")} snapshot={query?.data?.snapshot} actions={<SimulationActions scenario={current?.scenario} given={query?.data?.given} owner={query?.data?.programme.owner} />}>
      <p className={classes.caution} role="note">
        {t("caution")}
      </p>
      <ScenarioCard />
      {!current || !query ? (
        <Card title={t("result.title")}>
          <Loaded query={programmes} height={80}>
            {(all) =>
              all.length === 0 ? (
                <EmptyState text={t("noProgramme")}>
                  <Link to="/program">{t("toProgrammes")}</Link>
                </EmptyState>
              ) : (
                <EmptyState text={t("chooseProgramme")} />
              )
            }
          </Loaded>
        </Card>
      ) : (
        <>
          <Loaded query={query} height={320}>
            {(answer) => <SimulationResult answer={answer} scenario={current.scenario} />}
          </Loaded>
          {scenarios.length > 1 && <CompareScenarios scenarios={scenarios} answers={answers.map(({ data }) => data)} />}
          {query.data && <DistrictsCard answer={query.data} />}
          {query.data && <WhoCard answer={query.data} />}
        </>
      )}
    </Page>
  );
}
