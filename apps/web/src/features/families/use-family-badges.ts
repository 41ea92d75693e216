import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useMixWords } from "#lib/mix-words";
import { useProgrammes } from "#lib/programmes";
import type { FilterBadge } from "#ui/filter-badges";
import { useMovementWords } from "#features/families/use-movement-words";
import { useFlowWords } from "#features/families/use-flow-words";
import { FLOW_KEYS } from "#urls/flow.url";
import { MOVEMENT_KEYS } from "#urls/movement.url";
import { FILTER_KEYS, type FilterKey, type MarkFilter, readFamilyFilter } from "#urls/families.url";

const route = getRouteApi("/frame/analisis/keluarga");

/** Each part of the filter in words, removable one by one. */
export function useFamilyBadges(): readonly FilterBadge[] {
  const t = useTranslations("filters");
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = useFilterWords(readFamilyFilter(search));
  // Without the versions the other parts of a movement mean nothing; the parts of a way in or out only together.
  const together = (key: FilterKey | "tgl"): readonly string[] => (key === "versi" ? MOVEMENT_KEYS : key !== "sebab" && FLOW_KEYS.some((one) => one === key) ? FLOW_KEYS : [key]);
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
  const mix = useMixWords()(filter);
  const words: Readonly<Record<FilterKey, () => string>> = {
    wil: () => places.nameOf(filter.area ?? ""),
    desil: mix.deciles,
    prog: () => programmes.nameOf(filter.programme ?? ""),
    layak: () => formats.list((filter.eligibility ?? []).map((value) => t(`eligibility.${value}`))),
    terima: () => t(filter.programme === undefined ? (filter.receives ? "receivesAny" : "receivesNone") : filter.receives ? "receives" : "receivesNot"),
    persis: mix.exactly,
    bersama: mix.together,
    tanpa: mix.without,
    terlewat: () => t("missedBy", { names: formats.list((filter.missedBy ?? []).map(programmes.nameOf)) }),
    lapis: mix.layers,
    kerja: () => t(`workingAge.${filter.workingAge ?? "unknown"}`),
    paket: () => t(`package.${filter.package ?? "base"}`),
    selain: mix.notExactly,
    sedikitnya: mix.layersFrom,
    instansi: mix.owners,
    kurang: () => t("lacks", { name: programmes.nameOf(filter.lacks ?? "") }),
    kuranglain: () => t(filter.lacksMore ? "lacksMore" : "lacksOnly"),
    sisi: mix.sides,
    rumah: () => tHousing(filter.housing ?? "toilet"),
    orang: () => t(`persons.${filter.persons ?? "eligible"}`),
    ...movement,
    ...flow,
  };
  return (key) => words[key]();
}
