import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";

/** Since when, or from when to when. */
export function useTimeWords(): (row: { readonly fromDay: string; readonly toDay: string | null }) => string {
  const t = useTranslations("organisations");
  const formats = useFormats();
  return ({ fromDay, toDay }) => (toDay === null ? t("since", { day: formats.day(fromDay) }) : t("between", { from: formats.day(fromDay), to: formats.day(toDay) }));
}
