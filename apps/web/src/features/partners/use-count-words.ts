import type { CountShown } from "@sinergi/api/partners/partners.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";

/** A count as it may be shown: "≤10" for a small one, a word for one held back. */
export function useCountWords(): (count: CountShown) => string {
  const t = useTranslations("partners");
  const formats = useFormats();
  return (count) => {
    if (count === "SMALL") return "≤10";
    return count === "WITHHELD" ? t("withheld") : formats.count(count);
  };
}
