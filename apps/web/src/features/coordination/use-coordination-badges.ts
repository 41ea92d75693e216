import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import type { FilterBadge } from "#ui/filter-badges";
import type { CoordinationSearch } from "#urls/coordination.url";

const route = getRouteApi("/frame/koordinasi");

/** What the figures are narrowed to, each removable by itself. */
export function useCoordinationBadges(answer: CoordinationAnswer | undefined): readonly FilterBadge[] {
  const t = useTranslations("coordination.badges");
  const formats = useFormats();
  const { seri, dari, sampai, opd } = route.useSearch();
  const navigate = route.useNavigate();
  const without = (key: keyof CoordinationSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }), resetScroll: false });
  const badges: (FilterBadge | null)[] = [
    seri ? { key: "seri", text: answer?.choices.series.find(({ id }) => id === seri)?.title ?? seri, remove: without("seri") } : null,
    dari ? { key: "dari", text: t("from", { day: formats.day(dari) }), remove: without("dari") } : null,
    sampai ? { key: "sampai", text: t("to", { day: formats.day(sampai) }), remove: without("sampai") } : null,
    opd ? { key: "opd", text: answer?.choices.organisations.find(({ code }) => code === opd)?.name ?? opd, remove: without("opd") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
