import type { SimulationAnswer } from "@sinergi/api/simulations/simulations.schema";
import { dumbbell } from "@sinergi/charts/dumbbell";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ChartTable } from "#charts/chart-facts";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";

const route = getRouteApi("/frame/perencanaan/simulasi");

/** Where the places go: coverage before and after in every district, the one with most places first. */
export function DistrictsCard({ answer }: { readonly answer: SimulationAnswer }) {
  const t = useTranslations("simulations.districts");
  const formats = useFormats();
  const source = useChartSource();
  const { regency } = useSession();
  const { tgl } = route.useSearch();
  const door = useTargetingDoor();
  const term = regency.terms.district;
  const rows = answer.districts.toSorted((a, b) => b.given - a.given || (a.area.name < b.area.name ? -1 : 1));
  const reached = rows.filter(({ given }) => given > 0);
  const [first] = reached;
  const marks = new Map<string, Mark>(rows.map(({ area, missed }) => [`${area.code}:left`, {
    label: t("missedIn", { area: area.name }), families: missed.before, filter: { area: area.code, on: tgl, programme: answer.programme.code, eligibility: ["yes"], receives: false },
    narrow: [door({ area: area.code, programme: answer.programme.code, on: tgl })],
  }]));
  const table: ChartTable = {
    columns: [
      { key: "name", header: term }, { key: "candidates", header: t("candidates"), numeric: true }, { key: "given", header: t("given"), numeric: true },
      { key: "before", header: t("before"), numeric: true }, { key: "after", header: t("after"), numeric: true }, { key: "missed", header: t("missed"), numeric: true },
    ],
    rows: rows.map(({ area, candidates, given, coverage, missed }) => ({
      key: area.code,
      cells: {
        name: area.name, candidates: { value: candidates, as: "count" }, given: { value: given, as: "count" },
        before: { value: coverage.before.value, as: "percent" }, after: { value: coverage.after.value, as: "percent" }, missed: { value: missed.after, as: "count" },
      },
    })),
  };
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: answer.given, badges: [] }),
        key: `simulasi-${answer.programme.code.toLowerCase()}`,
        title: t("title", { name: answer.programme.name, term: term.toLowerCase() }),
        finding: first ? t("finding", { area: first.area.name, given: formats.count(first.given), whole: formats.count(answer.given), areas: reached.length, term: term.toLowerCase() }) : null,
        notes: [t("note")],
        table,
      }}
      picture={
        <ScenePicture
          label={t("label")}
          draw={(width) =>
            dumbbell(
              {
                rows: rows.map(({ area, given, coverage }) => ({ key: area.code, label: area.name, left: coverage.before.value, right: coverage.after.value, difference: t("places", { given: formats.count(given) }) })),
                names: [t("before"), t("after")], percent: formats.percent,
              },
              { width },
            )
          }
          marks={marks}
        />
      }
    />
  );
}
