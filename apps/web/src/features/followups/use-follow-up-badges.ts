import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useOfficeNames } from "#features/followups/use-office-names";
import { usePlaces } from "#lib/areas";
import { useProgrammes } from "#lib/programmes";
import type { FilterBadge } from "#ui/filter-badges";
import { type FollowUpsSearch, stateIn, typeIn } from "#urls/followups.url";

const route = getRouteApi("/frame/tindak-lanjut");

/** What the list is narrowed to, each removable by itself. */
export function useFollowUpBadges(rows: readonly FollowUpAnswer[]): readonly FilterBadge[] {
  const words = useBadgeWords(rows);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: words[key](value), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) }) }];
  });
}

function useBadgeWords(rows: readonly FollowUpAnswer[]) {
  const t = useTranslations("followUps.filters");
  const shared = useTranslations("followUp");
  const officeName = useOfficeNames();
  const places = usePlaces();
  const programmes = useProgrammes();
  const search = route.useSearch();
  return {
    cari: (text: string) => t("searchBadge", { text }),
    milik: () => t("onlyMine"),
    lambat: () => t("onlyLate"),
    keadaan: (text: string) => {
      const state = stateIn(search);
      return state === undefined ? (text === "buka" ? t("open") : text) : shared(`states.${state}`);
    },
    opd: officeName,
    jenis: (text: string) => {
      const type = typeIn(search);
      return type === undefined ? text : shared(`types.${type}`);
    },
    jawab: () => t("onlyDeclined"),
    rapat: (id: string) => rows.find(({ meetingId }) => meetingId === id)?.meetingTitle ?? t("meeting"),
    seri: (id: string) => rows.find(({ seriesId }) => seriesId === id)?.seriesTitle ?? t("series"),
    prog: programmes.nameOf,
    wil: places.nameOf,
  } satisfies Partial<Record<keyof FollowUpsSearch, (value: string) => string>>;
}
