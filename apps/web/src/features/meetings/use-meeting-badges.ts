import type { SeriesAnswer } from "@sinergi/api/meetings/meetings.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { FilterBadge } from "#ui/filter-badges";
import { meetingKindIn, type MeetingsSearch, meetingStateIn } from "#urls/meetings.url";

const route = getRouteApi("/frame/rapat");

/** What the list of meetings is narrowed to, each removable by itself. */
export function useMeetingBadges(series: readonly SeriesAnswer[]): readonly FilterBadge[] {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kind = meetingKindIn(search);
  const state = meetingStateIn(search);
  const { cari, seri, tahun } = search;
  const without = (key: keyof MeetingsSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) });
  const badges: (FilterBadge | null)[] = [
    cari ? { key: "cari", text: t("meetings.searched", { text: cari }), remove: without("cari") } : null,
    kind ? { key: "jenis", text: t(`meeting.kinds.${kind}`), remove: without("jenis") } : null,
    state ? { key: "keadaan", text: t(`meeting.states.${state}`), remove: without("keadaan") } : null,
    seri ? { key: "seri", text: series.find(({ id }) => id === seri)?.title ?? t("meetings.series"), remove: without("seri") } : null,
    tahun ? { key: "tahun", text: tahun, remove: without("tahun") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
