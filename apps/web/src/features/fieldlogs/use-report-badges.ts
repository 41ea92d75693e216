import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { FilterBadge } from "#ui/filter-badges";
import { REPORT_STATE_KEYS } from "#urls/fieldlogs.url";

const route = getRouteApi("/frame/pendampingan/laporan");

/** What the address narrows the list to, each removable by itself. */
export function useReportBadges(): readonly FilterBadge[] {
  const t = useTranslations("fieldlogs.reports");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const texts: Readonly<Record<"keadaan" | "modul", (value: string) => string>> = {
    keadaan: (key) => REPORT_STATE_KEYS.filter((one) => one === key).map((one) => t(`states.${one}`))[0] ?? key,
    modul: (module) => t("moduleBadge", { module }),
  };
  return (Object.keys(texts) as (keyof typeof texts)[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: texts[key](value), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) }) }];
  });
}
