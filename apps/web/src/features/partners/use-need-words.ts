import { needKey, readNeed, type Need } from "@sinergi/domain/partners/needs";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import type { MarkFilter } from "#urls/families.url";

/** A need in words, by its key. */
export function useNeedWords(): { long(key: string): string; short(key: string): string } {
  const t = useTranslations("partners.needs");
  const programmes = useProgrammes();
  const say = (key: string, form: "long" | "short"): string => {
    const need = readNeed(key);
    if (need === null) return key;
    return need.programme === null ? t(`${form}.${need.kind}`) : t(`${form}.PROGRAMME_MISSED`, { name: programmes.nameOf(need.programme) });
  };
  return { long: (key) => say(key, "long"), short: (key) => say(key, "short") };
}

/** The families behind a count of a need: the same as the figures count, so that a list has as many. */
export function needFilter(need: Need, area: string | undefined): MarkFilter {
  switch (need.kind) {
    case "UNREACHED":
      return { area, deciles: [1], receives: false };
    case "PACKAGE_EMPTY":
      return { area, package: "nothing" };
    case "PRODUCTION_MISSING":
      return { area, sides: "livelihoodOnly" };
    case "FLOOR":
      return { area, deciles: [1, 2, 3, 4], housing: "floor" };
    case "TOILET":
      return { area, deciles: [1, 2, 3, 4], housing: "toilet" };
    case "SAFE_WATER":
      return { area, deciles: [1, 2, 3, 4], housing: "safeWater" };
    case "PROGRAMME_MISSED":
      return { area, programme: need.programme, eligibility: ["yes"], receives: false };
  }
}

/** Keys of every need that can be chosen: the plain ones, and each programme that misses somebody. */
export function needKeys(plain: readonly string[], missed: readonly { readonly programme: string }[]): readonly string[] {
  return [...plain.filter((key) => readNeed(key)?.programme === null), ...missed.map(({ programme }) => needKey({ kind: "PROGRAMME_MISSED", programme }))];
}
