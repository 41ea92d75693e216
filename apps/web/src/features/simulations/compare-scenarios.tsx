import type { SimulationAnswer } from "@sinergi/api/simulations/simulations.schema";
import type { Scenario } from "@sinergi/domain/simulations/scenario";
import { useTranslations } from "use-intl";
import { RESULT_KEYS, resultOf, type ResultKey } from "#features/simulations/result-rows";
import { useScenarioTitle, useScenarioWords } from "#features/simulations/scenario-words";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import type { ScenarioNumber } from "#urls/simulations.url";
import classes from "./simulations.module.css";

interface CompareScenariosProps {
  readonly scenarios: readonly { readonly number: ScenarioNumber; readonly scenario: Scenario }[];
  /** In the same order; undefined while one is on its way. */
  readonly answers: readonly (SimulationAnswer | undefined)[];
}

type Row = { readonly key: "given" | "cost" } | { readonly key: ResultKey };

/** The scenarios side by side: the same figures after each, beside today. */
export function CompareScenarios({ scenarios, answers }: CompareScenariosProps) {
  const t = useTranslations("simulations");
  const title = useScenarioTitle();
  const words = useScenarioWords();
  const cellOf = useCells();
  const rows: readonly Row[] = [{ key: "given" }, { key: "cost" }, ...RESULT_KEYS.map((key) => ({ key }))];
  const columns: readonly Column<Row>[] = [
    { key: "figure", header: t("result.figure"), cell: ({ key }) => (key === "given" || key === "cost" ? t(`compare.${key}`) : t(`figures.${key}.name`)) },
    ...scenarios.map(({ number, scenario }, at): Column<Row> => ({
      key: String(number),
      header: t("compare.column", { number, title: title(scenario) }),
      numeric: true,
      cell: ({ key }) => cellOf(answers[at], key),
    })),
  ];
  return (
    <Card title={t("compare.title")} note={<span className={classes.notes}>{scenarios.map(({ number, scenario }) => <span key={number}>{t("compare.note", { number, words: words(scenario) })}</span>)}</span>}>
      <DataTable caption={t("compare.title")} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Card>
  );
}

function useCells() {
  const formats = useFormats();
  const t = useTranslations("simulations.compare");
  return (answer: SimulationAnswer | undefined, key: Row["key"]) => {
    if (!answer) return "…";
    if (key === "given") return formats.count(answer.given);
    if (key === "cost") return formats.rupiah(answer.costIdr);
    const found = resultOf(answer, key);
    if (!found) return "–";
    const write = (value: number | null) => (found.as === "share" ? formats.percent(value) : formats.count(value));
    return (
      <>
        {write(found.after.value)}
        <span className={classes.hint}>{t("from", { before: write(found.before.value) })}</span>
      </>
    );
  };
}
