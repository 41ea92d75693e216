import type { KeptFigureAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import type { ReadingDot } from "@sinergi/charts/readings";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";

type Nature = Pick<KeptFigureAnswer, "unit">;

interface FigureWords {
  /** A value with its unit; null says that it is not known. */
  readonly value: (figure: Nature, value: number | null) => string;
  /** The same without the word of its unit. */
  readonly short: (figure: Nature, value: number | null) => string;
  /** `+6,2 poin, +120 keluarga` */
  readonly change: (figure: Pick<KeptFigureAnswer, "unit" | "change">) => string;
  /** All readings, for those who hear the page. */
  readonly readings: (figure: KeptFigureAnswer) => string;
  readonly day: (on: string) => string;
  readonly today: string;
}

/** How kept figures are written. */
export function useFigureWords(): FigureWords {
  const t = useTranslations("keptFigure");
  const formats = useFormats();
  const short: FigureWords["short"] = ({ unit }, value) => {
    if (value === null) return t("unknown");
    if (unit === "share") return formats.percent(value);
    return unit === "index" ? formats.decimal(value) : formats.count(value);
  };
  const value: FigureWords["value"] = (figure, number) => {
    const { unit } = figure;
    const text = short(figure, number);
    return number === null || unit === "share" || unit === "index" || unit === "none" ? text : t(`units.${unit}`, { number: text });
  };
  const signed = (difference: number) => `${difference > 0 ? "+" : difference < 0 ? "−" : ""}${formats.count(Math.abs(difference))}`;
  return {
    value, short,
    change: ({ unit, change: { count, points } }) => {
      const counted = count === null ? null : t(`units.${unit === "share" || unit === "index" || unit === "none" ? "families" : unit}`, { number: signed(count) });
      const moved = points === null ? null : unit === "index" ? `${points > 0 ? "+" : points < 0 ? "−" : ""}${formats.decimal(Math.abs(points))}` : t("points", { points: formats.points(points) });
      return [moved, counted].filter((part) => part !== null).join(", ");
    },
    readings: (figure) => figure.readings.map((reading) => `${reading.meetingTitle ?? t("kept")}, ${formats.day(reading.on)}: ${value(figure, reading.value)}`).concat(figure.now ? [`${t("today")}: ${value(figure, figure.now.value)}`] : []).join("; "),
    day: formats.day,
    today: t("today"),
  };
}

const DAY_MS = 86_400_000;
const daysOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** The readings of a figure and today, as dots in time; of two on one day the later one. */
export function dotsOfFigure(figure: KeptFigureAnswer, words: FigureWords): ReadingDot[] {
  const dots = new Map<string, ReadingDot>();
  for (const { on, value, low, high } of figure.readings) dots.set(on, { at: daysOf(on), value, low, high, text: words.short(figure, value), label: words.day(on) });
  const { now } = figure;
  // Today may be the day it was kept: both stand there, for the data may have moved since.
  if (now) dots.set("now", { at: daysOf(now.on) + (dots.has(now.on) ? 0.5 : 0), value: now.value, low: now.low, high: now.high, text: words.short(figure, now.value), label: words.today, hollow: true });
  return [...dots.values()].toSorted((a, b) => a.at - b.at);
}
