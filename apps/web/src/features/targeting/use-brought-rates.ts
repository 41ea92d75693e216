import type { ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { useTranslations } from "use-intl";
import { useBase } from "#features/targeting/use-narrowed";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import type { FigureChoice } from "#ui/bring-offer";

const RATES = ["coverage", "exclusionError", "inclusionError"] as const;
const COUNTS = ["missed", "recipients", "eligible"] as const;
const HEADERS = { coverage: "coverage", exclusionError: "exclusion", inclusionError: "inclusion", missed: "missed", recipients: "recipients", eligible: "eligible" } as const;

/** Figures of programmes that can be brought to a meeting, those of the chosen programme first. */
export function useBroughtRates(): (programmes: readonly ProgrammeFigures[], chosen: string | undefined) => FigureChoice[] {
  const t = useTranslations("targeting.columns");
  const formats = useFormats();
  const names = useProgrammes();
  const { area, deciles } = useBase();
  return (programmes, chosen) =>
    programmes.toSorted((a, b) => Number(b.code === chosen) - Number(a.code === chosen)).flatMap((programme) => {
      const choice = (measure: keyof typeof HEADERS, shown: string): FigureChoice => ({
        key: `${programme.code} ${measure}`, row: names.nameOf(programme.code), column: t(HEADERS[measure]), shown, figure: { kind: "measure", measure, programme: programme.code, area, deciles },
      });
      return [...RATES.map((measure) => choice(measure, formats.percent(programme[measure].value))), ...COUNTS.map((measure) => choice(measure, formats.count(programme[measure])))];
    });
}
