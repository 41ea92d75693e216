import type { ReferralsAnswer } from "@sinergi/api/referrals/referrals.schema";
import { NativeSelect } from "@mantine/core";
import { REFERRAL_STATES } from "@sinergi/domain/referrals/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useReferralWords } from "#features/referrals/use-referral-words";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { type Named, SearchName } from "#ui/search-name";
import { REFERRAL_STATE_KEYS, type ReferralsSearch } from "#urls/referrals.url";

const route = getRouteApi("/frame/rujukan");

interface ReferralFiltersProps extends Pick<Named, "field" | "look"> {
  readonly offered: ReferralsAnswer["choices"] | undefined;
}

/** Words, state, office, need, place, facilitator and days; only what occurs is offered. */
export function ReferralFilters({ offered, field, look }: ReferralFiltersProps) {
  const t = useTranslations();
  const words = useReferralWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReferralsSearch>) => void navigate({ search: (now) => ({ ...now, ...changed, hal: undefined }), resetScroll: false });
  const all = { value: "", label: t("filters.all") };
  const { owners, needs, senders } = offered ?? { owners: [], needs: [], senders: [] };
  const select = (label: string, key: "keadaan" | "opd" | "butuh" | "pendamping" | "hari", options: readonly { value: string; label: string }[]) => (
    <NativeSelect className={choices.choice ?? ""} label={label} value={search[key] ?? ""} onChange={(event) => change({ [key]: event.currentTarget.value || undefined })} data={[all, ...options]} />
  );
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("referrals.filters.search")} look={look} />
      {select(t("referrals.state"), "keadaan", [{ value: "buka", label: t("referrals.filters.open") }, ...REFERRAL_STATES.map((state) => ({ value: REFERRAL_STATE_KEYS[state], label: t(`referrals.states.${state}`) }))])}
      {select(t("referrals.owner"), "opd", owners.map(({ code, name }) => ({ value: code, label: words.owner(code, name) })))}
      {select(t("referrals.need"), "butuh", needs.map((need) => ({ value: need, label: words.need(need) })))}
      <AreaChoice area={search.wil} choose={(wil) => change({ wil })} />
      {select(t("referrals.filters.facilitator"), "pendamping", senders.map(({ id, name }) => ({ value: id, label: name })))}
      {select(t("referrals.filters.days"), "hari", ["7", "14", "30", "60"].map((value) => ({ value, label: t("referrals.filters.daysFrom", { days: Number(value) }) })))}
    </div>
  );
}
