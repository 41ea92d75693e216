import type { AreaFigures, AreaFiguresAnswer } from "@sinergi/api/areas/areas.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Mark } from "#charts/mark";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { districtOf, isVillage, usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import type { MarkFilter } from "#urls/families.url";

const route = getRouteApi("/frame/analisis/wilayah");

export interface AreaView {
  /** The areas on the screen: all of the level, or those within the district looked into. */
  readonly rows: readonly AreaFigures[];
  readonly district: string | null;
  /** The regency's word for such an area, in small letters. */
  readonly term: string;
  /** The same as a heading. */
  readonly heading: string;
  /** Codes of the larger areas whose borders are drawn. */
  readonly borders: readonly string[];
  readonly weakSignal: ReadonlySet<string>;
}

/** What of the answer is on the screen. */
export function useAreaView(answer: AreaFiguresAnswer): AreaView {
  const { regency } = useSession();
  const { wil } = route.useSearch();
  const district = districtOf(wil);
  return useMemo(() => {
    const rows = district === null ? answer.rows : answer.rows.filter(({ parentCode }) => parentCode === district);
    const villages = answer.rows[0]?.area.level === "village";
    const parents = new Set(rows.map(({ parentCode, area }) => (villages ? parentCode : area.code)));
    return {
      rows,
      district,
      heading: villages ? regency.terms.village : regency.terms.district,
      term: (villages ? regency.terms.village : regency.terms.district).toLowerCase(),
      borders: [...parents].filter((code) => code !== null),
      weakSignal: new Set(villages ? answer.weakSignal.map(({ areaCode }) => areaCode) : []),
    };
  }, [answer, district, regency]);
}

/** What a click on an area offers: its families, its district or villages, its page. */
export function useAreaMark(): (area: Pick<AreaFigures, "area" | "parentCode">, said: { readonly label: string; readonly families: number; readonly filter: MarkFilter }) => Mark {
  const t = useTranslations("areas");
  const { wil, tgl } = route.useSearch();
  const navigate = route.useNavigate();
  const door = useTargetingDoor();
  const places = usePlaces();
  return ({ area, parentCode }, said) => {
    const into = isVillage(area.code) ? parentCode : area.code;
    return {
      ...said,
      // Within its district already, a village cannot be narrowed further on this screen: Sasaran can.
      narrow: [
        into === null || districtOf(wil) === into
          ? door({ area: area.code, on: tgl })
          : { what: places.nameOf(into), isOn: false, go: () => void navigate({ search: (now) => ({ ...now, wil: into, tingkat: undefined, urut: undefined }) }) },
      ],
      page: { label: t("openPage", { area: area.name }), open: () => void navigate({ to: "/analisis/wilayah/$areaCode", params: { areaCode: area.code }, search: ({ tgl }) => ({ tgl }) }) },
    };
  };
}
