import type { ByAreaAnswer, FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { barsScene } from "@sinergi/charts/bars";
import { SegmentedControl } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { areasBelow, type Measure, rankAreas } from "#features/targeting/area-ranking";
import { AreaTable } from "#features/targeting/area-table";
import { useAreaNumbers } from "#features/targeting/use-area-numbers";
import { useBase, useDeciles, useNarrow, useTargetingBadges } from "#features/targeting/use-narrowed";
import { districtOf, isVillage } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import classes from "./targeting.module.css";

const route = getRouteApi("/frame/analisis/sasaran");

interface AreaCardProps {
  readonly figures: FiguresAnswer;
  readonly programme: ProgrammeFigures;
}

/** The same programme, district by district, or village by village within one. */
export function AreaCard({ figures, programme }: AreaCardProps) {
  const t = useTranslations("targeting.byArea");
  const formats = useFormats();
  const { regency } = useSession();
  const { wil, tgl, ukur } = route.useSearch();
  const source = useChartSource();
  const badges = useTargetingBadges();
  const numbers = useAreaNumbers();
  const measure: Measure = ukur === "belum" ? "belum" : "cakupan";
  const deciles = useDeciles();
  const query = useQuery(trpc.targeting.byArea.queryOptions({ area: wil, on: tgl, deciles, programme: programme.code }, { placeholderData: keepPreviousData }));
  if (isVillage(wil)) return null;

  const term = districtOf(wil) === null ? regency.terms.district : regency.terms.village;
  const name = figures.programmeNames[programme.code]?.name ?? programme.code;
  const below = query.data && areasBelow(query.data.rows, query.data.whole);
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: figures.snapshot, families: figures.families, badges }),
        key: `wilayah-${programme.code.toLowerCase()}`,
        title: t("title", { name, term: term.toLowerCase() }),
        finding: below?.areas ? t("finding", { ...below, term: term.toLowerCase(), area: figures.area.name }) : null,
        headline: { key: "whole", row: figures.area.name, column: t("measures.cakupan"), shown: formats.percent(programme.coverage.value), figure: { kind: "measure", measure: "coverage", programme: programme.code, area: wil, deciles } },
        table: query.data ? numbers(query.data, term) : null,
      }}
      note={t("note")}
      controls={<MeasureChoice measure={measure} />}
      picture={<Loaded query={query} height={480}>{(answer) => <AreaBars answer={answer} measure={measure} whole={figures.area.name} />}</Loaded>}
      table={<Loaded query={query} height={480}>{(answer) => <AreaTable answer={answer} term={term} />}</Loaded>}
    />
  );
}

function MeasureChoice({ measure }: { readonly measure: Measure }) {
  const t = useTranslations("targeting.byArea");
  const navigate = route.useNavigate();
  return (
    <div className={classes.controls} data-screen-only>
      <SegmentedControl
        size="sm"
        aria-label={t("measure")}
        value={measure}
        onChange={(value) => void navigate({ search: (now) => ({ ...now, ukur: value === "belum" ? value : undefined }), resetScroll: false })}
        data={[
          { value: "cakupan", label: t("measures.cakupan") },
          { value: "belum", label: t("measures.belum") },
        ]}
      />
    </div>
  );
}

interface AreaBarsProps {
  readonly answer: ByAreaAnswer;
  readonly measure: Measure;
  readonly whole: string;
}

function AreaBars({ answer, measure, whole }: AreaBarsProps) {
  const t = useTranslations("targeting.byArea");
  const formats = useFormats();
  const base = useBase();
  const narrow = useNarrow();
  const covered = measure === "cakupan";
  const at = covered ? answer.whole.coverage.value : null;
  const marks = new Map<string, Mark>();
  const bars = rankAreas(answer.rows, measure).map(({ row, length }) => {
    const { coverage, eligible, missed, recipientsEligible, code } = row.figures;
    const families = covered ? recipientsEligible : missed;
    const parts = { part: formats.count(families), whole: formats.count(eligible) };
    marks.set(row.area.code, {
      label: `${row.area.name} · ${t(`measures.${measure}`)}`,
      families,
      filter: { ...base, area: row.area.code, programme: code, eligibility: ["yes"], receives: covered },
      narrow: [narrow({ area: row.area.code, programme: code })],
    });
    return {
      key: row.area.code,
      name: row.area.name,
      length,
      value: covered ? formats.percent(coverage.value) : formats.count(missed),
      detail: eligible === 0 ? t("nobody") : t(covered ? "ofEligible" : "ofEligibleShort", parts),
    };
  });
  const line = at === null ? undefined : { at, words: t("line", { area: whole, value: formats.percent(at) }) };
  return <ScenePicture label={t("chartLabel")} draw={(width) => barsScene(bars, { width, line })} marks={marks} />;
}
