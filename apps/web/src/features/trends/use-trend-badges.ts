import { getRouteApi } from "@tanstack/react-router";
import { usePlaces } from "#lib/areas";
import { useProgrammes } from "#lib/programmes";
import type { FilterBadge } from "#ui/filter-badges";

const route = getRouteApi("/frame/analisis/tren");

/** What the lines are narrowed to; the figure looked at narrows nothing. */
export function useTrendBadges(): readonly FilterBadge[] {
  const { wil, prog } = route.useSearch();
  const navigate = route.useNavigate();
  const places = usePlaces();
  const programmes = useProgrammes();
  const badges: FilterBadge[] = [];
  if (wil !== undefined) badges.push({ key: "wil", text: places.nameOf(wil), remove: () => void navigate({ search: (now) => ({ ...now, wil: undefined }), resetScroll: false }) });
  if (prog !== undefined) badges.push({ key: "prog", text: programmes.nameOf(prog), remove: () => void navigate({ search: (now) => ({ ...now, prog: undefined }), resetScroll: false }) });
  return badges;
}
