import { NativeSelect, TextInput } from "@mantine/core";
import { NOTICE_TOPICS } from "@sinergi/domain/notices/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import choices from "#ui/choices.module.css";
import type { NoticesSearch } from "#urls/notices.url";

const route = getRouteApi("/frame/pemberitahuan");

/** Words to look for, what it is about, and whether it was read. */
export function NoticeFilters() {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<NoticesSearch>, replace = false) => void navigate({ search: (now) => ({ ...now, ...changed }), replace, resetScroll: false });
  const all = { value: "", label: t("filters.all") };
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput className={choices.choice ?? ""} type="search" label={t("notices.search")} value={search.cari ?? ""} onChange={(event) => change({ cari: event.currentTarget.value || undefined }, search.cari !== undefined)} maxLength={80} autoComplete="off" />
      <NativeSelect className={choices.choice ?? ""} label={t("notices.topic")} value={search.hal ?? ""} onChange={(event) => change({ hal: event.currentTarget.value || undefined })} data={[all, ...NOTICE_TOPICS.map((value) => ({ value, label: t(`notices.topics.${value}`) }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("notices.state")} value={search.baca ?? ""} onChange={(event) => change({ baca: event.currentTarget.value || undefined })} data={[all, { value: "belum", label: t("notices.unread") }, { value: "sudah", label: t("notices.read") }]} />
    </div>
  );
}
