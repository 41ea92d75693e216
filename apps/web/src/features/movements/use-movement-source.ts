import type { MovementAnswer } from "@sinergi/api/movements/movements.schema";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import type { Movement } from "#features/movements/movement-marks";
import { useFormats } from "#lib/i18n";

/** Where the numbers of a movement are from: both versions, their days, the families of the first. */
export function useMovementSource(): (movement: Movement, area: MovementAnswer["area"], families: number) => Pick<ChartFacts, "source" | "on" | "n" | "filters" | "unit"> {
  const t = useTranslations("movements");
  const charts = useTranslations("charts");
  const formats = useFormats();
  return ({ from, to }, area, families) => {
    const say = ({ source, asOf }: { source: string; asOf: string }) => t("version", { source, day: formats.day(asOf) });
    return {
      unit: charts("unitFamilies"),
      source: t("badges.pair", { from: say(from), to: say(to) }),
      on: "",
      n: charts("n", { families: formats.count(families) }),
      filters: area.level === "regency" ? [] : [area.name],
    };
  };
}
