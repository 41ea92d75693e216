import type { TeamGroupAnswer } from "@sinergi/api/organisations/organisations.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useLocalName } from "#features/organisations/use-local-name";
import type { FilterBadge } from "#ui/filter-badges";
import { type OrganisationsSearch, wantedIn } from "#urls/organisations.url";

const route = getRouteApi("/frame/organisasi");

/** What the directory is narrowed to, each removable by itself. */
export function useOrganisationBadges(teamGroups: readonly TeamGroupAnswer[]): readonly FilterBadge[] {
  const t = useTranslations("organisations");
  const localName = useLocalName();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { text, kind, group, seat, teamGroup } = wantedIn(search);
  const without = (key: keyof OrganisationsSearch) => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) });
  const named = teamGroups.find(({ code }) => code === teamGroup);
  const seatWords = (asked: NonNullable<typeof seat>) => (asked === "ANY" ? t("anySeat") : asked === "NONE" ? t("noSeat") : t(`seats.${asked}`));
  const badges: (FilterBadge | null)[] = [
    text ? { key: "cari", text: t("named", { text }), remove: without("cari") } : null,
    kind ? { key: "jenis", text: t(`kinds.${kind}`), remove: without("jenis") } : null,
    group ? { key: "pihak", text: t(`groups.${group}`), remove: without("pihak") } : null,
    seat ? { key: "duduk", text: seatWords(seat), remove: without("duduk") } : null,
    teamGroup ? { key: "kelompok", text: named ? localName(named) : teamGroup, remove: without("kelompok") } : null,
  ];
  return badges.filter((badge) => badge !== null);
}
