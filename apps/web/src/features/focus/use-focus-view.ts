import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import type { FocusWeights } from "@sinergi/domain/focus/focus-settings.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { type ScoredRow, scoredRowsOf } from "#features/focus/score-view";
import { districtOf, usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { readFocusProgrammes, readWeights, writeWeights } from "#urls/focus.url";

const route = getRouteApi("/frame/perencanaan/lokus");

export interface FocusView {
  /** Areas on the screen, ranked among all of their level. */
  readonly shown: readonly ScoredRow[];
  readonly all: readonly ScoredRow[];
  /** Areas without families: they have no score. */
  readonly unknown: number;
  readonly weights: FocusWeights;
  /** Other weights than the saved ones are tried. */
  readonly trying: boolean;
  /** The regency's word for such an area, and the same in small letters. */
  readonly heading: string;
  readonly term: string;
  readonly inForce: ReadonlySet<string>;
}

/** What of the answer is on the screen, scored by the weights in the address. */
export function useFocusView(answer: FocusScoresAnswer): FocusView {
  const { regency } = useSession();
  const { wil, bobot, cari } = route.useSearch();
  const saved = answer.saved.settings.weights;
  return useMemo(() => {
    const weights = (bobot === undefined ? null : readWeights(bobot)) ?? saved;
    const all = scoredRowsOf(answer.rows, { tried: weights, saved });
    const district = districtOf(wil);
    const wanted = cari?.toLowerCase() ?? "";
    const heading = answer.level === "village" ? regency.terms.village : regency.terms.district;
    return {
      all,
      shown: all.filter(({ row }) => (district === null || row.parentCode === district || row.area.code === district) && row.area.name.toLowerCase().includes(wanted)),
      unknown: answer.rows.length - all.length,
      weights,
      trying: writeWeights(weights) !== writeWeights(saved),
      heading,
      term: heading.toLowerCase(),
      inForce: new Set(answer.inForce?.areas ?? []),
    };
  }, [answer, bobot, cari, wil, saved, regency]);
}

/** What the screen is narrowed to and what is tried: each is taken back by itself. */
export function useFocusBadges(): readonly FilterBadge[] {
  const t = useTranslations("focus.badges");
  const tFilters = useTranslations("filters");
  const formats = useFormats();
  const places = usePlaces();
  const programmes = useProgrammes();
  const { wil, tgl, bobot, prog, cari } = route.useSearch();
  const navigate = route.useNavigate();
  const without = (key: "wil" | "tgl" | "bobot" | "prog" | "cari") => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }), resetScroll: false });
  const badges: FilterBadge[] = [];
  if (wil !== undefined) badges.push({ key: "wil", text: places.nameOf(wil), remove: without("wil") });
  if (cari !== undefined && cari !== "") badges.push({ key: "cari", text: t("search", { words: cari }), remove: without("cari") });
  if (bobot !== undefined) badges.push({ key: "bobot", text: t("weights"), remove: without("bobot") });
  if (prog !== undefined) badges.push({ key: "prog", text: t("programmes", { names: formats.list((readFocusProgrammes(prog) ?? []).map(programmes.nameOf)) }), remove: without("prog") });
  if (tgl !== undefined) badges.push({ key: "tgl", text: tFilters(tgl.includes("@") ? "frozen" : "on", { day: formats.day(tgl) }), remove: without("tgl") });
  return badges;
}
