import { NativeSelect, TextInput } from "@mantine/core";
import { MINUTES_KINDS } from "@sinergi/domain/meetings/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import choices from "#ui/choices.module.css";
import { minutesKindKey, type MinutesFoundSearch } from "#urls/minutes.url";

const route = getRouteApi("/frame/rapat/notula");

/** Words to look for, and the kind of piece. */
export function SearchFilters() {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<MinutesFoundSearch>, replace = false) => void navigate({ search: (now) => ({ ...now, ...changed }), replace, resetScroll: false });
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput
        className={choices.choice ?? ""}
        type="search"
        label={t("minutes.search.label")}
        value={search.cari ?? ""}
        onChange={(event) => change({ cari: event.currentTarget.value || undefined }, search.cari !== undefined)}
        maxLength={120}
        autoComplete="off"
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("minutes.kind")}
        value={search.jenis ?? ""}
        onChange={(event) => change({ jenis: event.currentTarget.value || undefined })}
        data={[{ value: "", label: t("filters.all") }, ...MINUTES_KINDS.map((kind) => ({ value: minutesKindKey(kind), label: t(`minutes.kinds.${kind}`) }))]}
      />
    </div>
  );
}
