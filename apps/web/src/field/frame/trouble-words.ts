import type { Trouble } from "@sinergi/offline/field-store";
import { useTranslations } from "use-intl";

/** Why nothing was sent, in words: a few of them for the chip, a sentence for Kotak kirim. */
export function useTroubleWords(): { readonly short: (trouble: Trouble) => string; readonly long: (trouble: Trouble) => string } {
  const t = useTranslations("fieldShell");
  return { short: (trouble) => t(`trouble.${trouble}_short`), long: (trouble) => t(`trouble.${trouble}`) };
}
