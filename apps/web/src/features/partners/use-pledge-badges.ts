import type { PledgeAnswer } from "@sinergi/api/partners/partners.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useNeedWords } from "#features/partners/use-need-words";
import { usePlaces } from "#lib/areas";
import type { FilterBadge } from "#ui/filter-badges";
import { pledgeStateIn, type PledgesSearch } from "#urls/partners.url";

const route = getRouteApi("/frame/mitra/janji");

/** What the list of pledges is narrowed to, each removable by itself. */
export function usePledgeBadges(rows: readonly PledgeAnswer[]): readonly FilterBadge[] {
  const t = useTranslations("partners");
  const words = useNeedWords();
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = pledgeStateIn(search);
  const { butuh, wil, mitra } = search;
  const without = (key: keyof PledgesSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) });
  const nameOf = (code: string) => rows.find(({ partner }) => partner === code)?.partnerName ?? rows.find(({ handler }) => handler === code)?.handlerName ?? code;
  const badges: (FilterBadge | null)[] = [
    state ? { key: "keadaan", text: t(`states.${state}`), remove: without("keadaan") } : null,
    butuh ? { key: "butuh", text: words.long(butuh), remove: without("butuh") } : null,
    wil ? { key: "wil", text: places.nameOf(wil), remove: without("wil") } : null,
    mitra ? { key: "mitra", text: nameOf(mitra), remove: without("mitra") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
