import type { PledgeAnswer } from "@sinergi/api/partners/partners.schema";
import { NativeSelect } from "@mantine/core";
import { PLEDGE_STATES } from "@sinergi/domain/partners/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useNeedWords } from "#features/partners/use-need-words";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import type { PledgesSearch } from "#urls/partners.url";

const route = getRouteApi("/frame/mitra/janji");

/** State, need, area and organisation; only what occurs is offered. */
export function PledgeFilters({ rows }: { readonly rows: readonly PledgeAnswer[] }) {
  const t = useTranslations();
  const words = useNeedWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<PledgesSearch>) => void navigate({ search: (now) => ({ ...now, ...changed }), resetScroll: false });
  const all = { value: "", label: t("filters.all") };
  const needs = [...new Set(rows.map(({ need }) => need))].toSorted();
  const organisations = new Map(rows.flatMap(({ partner, partnerName, handler, handlerName }) => [[partner, partnerName] as const, ...(handler === null ? [] : [[handler, handlerName ?? handler] as const])]));
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect className={choices.choice ?? ""} label={t("partners.state")} value={search.keadaan ?? ""} onChange={(event) => change({ keadaan: event.currentTarget.value || undefined })} data={[all, ...PLEDGE_STATES.map((value) => ({ value, label: t(`partners.states.${value}`) }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("partners.need")} value={search.butuh ?? ""} onChange={(event) => change({ butuh: event.currentTarget.value || undefined })} data={[all, ...needs.map((value) => ({ value, label: words.long(value) }))]} />
      <AreaChoice area={search.wil} choose={(wil) => change({ wil })} />
      <NativeSelect className={choices.choice ?? ""} label={t("partners.organisation")} value={search.mitra ?? ""} onChange={(event) => change({ mitra: event.currentTarget.value || undefined })} data={[all, ...[...organisations].map(([value, label]) => ({ value, label }))]} />
    </div>
  );
}
