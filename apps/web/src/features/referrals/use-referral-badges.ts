import type { ReferralsAnswer } from "@sinergi/api/referrals/referrals.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useReferralWords } from "#features/referrals/use-referral-words";
import { usePlaces } from "#lib/areas";
import type { FilterBadge } from "#ui/filter-badges";
import { referralStateIn, type ReferralsSearch } from "#urls/referrals.url";

const route = getRouteApi("/frame/rujukan");

/** What the address narrows the list to, each removable by itself. */
export function useReferralBadges(choices: ReferralsAnswer["choices"] | undefined): readonly FilterBadge[] {
  const t = useTranslations("referrals");
  const words = useReferralWords();
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = referralStateIn(search);
  const { keadaan, opd, butuh, wil, pendamping, hari } = search;
  const without = (key: keyof ReferralsSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) });
  const badges: (FilterBadge | null)[] = [
    keadaan ? { key: "keadaan", text: state ? t(`states.${state}`) : t("filters.open"), remove: without("keadaan") } : null,
    opd ? { key: "opd", text: words.owner(opd, choices?.owners.find(({ code }) => code === opd)?.name), remove: without("opd") } : null,
    butuh ? { key: "butuh", text: words.need(butuh), remove: without("butuh") } : null,
    wil ? { key: "wil", text: places.nameOf(wil), remove: without("wil") } : null,
    pendamping ? { key: "pendamping", text: choices?.senders.find(({ id }) => id === pendamping)?.name ?? t("filters.facilitator"), remove: without("pendamping") } : null,
    hari ? { key: "hari", text: t("filters.daysFrom", { days: Number(hari) }), remove: without("hari") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
