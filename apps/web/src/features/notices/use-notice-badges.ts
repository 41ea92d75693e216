import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { FilterBadge } from "#ui/filter-badges";
import { topicIn, type NoticesSearch } from "#urls/notices.url";

const route = getRouteApi("/frame/pemberitahuan");

/** What the list is narrowed to, each removable by itself. */
export function useNoticeBadges(): readonly FilterBadge[] {
  const t = useTranslations("notices");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const without = (key: keyof NoticesSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) });
  const topic = topicIn(search);
  const badges: (FilterBadge | null)[] = [
    search.cari ? { key: "cari", text: `“${search.cari}”`, remove: without("cari") } : null,
    topic ? { key: "hal", text: t(`topics.${topic}`), remove: without("hal") } : null,
    search.baca ? { key: "baca", text: t(search.baca === "belum" ? "unread" : "read"), remove: without("baca") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
