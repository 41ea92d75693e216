import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ScenarioForm } from "#features/simulations/scenario-form";
import { useScenarioTitle, useScenarioWords } from "#features/simulations/scenario-words";
import { Card } from "#ui/card";
import { readScenario, readScenarios, SCENARIO_NUMBERS, type ScenarioNumber, viewedNumber, writeScenario, writeScenarios } from "#urls/simulations.url";
import classes from "./simulations.module.css";

const route = getRouteApi("/frame/perencanaan/simulasi");

/** The scenario that is looked at, as choices; beside it the others of the comparison. */
export function ScenarioCard() {
  const t = useTranslations("simulations");
  const words = useScenarioWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const viewed = viewedNumber(search);
  const scenario = readScenario(search, viewed);
  const remove = () => {
    const rest = readScenarios(search).filter(({ number }) => number !== viewed).map((one) => one.scenario);
    void navigate({ search: (now) => ({ ...now, ...writeScenarios(rest), lihat: undefined }), resetScroll: false });
  };
  return (
    <Card title={t("scenario")} note={scenario === null ? null : words(scenario)} actions={<ScenarioTabs />}>
      <ScenarioForm key={`${viewed}:${JSON.stringify(scenario?.room)}`} number={viewed} />
      {readScenarios(search).length > 1 && (
        <Button className={classes.removeScenario ?? ""} variant="subtle" color="gray" size="compact-md" onClick={remove} data-screen-only>
          {t("removeScenario", { number: viewed })}
        </Button>
      )}
    </Card>
  );
}

function ScenarioTabs() {
  const t = useTranslations("simulations");
  const title = useScenarioTitle();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const scenarios = readScenarios(search);
  const viewed = viewedNumber(search);
  const view = (number: ScenarioNumber) => void navigate({ search: (now) => ({ ...now, lihat: number === 1 ? undefined : (String(number) as "2" | "3") }), resetScroll: false });
  const free = SCENARIO_NUMBERS.find((number) => readScenario(search, number) === null);
  const first = scenarios.find(({ number }) => number === viewed);
  const add = () => {
    if (free === undefined || !first) return;
    void navigate({ search: (now) => ({ ...now, ...writeScenario(free, first.scenario), lihat: free === 1 ? undefined : (String(free) as "2" | "3") }), resetScroll: false });
  };
  if (!first) return null;
  return (
    <div className={classes.tabs} role="group" aria-label={t("scenarios")}>
      {scenarios.length > 1 &&
        scenarios.map(({ number, scenario }) => (
          <Button key={number} size="compact-md" variant={number === viewed ? "filled" : "default"} aria-pressed={number === viewed} onClick={() => view(number)} title={title(scenario)}>
            {t("scenarioNumber", { number })}
          </Button>
        ))}
      {free !== undefined && (
        <Button size="compact-md" variant="default" onClick={add}>
          {t("addScenario")}
        </Button>
      )}
    </div>
  );
}
