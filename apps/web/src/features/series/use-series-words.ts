import type { SeriesAnswer, SeriesReading } from "@sinergi/api/series/series.schema";
import { NATION, SERIES_UNIT } from "@sinergi/domain/series/poverty-series.schema";
import type { Indicator } from "@sinergi/domain/series/vocabulary";
import { useTranslations } from "use-intl";
import { UNKNOWN } from "#lib/formats";
import { useFormats } from "#lib/i18n";

type Step = NonNullable<SeriesReading["lastStep"]>;

interface SeriesWords {
  readonly write: (indicator: Indicator) => (value: number | null) => string;
  /** The size of a change; which way it went is said by `direction`. */
  readonly change: (indicator: Indicator, change: number) => string;
  readonly direction: (change: number) => string;
  readonly areaName: (code: string) => string;
  readonly wider: (to: SeriesReading["relevantTo"]) => string;
  readonly verdict: (reading: SeriesReading) => string;
  readonly finding: (reading: SeriesReading | undefined, indicator: Indicator) => string;
}

/** How the figures of BPS and what LP2KD reads from them are written: poverty rates with two decimals. */
export function useSeriesWords(answer: SeriesAnswer): SeriesWords {
  const t = useTranslations("series");
  const trends = useTranslations("trends");
  const formats = useFormats();
  const write = (indicator: Indicator) => (value: number | null) => {
    if (value === null) return UNKNOWN;
    return { percent: (one: number) => `${formats.decimal(one)}%`, index: formats.decimal, rupiah: formats.rupiah, people: formats.count }[SERIES_UNIT[indicator]](value);
  };
  const change = (indicator: Indicator, by: number) =>
    SERIES_UNIT[indicator] === "percent" ? trends("points", { points: formats.decimal(Math.abs(by)) }) : write(indicator)(Math.abs(by));
  const direction = (by: number) => t(`directions.${by < 0 ? "down" : by > 0 ? "up" : "same"}`);
  const wider = (to: SeriesReading["relevantTo"]) => t(`wider.${to.length > 1 ? "both" : (to[0] ?? "province")}`);
  const verdict = ({ effective, relevant, relevantTo }: SeriesReading) => {
    if (effective === "unknown") return t("verdicts.neutral");
    if (effective === "yes") return relevant === "yes" ? t("verdicts.both") : relevant === "no" ? t("verdicts.effectiveOnly", { wider: wider(relevantTo) }) : t("verdicts.effective");
    return relevant === "yes" ? t("verdicts.relevantOnly", { wider: wider(relevantTo) }) : t("verdicts.neither");
  };
  const step = (reading: SeriesReading, { fromYear, toYear, from, to, change: by }: Step) =>
    t("finding.step", {
      indicator: t(`indicators.${reading.indicator}`), area: answer.regency.name, direction: direction(by), change: change(reading.indicator, by),
      from: write(reading.indicator)(from), to: write(reading.indicator)(to), fromYear: String(fromYear), toYear: String(toYear), sep: "–", verdict: verdict(reading),
    });
  return {
    write, change, direction, wider, verdict,
    areaName: (code) => (code === NATION ? t("nation") : code === answer.province.code ? t("province", { name: answer.names[code] ?? code }) : (answer.names[code] ?? code)),
    finding: (reading, indicator) => {
      const named = { indicator: t(`indicators.${indicator}`), area: answer.regency.name };
      if (!reading?.position) return t("finding.none", named);
      if (!reading.lastStep) return t("finding.one", { ...named, value: write(indicator)(reading.position.value), year: String(reading.position.year) });
      return step(reading, reading.lastStep);
    },
  };
}
