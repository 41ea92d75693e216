import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import type { FilterBadge } from "#ui/filter-badges";
import { objectionKindIn, type ObjectionsSearch, objectionStateIn, updateKindIn, updateStateIn, type UpdatesSearch } from "#urls/updates.url";

const updatesRoute = getRouteApi("/frame/usulan");
const objectionsRoute = getRouteApi("/frame/sanggahan");

/** What the address narrows the list of proposals to, each removable by itself. */
export function useUpdateBadges(): readonly FilterBadge[] {
  const t = useTranslations("updates");
  const places = usePlaces();
  const search = updatesRoute.useSearch();
  const navigate = updatesRoute.useNavigate();
  const state = updateStateIn(search);
  const kind = updateKindIn(search);
  const { keadaan, jalur, wil, ganda } = search;
  const without = (key: keyof UpdatesSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) });
  const badges: (FilterBadge | null)[] = [
    keadaan ? { key: "keadaan", text: state ? t(`states.${state}`) : t("filters.open"), remove: without("keadaan") } : null,
    kind ? { key: "jenis", text: t(`kinds.${kind}`), remove: without("jenis") } : null,
    jalur ? { key: "jalur", text: t(`lanes.${jalur === "formal" ? "FORMAL" : "PARTISIPATIF"}`), remove: without("jalur") } : null,
    wil ? { key: "wil", text: places.nameOf(wil), remove: without("wil") } : null,
    ganda ? { key: "ganda", text: t("filters.known"), remove: without("ganda") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}

/** The same of objections. */
export function useObjectionBadges(): readonly FilterBadge[] {
  const t = useTranslations("updates");
  const places = usePlaces();
  const search = objectionsRoute.useSearch();
  const navigate = objectionsRoute.useNavigate();
  const state = objectionStateIn(search);
  const kind = objectionKindIn(search);
  const { keadaan, wil } = search;
  const without = (key: keyof ObjectionsSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) });
  const badges: (FilterBadge | null)[] = [
    keadaan ? { key: "keadaan", text: state ? t(`states.${state}`) : t("filters.open"), remove: without("keadaan") } : null,
    kind ? { key: "jenis", text: t(`objectionKinds.${kind}`), remove: without("jenis") } : null,
    wil ? { key: "wil", text: places.nameOf(wil), remove: without("wil") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
