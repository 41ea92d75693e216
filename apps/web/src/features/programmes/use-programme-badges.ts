import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import type { FilterBadge } from "#ui/filter-badges";
import { readProgrammesFilter, type ProgrammesSearch } from "#urls/programmes.url";

const route = getRouteApi("/frame/program");

/** What the list of programmes is narrowed to, each removable by itself. */
export function useProgrammeBadges(): readonly FilterBadge[] {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const programmes = useProgrammes();
  const { text, owner, side, unit, state } = readProgrammesFilter(search);
  const badge = (key: keyof ProgrammesSearch, words: string): FilterBadge => ({ key, text: words, remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) }) });
  return [
    text === "" ? null : badge("cari", `“${text}”`),
    owner === undefined ? null : badge("opd", programmes.ownerNameOf(owner)),
    side === undefined ? null : badge("sisi", t(`sides.${side}`)),
    unit === undefined ? null : badge("untuk", t(`programmes.units.${unit}`)),
    state === undefined ? null : badge("keadaan", t(`programmes.states.${state}`)),
  ].filter((one) => one !== null);
}
