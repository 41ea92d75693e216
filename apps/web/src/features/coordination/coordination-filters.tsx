import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import choices from "#ui/choices.module.css";
import type { CoordinationSearch } from "#urls/coordination.url";

const route = getRouteApi("/frame/koordinasi");

export function CoordinationFilters({ answer }: { readonly answer: CoordinationAnswer | undefined }) {
  const t = useTranslations("coordination");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<CoordinationSearch>) => void navigate({ search: (now) => ({ ...now, ...changed }), resetScroll: false });
  const { series = [], organisations = [] } = answer?.choices ?? {};
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect className={choices.choice ?? ""} label={t("series")} value={search.seri ?? ""} onChange={(event) => change({ seri: event.currentTarget.value || undefined })} data={[{ value: "", label: t("allSeries") }, ...series.map(({ id, title }) => ({ value: id, label: title }))]} />
      <TextInput className={choices.choice ?? ""} label={t("from")} type="date" value={search.dari ?? ""} onChange={(event) => change({ dari: event.currentTarget.value || undefined })} />
      <TextInput className={choices.choice ?? ""} label={t("to")} type="date" value={search.sampai ?? ""} onChange={(event) => change({ sampai: event.currentTarget.value || undefined })} />
      <NativeSelect className={choices.choice ?? ""} label={t("organisation")} value={search.opd ?? ""} onChange={(event) => change({ opd: event.currentTarget.value || undefined })} data={[{ value: "", label: t("all") }, ...organisations.map(({ code, name }) => ({ value: code, label: name }))]} />
    </div>
  );
}
