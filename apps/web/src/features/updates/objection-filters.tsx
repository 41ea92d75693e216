import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { OBJECTION_KINDS, OBJECTION_STATES } from "@sinergi/domain/updates/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { OBJECTION_KIND_KEYS, OBJECTION_STATE_KEYS, type ObjectionsSearch } from "#urls/updates.url";

const route = getRouteApi("/frame/sanggahan");
const SEARCH_WAIT_MS = 300;

/** Words, state, kind and place. */
export function ObjectionFilters() {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ObjectionsSearch>, replace = false) => void navigate({ search: (now) => ({ ...now, ...changed, hal: undefined }), replace, resetScroll: false });
  const look = useDebouncedCallback((text: string) => change({ cari: text.trim() || undefined }, true), SEARCH_WAIT_MS);
  const all = { value: "", label: t("filters.all") };
  const select = (label: string, key: "keadaan" | "jenis", options: readonly { value: string; label: string }[]) => (
    <NativeSelect className={choices.choice ?? ""} label={label} value={search[key] ?? ""} onChange={(event) => change({ [key]: event.currentTarget.value || undefined })} data={[all, ...options]} />
  );
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput key={search.cari === undefined ? "empty" : "typed"} className={choices.choice ?? ""} type="search" label={t("updates.filters.search")} defaultValue={search.cari ?? ""} onChange={(event) => look(event.currentTarget.value)} maxLength={80} autoComplete="off" />
      {select(t("updates.state"), "keadaan", [{ value: "buka", label: t("updates.filters.open") }, ...OBJECTION_STATES.map((state) => ({ value: OBJECTION_STATE_KEYS[state], label: t(`updates.states.${state}`) }))])}
      {select(t("updates.kind"), "jenis", OBJECTION_KINDS.map((kind) => ({ value: OBJECTION_KIND_KEYS[kind], label: t(`updates.objectionKinds.${kind}`) })))}
      <AreaChoice area={search.wil} choose={(wil) => change({ wil })} />
    </div>
  );
}
