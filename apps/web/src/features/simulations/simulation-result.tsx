import type { SimulationAnswer } from "@sinergi/api/simulations/simulations.schema";
import type { Scenario } from "@sinergi/domain/simulations/scenario";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { type ResultRow, useResultRows } from "#features/simulations/result-rows";
import { useScenarioWords } from "#features/simulations/scenario-words";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import links from "#ui/number-link.module.css";
import { type TableFile, TableFileButton } from "#ui/table-file-button";
import classes from "./simulations.module.css";

const route = getRouteApi("/frame/perencanaan/simulasi");

interface SimulationResultProps {
  readonly answer: SimulationAnswer;
  readonly scenario: Scenario;
}

/** What the scenario gives and what it changes; the number of families opens their list. */
export function SimulationResult({ answer, scenario }: SimulationResultProps) {
  const t = useTranslations("simulations.result");
  const formats = useFormats();
  const rows = useResultRows(answer);
  const words = useScenarioWords();
  const { given, places, reach, leftOut, unavoidable, unused } = answer;
  const finding = given === 0
    ? t("nobody", { name: answer.programme.name })
    : t("finding", { given: formats.count(given), name: answer.programme.name, before: formats.percent(reach.before.coverage.value), after: formats.percent(reach.after.coverage.value) });
  const file: TableFile = {
    name: `simulasi-${answer.programme.code.toLowerCase()}`,
    titles: [finding, words(scenario), t("person")],
    columns: [{ header: t("figure"), kind: "text" }, { header: t("before"), kind: "number" }, { header: t("after"), kind: "number" }],
    rows: [[t("given"), null, given], ...rows.map(({ name, values }) => [name, ...values])],
  };
  return (
    <Card title={t("title")} finding={finding} actions={<TableFileButton file={file} />} note={<LeftOut answer={answer} />}>
      <p className={classes.list}>
        <ChosenLink given={given} />
        {unused > 0 && <span className={classes.faint}>{t("unused", { unused: formats.count(unused), places: formats.count(places) })}</span>}
        {answer.costIdr !== null && <span className={classes.faint}>{t("cost", { cost: formats.rupiah(answer.costIdr) })}</span>}
      </p>
      <ResultTable rows={rows} />
      {unavoidable !== null && unavoidable > 0 && <p className={classes.faint}>{t("unavoidable", { share: formats.percent(unavoidable), families: formats.count(leftOut.noPlace + leftOut.elsewhere) })}</p>}
    </Card>
  );
}

/** The list behind the number, for those who may see families; for others it is a number. */
function ChosenLink({ given }: { readonly given: number }) {
  const t = useTranslations("simulations.result");
  const formats = useFormats();
  const mayRead = useMay("families.read");
  const search = route.useSearch();
  const text = t("list", { given: formats.count(given) });
  if (!mayRead || given === 0) return <strong data-given={given}>{text}</strong>;
  return (
    <Link to="/perencanaan/simulasi/keluarga" search={search} className={links.link} data-given={given}>
      {text}
    </Link>
  );
}

function ResultTable({ rows }: { readonly rows: readonly ResultRow[] }) {
  const t = useTranslations("simulations.result");
  const columns: readonly Column<ResultRow>[] = [
    { key: "figure", header: t("figure"), cell: ({ name, hint }) => <>{name}{hint && <span className={classes.hint}>{hint}</span>}</> },
    { key: "before", header: t("before"), numeric: true, cell: ({ before, beforeBounds }) => <Shown value={before} bounds={beforeBounds} /> },
    { key: "after", header: t("after"), numeric: true, cell: ({ after, afterBounds }) => <strong><Shown value={after} bounds={afterBounds} /></strong> },
    { key: "change", header: t("change"), numeric: true, cell: ({ change }) => change },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

function Shown({ value, bounds }: { readonly value: string; readonly bounds: string | null }) {
  return (
    <>
      {value}
      {bounds !== null && <span className={classes.hint}>{bounds}</span>}
    </>
  );
}

function LeftOut({ answer: { leftOut, givenUnknown } }: { readonly answer: SimulationAnswer }) {
  const t = useTranslations("simulations.result");
  const formats = useFormats();
  const parts = [
    leftOut.noPlace > 0 ? t("leftNoPlace", { families: formats.count(leftOut.noPlace) }) : null,
    leftOut.unknown > 0 ? t("leftUnknown", { families: formats.count(leftOut.unknown) }) : null,
    leftOut.elsewhere > 0 ? t("leftElsewhere", { families: formats.count(leftOut.elsewhere) }) : null,
    givenUnknown > 0 ? t("givenUnknown", { families: formats.count(givenUnknown) }) : null,
  ];
  return <>{parts.filter((part) => part !== null).join(" ")}</>;
}
