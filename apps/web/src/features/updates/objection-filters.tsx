import { NativeSelect } from "@mantine/core";
import { OBJECTION_KINDS, OBJECTION_STATES } from "@sinergi/domain/updates/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { type Named, SearchName } from "#ui/search-name";
import { OBJECTION_KIND_KEYS, OBJECTION_STATE_KEYS, type ObjectionsSearch } from "#urls/updates.url";

const route = getRouteApi("/frame/sanggahan");

/** Words, state, kind and place. */
export function ObjectionFilters({ field, look }: Pick<Named, "field" | "look">) {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ObjectionsSearch>) => void navigate({ search: (now) => ({ ...now, ...changed, hal: undefined }), resetScroll: false });
  const all = { value: "", label: t("filters.all") };
  const select = (label: string, key: "keadaan" | "jenis", options: readonly { value: string; label: string }[]) => (
    <NativeSelect className={choices.choice ?? ""} label={label} value={search[key] ?? ""} onChange={(event) => change({ [key]: event.currentTarget.value || undefined })} data={[all, ...options]} />
  );
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("updates.filters.search")} look={look} />
      {select(t("updates.state"), "keadaan", [{ value: "buka", label: t("updates.filters.open") }, ...OBJECTION_STATES.map((state) => ({ value: OBJECTION_STATE_KEYS[state], label: t(`updates.states.${state}`) }))])}
      {select(t("updates.kind"), "jenis", OBJECTION_KINDS.map((kind) => ({ value: OBJECTION_KIND_KEYS[kind], label: t(`updates.objectionKinds.${kind}`) })))}
      <AreaChoice area={search.wil} choose={(wil) => change({ wil })} />
    </div>
  );
}
