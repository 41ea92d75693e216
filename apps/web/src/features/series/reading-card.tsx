import type { SeriesAnswer, SeriesReading } from "@sinergi/api/series/series.schema";
import type { Indicator } from "@sinergi/domain/series/vocabulary";
import { useTranslations } from "use-intl";
import { useSeriesWords } from "#features/series/use-series-words";
import { useFormats } from "#lib/i18n";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { DataTable } from "#ui/data-table";

interface ReadingCardProps {
  readonly answer: SeriesAnswer;
  readonly indicator: Indicator;
}

interface Line {
  readonly key: string;
  readonly aspect: string;
  readonly says: string;
}

/** What LP2KD reads from the figures, as sentences. */
export function ReadingCard({ answer, indicator }: ReadingCardProps) {
  const t = useTranslations("series.reading");
  const lines = useReadingLines(answer, answer.readings.find((one) => one.indicator === indicator));
  if (lines.length === 0) return null;
  return (
    <Card title={t("title")} note={t("note")} actions={<BringButton offer={() => ({ title: lines[0]?.says ?? t("title"), choices: [] })} />}>
      <DataTable
        caption={t("title")}
        columns={[
          { key: "aspect", header: t("aspect"), cell: (line: Line) => line.aspect },
          { key: "says", header: t("says"), cell: (line: Line) => line.says },
        ]}
        rows={lines}
        rowKey={({ key }) => key}
      />
    </Card>
  );
}

function useReadingLines(answer: SeriesAnswer, reading: SeriesReading | undefined): readonly Line[] {
  const t = useTranslations("series.reading");
  const indicators = useTranslations("series.indicators");
  const words = useSeriesWords(answer);
  const formats = useFormats();
  if (!reading?.position) return [];
  const { indicator, position, longStep, lastStep, effective, accelerating, relevant, relevantTo, consistency, target } = reading;
  const write = words.write(indicator);
  const line = (key: "position" | "change" | "effect" | "relevance" | "consistency" | "target", says: string): Line => ({ key, aspect: t(`aspects.${key}`), says });
  const placed = t("position", { year: String(position.year), area: answer.regency.name, value: write(position.value), province: write(position.province), nation: write(position.nation) });
  const rank = position.rank === null ? t("noRank", { known: String(position.known), regencies: String(position.regencies) }) : t("rank", { rank: String(position.rank), known: String(position.known) });
  const moved = lastStep && { fromYear: String(lastStep.fromYear), toYear: String(lastStep.toYear), direction: words.direction(lastStep.change), change: words.change(indicator, lastStep.change) };
  const pace = accelerating === "unknown" ? [] : [t(accelerating === "yes" ? "accelerating" : "notAccelerating")];
  const effect = !moved ? t("noStep") : effective === "unknown" ? t("neutral") : [t(effective === "yes" ? "effective" : "notEffective", moved), ...pace].join(" ");
  const relevance = relevant === "unknown" ? t("noRelevance") : t(relevant === "yes" ? "relevant" : "notRelevant", { wider: words.wider(relevantTo) });
  return [
    line("position", `${placed} ${rank}`),
    line("change", longStep
      ? t("long", { fromYear: String(longStep.fromYear), toYear: String(longStep.toYear), from: write(longStep.from), to: write(longStep.to), direction: words.direction(longStep.change), change: words.change(indicator, longStep.change), relative: formats.percent(longStep.relative) })
      : t("noLong")),
    line("effect", effect),
    line("relevance", lastStep && effective !== "unknown" ? relevance : t("neutral")),
    line("consistency", consistency.length === 0 ? t("noPair") : consistency.map(({ other, fromYear, toYear, consistent }) => t(`pair.${consistent}`, { other: indicators(other), fromYear: String(fromYear), toYear: String(toYear) })).join(" ")),
    line("target", target ? t(target.met === "yes" ? "met" : "notMet", { year: String(target.year), value: write(target.value), target: write(target.target) }) : t("noTarget")),
  ];
}
