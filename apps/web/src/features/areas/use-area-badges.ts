import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { districtOf, usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import type { FilterBadge } from "#ui/filter-badges";

const route = getRouteApi("/frame/analisis/wilayah");

/** What the map is narrowed to; the measure looked at narrows nothing, so it is no badge. */
export function useAreaBadges(): readonly FilterBadge[] {
  const t = useTranslations("filters");
  const formats = useFormats();
  const places = usePlaces();
  const { wil, tgl } = route.useSearch();
  const navigate = route.useNavigate();
  const district = districtOf(wil);
  const badges: FilterBadge[] = [];
  if (district !== null) badges.push({ key: "wil", text: places.nameOf(district), remove: () => void navigate({ search: (now) => ({ ...now, wil: undefined }) }) });
  if (tgl !== undefined) {
    const text = t(tgl.includes("@") ? "frozen" : "on", { day: formats.day(tgl) });
    badges.push({ key: "tgl", text, remove: () => void navigate({ search: (now) => ({ ...now, tgl: undefined }) }) });
  }
  return badges;
}
