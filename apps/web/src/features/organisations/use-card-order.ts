import { getRouteApi } from "@tanstack/react-router";
import type { OrganisationSearch } from "#urls/organisations.url";

const route = getRouteApi("/frame/organisasi/$code");

/** What the page of an organisation keeps in its address of one of its tables. */
export function useCardOrder(key: Exclude<keyof OrganisationSearch, "cari">): { readonly order: string | undefined; readonly sort: (order: string | undefined) => void } {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return { order: search[key], sort: (order) => void navigate({ search: (now) => ({ ...now, [key]: order }), replace: true, resetScroll: false }) };
}
