import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import type { FilterBadge } from "#ui/filter-badges";
import { useMovementWords } from "#features/families/use-movement-words";
import { useFlowWords } from "#features/families/use-flow-words";
import { FLOW_KEYS } from "#urls/flow.url";
import { MOVEMENT_KEYS } from "#urls/movement.url";
import { FILTER_KEYS, type FilterKey, type MarkFilter, readFamilyFilter, writeFamilyFilter } from "#urls/families.url";

const route = getRouteApi("/frame/analisis/keluarga");

/** Each part of the filter in words, removable one by one. */
export function useFamilyBadges(): readonly FilterBadge[] {
  const t = useTranslations("filters");
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = useFilterWords(readFamilyFilter(search));
  // Without the versions the other parts of a movement mean nothing; the parts of a way in or out only together.
  const together = (key: FilterKey | "tgl"): readonly string[] => (key === "versi" ? MOVEMENT_KEYS : FLOW_KEYS.some((one) => one === key) ? FLOW_KEYS : [key]);
  const goneWith = (key: FilterKey | "tgl") => Object.fromEntries(together(key).map((one) => [one, undefined]));
  const without = (key: FilterKey | "tgl") => () => void navigate({ search: (now) => ({ ...now, ...goneWith(key), hal: undefined }) });
  const badges = FILTER_KEYS.filter((key) => search[key] !== undefined).map((key) => ({ key, text: words(key), remove: without(key) }));
  if (search.tgl === undefined) return badges;
  return [...badges, { key: "tgl", text: t(search.tgl.includes("@") ? "frozen" : "on", { day: formats.day(search.tgl) }), remove: without("tgl") }];
}

function useFilterWords(filter: MarkFilter): (key: FilterKey) => string {
  const t = useTranslations("filters");
  const tHousing = useTranslations("areas.housing");
  const formats = useFormats();
  const places = usePlaces();
  const programmes = useProgrammes();
  const movement = useMovementWords(filter.movement);
  const flow = useFlowWords(filter.flow);
  const names = (codes: readonly string[] = []) => formats.list(codes.map(programmes.nameOf));
  const deciles = (filter.deciles ?? []).filter((decile) => decile > 0);
  const decileWords = () => {
    const known = writeFamilyFilter({ deciles }).desil ?? "";
    if (deciles.length === 0) return t("withoutDecile");
    const range = t("deciles", { deciles: known.replaceAll("-", "–").replaceAll(",", ", ") });
    return filter.deciles?.includes(0) ? t("orWithout", { range }) : range;
  };
  const words: Readonly<Record<FilterKey, () => string>> = {
    wil: () => places.nameOf(filter.area ?? ""),
    desil: decileWords,
    prog: () => programmes.nameOf(filter.programme ?? ""),
    layak: () => formats.list((filter.eligibility ?? []).map((value) => t(`eligibility.${value}`))),
    terima: () => t(filter.programme === undefined ? (filter.receives ? "receivesAny" : "receivesNone") : filter.receives ? "receives" : "receivesNot"),
    persis: () => (filter.exactly?.length ? t("exactly", { names: names(filter.exactly) }) : t("exactlyNone")),
    bersama: () => t("together", { names: names(filter.together) }),
    lapis: () => t("layers", { count: filter.layers ?? 0 }),
    kerja: () => t(`workingAge.${filter.workingAge ?? "unknown"}`),
    paket: () => t(`package.${filter.package ?? "base"}`),
    selain: () => t("notExactly", { count: filter.notExactly?.length ?? 0 }),
    sedikitnya: () => t("layersFrom", { count: filter.layersFrom ?? 0 }),
    instansi: () => t("owners", { names: formats.list((filter.owners ?? []).map(programmes.ownerNameOf)) }),
    kurang: () => t("lacks", { name: programmes.nameOf(filter.lacks ?? "") }),
    kuranglain: () => t(filter.lacksMore ? "lacksMore" : "lacksOnly"),
    sisi: () => t(`sides.${filter.sides ?? "none"}`),
    rumah: () => tHousing(filter.housing ?? "toilet"),
    ...movement,
    ...flow,
  };
  return (key) => words[key]();
}
