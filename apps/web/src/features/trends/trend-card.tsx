import type { TrendAnswer, TrendPoint } from "@sinergi/api/trends/trends.schema";
import { ACCENT, UNKNOWN_FILL } from "@sinergi/charts/palette";
import { trendLine, type TrendDot } from "@sinergi/charts/trend-line";
import type { TrendValues } from "@sinergi/targeting/trend";
import { breaksOf, changeBetween } from "@sinergi/targeting/trend-breaks";
import { besideOf, TREND_GROUPS, trendUnit, type TrendMeasure } from "@sinergi/targeting/trend-measures";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useTrendTable } from "#features/trends/use-trend-table";
import { isOfProgramme, lastYearOf, trendFilter, trendUnitWord } from "#features/trends/trend-marks";
import { useTrendWords } from "#features/trends/use-trend-words";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { UNKNOWN } from "#lib/formats";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { EmptyState } from "#ui/empty-state";
import { readTrendMeasure } from "#urls/trends.url";

const route = getRouteApi("/frame/analisis/tren");
const DAY_MS = 86_400_000;

/** One figure from quarter to quarter until today, beside the regency's where a part of it is looked at. */
export function TrendCard({ answer }: { readonly answer: TrendAnswer }) {
  const t = useTranslations("trends");
  const charts = useTranslations("charts");
  const formats = useFormats();
  const measure = readTrendMeasure(route.useSearch().ukur);
  const words = useTrendWords();
  const table = useTrendTable({ answer, measure });
  const { area, points, programme } = answer;
  const name = t(`measures.${measure}`);
  const title = isOfProgramme(measure) && programme ? t(TREND_GROUPS.aim.some((one) => one === measure) ? "titleOf" : "titleColon", { measure: name, programme: programme.name }) : name;
  const last = points.at(-1);
  const today = last?.values[measure].value ?? null;
  const unknown = points.every(({ values }) => values[measure].value === null);
  return (
    <ChartFrame
      facts={{
        key: "tren",
        title: t("titleIn", { title, area: area.name }),
        finding: useFinding(answer, measure),
        unit: t(`units.${trendUnitWord(measure)}`),
        source: last?.dataset ? charts("source", { source: last.dataset.source, day: formats.day(last.dataset.asOf) }) : "",
        on: t("span", { from: formats.day(points[0]?.on ?? null), to: formats.day(last?.on ?? null) }),
        n: charts("n", { families: formats.count(last?.values.families.value ?? null) }),
        filters: [...(area.level === "regency" ? [] : [area.name]), ...(isOfProgramme(measure) && programme ? [programme.name] : [])],
        notes: [t("notes.live"), ...useBesideNotes(answer, measure), ...(table.hasBounds && besideOf(measure) === undefined ? [t("notes.bounds")] : []), ...(points.some(({ breaks }) => breaksOf(measure, breaks).length > 0) ? [t("notes.breaks")] : [])],
        headline: {
          key: "today", row: isOfProgramme(measure) && programme ? `${area.name} · ${programme.name}` : area.name, column: name, shown: today === null ? UNKNOWN : words.write(measure)(today),
          figure: { kind: "measure", measure, programme: isOfProgramme(measure) ? programme?.code : undefined, area: area.level === "regency" ? undefined : area.code },
        },
        table: table.table,
      }}
      picture={unknown ? <EmptyState text={t(`unknown.${besideOf(measure) ?? "families"}`)} /> : <TrendPicture answer={answer} measure={measure} write={words.write(measure)} />}
    />
  );
}

/** What a figure that is not counted from the cells of families is made of, and what it does not know. */
function useBesideNotes({ focus }: TrendAnswer, measure: TrendMeasure): readonly string[] {
  const t = useTranslations("trends.notes");
  const { regency } = useSession();
  const beside = besideOf(measure);
  if (beside === undefined) return [];
  if (beside !== "convergence") return [t(beside)];
  return focus === null ? [] : [t("convergence", { name: focus.name, year: String(focus.year), villages: focus.villages, programmes: focus.programmes, percent: focus.reachedPercent, term: regency.terms.village.toLowerCase() })];
}

/** Today beside the same quarter of last year, in a sentence. */
function useFinding({ points }: TrendAnswer, measure: TrendMeasure): string | null {
  const t = useTranslations("trends.finding");
  const tMeasure = useTranslations("trends.measures");
  const tBreaks = useTranslations("trends.breaks");
  const formats = useFormats();
  const words = useTrendWords();
  const last = points.at(-1);
  if (!last || last.values[measure].value === null) return null;
  const now = words.write(measure)(last.values[measure].value);
  const year = lastYearOf(points, last);
  const before = year?.values[measure].value ?? null;
  const measured = tMeasure(measure);
  if (year === null || before === null) return t("alone", { measure: measured, now });
  const between = points.slice(points.indexOf(year) + 1).flatMap(({ breaks }) => breaksOf(measure, breaks)).filter((kind) => kind !== "version");
  const kinds = [...new Set(between)].map((kind) => tBreaks(kind));
  if (kinds.length > 0) return t("broken", { measure: measured, now, before: words.write(measure)(before), kinds: formats.list(kinds) });
  const change = words.change(measure, changeBetween(measure, year.values[measure], last.values[measure]).value);
  return t("year", { measure: measured, now, before: words.write(measure)(before), change });
}

interface TrendPictureProps {
  readonly answer: TrendAnswer;
  readonly measure: TrendMeasure;
  readonly write: (value: number) => string;
}

function TrendPicture({ answer, measure, write }: TrendPictureProps) {
  const t = useTranslations("trends");
  const { regency } = useSession();
  const words = useTrendWords();
  const { area, points, programme } = answer;
  const door = useTargetingDoor();
  const dots = (valuesOf: (point: TrendPoint) => TrendValues | null, mark?: string): TrendDot[] =>
    points.map((point) => {
      const value = valuesOf(point)?.[measure];
      return {
        at: dayNumber(point.on), value: value?.value ?? null, low: value?.low, high: value?.high, hollow: point.ref === null,
        apart: breaksOf(measure, point.breaks).some((kind) => kind !== "version"), ...(mark === undefined ? {} : { mark: `${mark}:${point.on}` }),
      };
    });
  const marks = new Map<string, Mark>(points.flatMap((point) => {
    const filter = trendFilter(measure, point, { area: area.level === "regency" ? undefined : area.code, programme: programme?.code });
    const { value, families } = point.values[measure];
    return filter === null || value === null || families === null ? [] : [[`own:${point.on}`, { label: t("mark", { when: words.when(point), value: write(value) }), families, filter, narrow: [door({ area: filter.area, programme: programme?.code, on: point.ref ?? undefined })] }] satisfies [string, Mark]];
  }));
  const below = points.some((point) => point.regency !== null);
  const series = [
    { key: "own", name: area.name, color: ACCENT, dots: dots(({ values }) => values, "own") },
    ...(below && trendUnit(measure) !== "count" ? [{ key: "regency", name: regency.name, color: UNKNOWN_FILL, dots: dots((point) => point.regency) }] : []),
  ];
  const breaks = points.flatMap((point, at) => {
    const before = points[at - 1];
    const kinds = breaksOf(measure, point.breaks);
    return before === undefined || kinds.length === 0 ? [] : [{ at: (dayNumber(before.on) + dayNumber(point.on)) / 2, label: kinds.map((kind) => t(`breaks.${kind}`)).join(", ") }];
  });
  const unit = trendUnit(measure);
  return (
    <ScenePicture
      label={t("chart")}
      marks={marks}
      draw={(width) =>
        trendLine(
          {
            series, breaks, write, fromZero: unit === "count",
            writeTick: unit === "share" ? (value) => write(value).replace(/[.,]0(?=%)/, "") : undefined,
            ticks: points.map((point) => ({ at: dayNumber(point.on), label: words.shortWhen(point) })), atMost: unit === "share" ? 1 : undefined,
          },
          { width },
        )
      }
    />
  );
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}
