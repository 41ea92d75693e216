import type { SnapshotLabel } from "@sinergi/api/targeting/targeting.schema";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import { useFormats } from "#lib/i18n";
import type { FilterBadge } from "#ui/filter-badges";

interface ChartSource {
  readonly snapshot: SnapshotLabel | undefined;
  /** Families counted; null where the chart counts something else and says so itself. */
  readonly families: number | null;
  readonly badges: readonly FilterBadge[];
}

/** Where a chart of families has its numbers from: dataset, day, number and what the screen is narrowed to. */
export function useChartSource(): (source: ChartSource) => Pick<ChartFacts, "source" | "on" | "n" | "filters" | "unit"> {
  const t = useTranslations("charts");
  const formats = useFormats();
  return ({ snapshot, families, badges }) => ({
    unit: t("unitFamilies"),
    source: snapshot?.dataset ? t("source", { source: snapshot.dataset.source, day: formats.day(snapshot.dataset.asOf) }) : "",
    on: snapshot ? t("on", { day: formats.day(snapshot.on) }) : "",
    n: families === null ? "" : t("n", { families: formats.count(families) }),
    filters: badges.map(({ text }) => text),
  });
}
