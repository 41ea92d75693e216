import type { CoverageAnswer, CoverageBehind } from "@sinergi/api/coverage/coverage.schema";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import type { ItemMark, Narrowing } from "#charts/mark";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { writeBehind } from "#urls/coverage.url";

const route = getRouteApi("/frame/pendampingan/cakupan");

/** What the figures are narrowed to, each removable by itself. */
export function useCoverageBadges(): readonly FilterBadge[] {
  const formats = useFormats();
  const places = usePlaces();
  const { bulan, wil } = route.useSearch();
  const navigate = route.useNavigate();
  const without = (key: "bulan" | "wil") => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }), resetScroll: false });
  return [
    ...(bulan === undefined ? [] : [{ key: "bulan", text: formats.month(bulan), remove: without("bulan") }]),
    ...(wil === undefined ? [] : [{ key: "wil", text: places.nameOf(wil), remove: without("wil") }]),
  ];
}

type Source = Pick<ChartFacts, "source" | "on" | "n" | "filters" | "unit" | "live">;

/** Where the numbers are from: the log of facilitators as it has arrived by now, and how many are counted. */
export function useCoverageSource(answer: CoverageAnswer): (unit: "families" | "persons", count: number | null) => Source {
  const t = useTranslations("coverage");
  const formats = useFormats();
  const badges = useCoverageBadges();
  return (unit, count) => ({
    source: t("source", { dataset: answer.snapshot.dataset?.source ?? "–" }), on: t("on", { day: formats.day(answer.today) }), filters: badges.map(({ text }) => text), live: true,
    unit: t(`units.${unit}`), n: count === null ? "" : t(`n.${unit}`, { count: formats.count(count) }),
  });
}

/** Marks: the list behind a number, and a district to look into. */
export function useCoverageMarks() {
  const t = useTranslations("coverage");
  const formats = useFormats();
  const leave = useNavigate();
  const stay = route.useNavigate();
  const { wil, bulan } = route.useSearch();
  const mayList = useMay("field.read");
  const toArea = (code: string, name: string): readonly Narrowing[] => (code.length > DISTRICT_LENGTH ? [] : [{ what: name, isOn: wil === code, go: () => void stay({ search: (now) => ({ ...now, wil: wil === code ? undefined : code }), resetScroll: false }) }]);
  const toMonth = (month: string): readonly Narrowing[] => [{ what: formats.month(month), isOn: bulan === month, go: () => void stay({ search: (now) => ({ ...now, bulan: bulan === month ? undefined : month }), resetScroll: false }) }];
  return {
    toArea, toMonth,
    /** Null where there is nothing to open: no number, or no right to lists. */
    markOf: (label: string, { unit, count, behind, narrow = [] }: { readonly unit: "families" | "persons"; readonly count: number | null; readonly behind: CoverageBehind; readonly narrow?: readonly Narrowing[] }): ItemMark | null =>
      count === null || !mayList
        ? null
        : { label, count: t(`counted.${unit}`, { count, shown: formats.count(count) }), narrow, see: { label: t(`see.${unit}`, { shown: formats.count(count) }), open: () => void leave({ to: "/pendampingan/cakupan/keluarga", search: writeBehind(behind) }) } },
  };
}
/** Codes of districts are this long, those of villages longer. */
const DISTRICT_LENGTH = 8;

/** Marks that open something. */
export function openable(marks: readonly (readonly [string, ItemMark | null])[]): ReadonlyMap<string, ItemMark> {
  return new Map(marks.flatMap(([key, mark]) => (mark === null ? [] : [[key, mark] as const])));
}

/** Everything but the strip is told to outsiders for the whole regency alone. */
export function isWithheld({ guarded, whole }: CoverageAnswer): boolean {
  return guarded && whole.area.level !== "regency";
}
