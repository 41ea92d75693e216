import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import type { FilterBadge } from "#ui/filter-badges";

const route = getRouteApi("/frame/analisis/sasaran");

/** What the figures are narrowed to. The programme looked at narrows nothing, so it is no badge. */
export function useTargetingBadges(): readonly FilterBadge[] {
  const t = useTranslations("filters");
  const formats = useFormats();
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badges: FilterBadge[] = [];
  if (search.wil !== undefined) {
    badges.push({ key: "wil", text: places.nameOf(search.wil), remove: () => void navigate({ search: (now) => ({ ...now, wil: undefined }) }) });
  }
  if (search.tgl !== undefined) {
    const text = t(search.tgl.includes("@") ? "frozen" : "on", { day: formats.day(search.tgl) });
    badges.push({ key: "tgl", text, remove: () => void navigate({ search: (now) => ({ ...now, tgl: undefined }) }) });
  }
  return badges;
}
