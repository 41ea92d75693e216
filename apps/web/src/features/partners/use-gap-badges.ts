import { getRouteApi } from "@tanstack/react-router";
import { useNeedWords } from "#features/partners/use-need-words";
import { districtOf, usePlaces } from "#lib/areas";
import type { FilterBadge } from "#ui/filter-badges";

const route = getRouteApi("/frame/mitra/celah");

/** What Celah bantuan is narrowed to, each removable by itself. */
export function useGapBadges(): readonly FilterBadge[] {
  const places = usePlaces();
  const words = useNeedWords();
  const { wil, butuh } = route.useSearch();
  const navigate = route.useNavigate();
  const district = districtOf(wil);
  const badges: (FilterBadge | null)[] = [
    district ? { key: "wil", text: places.nameOf(district), remove: () => void navigate({ search: (now) => ({ ...now, wil: undefined }) }) } : null,
    butuh ? { key: "butuh", text: words.long(butuh), remove: () => void navigate({ search: (now) => ({ ...now, butuh: undefined }) }) } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
