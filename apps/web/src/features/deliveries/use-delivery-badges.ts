import { getRouteApi } from "@tanstack/react-router";
import { useDeliveryWords } from "#features/deliveries/use-delivery-words";
import type { FilterBadge } from "#ui/filter-badges";
import { codeIn, kindIn, type DeliveriesSearch } from "#urls/deliveries.url";

const route = getRouteApi("/frame/pendampingan/kiriman");

/** What the address narrows the list to, each removable by itself. */
export function useDeliveryBadges(): readonly FilterBadge[] {
  const words = useDeliveryWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const without = (key: keyof DeliveriesSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) });
  const [code, kind] = [codeIn(search), kindIn(search)];
  const badges: (FilterBadge | null)[] = [
    code ? { key: "alasan", text: words.code(code), remove: without("alasan") } : null,
    kind ? { key: "jenis", text: words.kind(kind), remove: without("jenis") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
