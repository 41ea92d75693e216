import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import type { FilterBadge } from "#ui/filter-badges";

const route = getRouteApi("/frame/analisis/sinergi");

/** What the figures are narrowed to: area and day. The programmes of the matrix narrow no number, so they are no badge. */
export function useSynergyBadges(): readonly FilterBadge[] {
  const t = useTranslations("filters");
  const formats = useFormats();
  const places = usePlaces();
  const { wil, tgl } = route.useSearch();
  const navigate = route.useNavigate();
  const badges: FilterBadge[] = [];
  if (wil !== undefined) badges.push({ key: "wil", text: places.nameOf(wil), remove: () => void navigate({ search: (now) => ({ ...now, wil: undefined }) }) });
  if (tgl !== undefined) {
    const text = t(tgl.includes("@") ? "frozen" : "on", { day: formats.day(tgl) });
    badges.push({ key: "tgl", text, remove: () => void navigate({ search: (now) => ({ ...now, tgl: undefined }) }) });
  }
  return badges;
}
