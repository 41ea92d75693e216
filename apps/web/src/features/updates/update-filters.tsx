import { NativeSelect } from "@mantine/core";
import { PROPOSAL_KINDS, PROPOSAL_LANES, PROPOSAL_STATES } from "@sinergi/domain/updates/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useMay } from "#lib/session";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { type Named, SearchName } from "#ui/search-name";
import { UPDATE_KIND_KEYS, UPDATE_STATE_KEYS, type UpdatesSearch } from "#urls/updates.url";

const route = getRouteApi("/frame/usulan");

/** Words, state, kind, lane and place; for the secretariat also those whose numbers are known. */
export function UpdateFilters({ field, look }: Pick<Named, "field" | "look">) {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const maySend = useMay("updates.send");
  const change = (changed: Partial<UpdatesSearch>) => void navigate({ search: (now) => ({ ...now, ...changed, hal: undefined }), resetScroll: false });
  const all = { value: "", label: t("filters.all") };
  const select = (label: string, key: "keadaan" | "jenis" | "jalur" | "ganda", options: readonly { value: string; label: string }[]) => (
    <NativeSelect className={choices.choice ?? ""} label={label} value={search[key] ?? ""} onChange={(event) => change({ [key]: event.currentTarget.value || undefined })} data={[all, ...options]} />
  );
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("updates.filters.search")} look={look} />
      {select(t("updates.state"), "keadaan", [{ value: "buka", label: t("updates.filters.open") }, ...PROPOSAL_STATES.map((state) => ({ value: UPDATE_STATE_KEYS[state], label: t(`updates.states.${state}`) }))])}
      {select(t("updates.kind"), "jenis", PROPOSAL_KINDS.map((kind) => ({ value: UPDATE_KIND_KEYS[kind], label: t(`updates.kinds.${kind}`) })))}
      {select(t("updates.lane"), "jalur", PROPOSAL_LANES.map((lane) => ({ value: lane.toLowerCase(), label: t(`updates.lanes.${lane}`) })))}
      <AreaChoice area={search.wil} choose={(wil) => change({ wil })} />
      {maySend && select(t("updates.filters.numbers"), "ganda", [{ value: "ya", label: t("updates.filters.known") }])}
    </div>
  );
}
