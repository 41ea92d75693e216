import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { trpc } from "#lib/trpc";
import type { FilterBadge } from "#ui/filter-badges";
import { roleIn, stateIn } from "#urls/users.url";

const route = getRouteApi("/frame/pengguna");

/** What the list of accounts is narrowed to, each removable by itself. */
export function useUserBadges(): readonly FilterBadge[] {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const agencies = useQuery(trpc.accounts.agencies.queryOptions());
  const role = roleIn(search);
  const state = stateIn(search);
  const without = (key: "peran" | "keadaan" | "opd") => () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) });
  const badges: (FilterBadge | null)[] = [
    role ? { key: "peran", text: t(`roles.${role}`), remove: without("peran") } : null,
    state ? { key: "keadaan", text: t(`users.states.${state}`), remove: without("keadaan") } : null,
    search.opd ? { key: "opd", text: agencies.data?.find(({ code }) => code === search.opd)?.name ?? search.opd, remove: without("opd") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
