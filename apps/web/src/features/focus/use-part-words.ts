import type { FocusPart } from "@sinergi/domain/focus/vocabulary";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";

export interface PartWords {
  readonly short: (part: FocusPart) => string;
  readonly long: (part: FocusPart) => string;
  /** A measured value as it is written: a number of families or a share. */
  readonly value: (part: FocusPart, value: number | null) => string;
}

export function usePartWords(): PartWords {
  const t = useTranslations("focus.parts");
  const formats = useFormats();
  const { regency } = useSession();
  const term = regency.terms.village.toLowerCase();
  return {
    short: (part) => t(`${part}.short`, { term }),
    long: (part) => t(`${part}.long`, { term }),
    value: (part, value) => (part === "poorest" ? formats.count(value) : formats.percent(value)),
  };
}
