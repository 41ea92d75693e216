import { areaMapScene, type MapArea, outlined } from "@sinergi/charts/area-map";
import type { Scene } from "@sinergi/charts/scene";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { DrawScene } from "#charts/drawn-picture";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import type { MeasuredArea } from "#features/areas/area-measure";
import type { Outlines } from "#features/areas/use-outlines";
import { useFormats } from "#lib/i18n";

interface AreaMapPictureProps {
  readonly areas: readonly MeasuredArea[];
  /** Larger areas whose borders are drawn over the others. */
  readonly borders: readonly string[];
  readonly outlines: Outlines;
  readonly weakSignal: ReadonlySet<string>;
  /** What the colour says. */
  readonly legend: string;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly active: string | undefined;
  readonly look: (mark: string | undefined) => void;
  readonly maxHeight?: number;
}

/** Rates as they are written, to a tenth of a percent: no step parts two that read the same. */
const tenth = (rate: number) => Math.round(rate * 1000) / 1000;

/** Draws at a width once, and gives the same scene at the same width again. */
function onceByWidth(draw: DrawScene): DrawScene {
  const known = new Map<number, Scene>();
  return (width) => {
    const scene = known.get(width) ?? draw(width);
    known.set(width, scene);
    return scene;
  };
}

/** The measure on a map. Looking at an area draws its outline; the shapes themselves are laid out once per width. */
export function AreaMapPicture({ areas, borders, outlines, weakSignal, legend, marks, active, look, maxHeight = 560 }: AreaMapPictureProps) {
  const t = useTranslations("areas.map");
  const formats = useFormats();
  const base = useMemo(() => {
    const data = {
      areas: areas.flatMap(({ area, rate }) => mapArea({ code: area.code, name: area.name, value: rate.value, signed: weakSignal.has(area.code) }, outlines)),
      borders: borders.map((code) => outlines.of.get(code)?.rings ?? []),
      same: tenth,
      words: {
        legend,
        step: (from: number, to: number) => formats.bounds(from, to),
        areas: (count: number) => formats.count(count),
        noData: t("noData"),
        sign: t("weakSignal"),
        attribution: [t("indicative"), outlines.attribution].filter((part) => part !== null).join(" "),
      },
    };
    return onceByWidth((width) => areaMapScene(data, { width, maxHeight }));
  }, [areas, borders, outlines, weakSignal, legend, maxHeight, formats, t]);
  const draw = useMemo(() => (width: number) => outlined(base(width), active), [base, active]);
  return <ScenePicture label={t("label")} draw={draw} marks={marks} active={active} look={look} />;
}

function mapArea({ code, name, value, signed }: { readonly code: string; readonly name: string; readonly value: number | null; readonly signed: boolean }, outlines: Outlines): MapArea[] {
  const shape = outlines.of.get(code);
  return shape ? [{ key: code, name, value, signed, rings: shape.rings, label: shape.label }] : [];
}
