import { placeLabels, type Box } from "#area-labels";
import { legendRows, type MapLegendWords, signShapes } from "#map-legend";
import { INK, LINE_STRONG, PAPER, STEPS } from "#palette";
import { type LonLat, pathOf, type PixelRing, projectInto, type Ring } from "#projection";
import type { PathShape, Scene, Shape } from "#scene";
import { colourAt, stepAt, stepsOf } from "#steps";

export interface MapArea {
  readonly key: string;
  readonly name: string;
  readonly rings: readonly Ring[];
  /** Where the name is best written. */
  readonly label: LonLat;
  /** What colours the area: always a rate, never a count. Null is hatched: no data. */
  readonly value: number | null;
  /** Carries the sign of the legend, a slashed ring. */
  readonly signed?: boolean | undefined;
}

export interface AreaMapData {
  readonly areas: readonly MapArea[];
  /** Borders of larger areas over the smaller ones. */
  readonly borders: readonly (readonly Ring[])[];
  readonly words: MapLegendWords;
  /** Makes values equal that are written the same, so that no step parts them. */
  readonly same: (value: number) => number;
}

const MARGIN = 4;
const DARK_FROM = 3;

/** Areas in at most five steps of one hue with the legend below. Each area is one mark. */
export function areaMapScene(data: AreaMapData, { width, maxHeight = 560 }: { readonly width: number; readonly maxHeight?: number }): Scene {
  const projection = projectInto([...data.areas.flatMap((area) => area.rings), ...data.borders.flat()], { width, maxHeight, margin: MARGIN });
  const place = (rings: readonly Ring[]): PixelRing[] => rings.map((ring) => ring.map(projection.place));
  const steps = stepsOf(data.areas.map((area) => area.value), data.same);
  const drawn = data.areas.map((area) => {
    const step = stepAt(steps, area.value, data.same);
    return { ...area, pixels: place(area.rings), at: projection.place(area.label), colour: step === null ? null : colourAt(STEPS, step, steps.length) };
  });
  const borders = data.borders.map((rings) => pathOf(place(rings)));
  const legend = legendRows({ words: data.words, steps, noData: data.areas.filter((area) => area.value === null).length, signed: data.areas.some((area) => area.signed) }, { width, top: projection.height + 16 });
  return {
    width,
    height: legend.height,
    shapes: [
      ...borders.map((d): PathShape => ({ kind: "path", d, fill: PAPER, stroke: LINE_STRONG, strokeWidth: 3 })),
      ...drawn.map(areaShape),
      ...borders.map((d): PathShape => ({ kind: "path", d, fill: "none", stroke: PAPER, strokeWidth: 2 })),
      ...signsAndNames(drawn),
      ...legend.shapes,
    ],
  };
}

interface DrawnArea extends MapArea {
  readonly pixels: readonly PixelRing[];
  readonly at: readonly [x: number, y: number];
  readonly colour: string | null;
}

function areaShape({ key, pixels, colour }: DrawnArea): PathShape {
  return { kind: "path", mark: key, d: pathOf(pixels), fill: colour ?? PAPER, hatched: colour === null, stroke: PAPER, strokeWidth: 1 };
}

function signsAndNames(areas: readonly DrawnArea[]): Shape[] {
  const signed = areas.filter((area) => area.signed);
  const taken = signed.map(({ at: [x, y] }): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const few = areas.length <= 20;
  const bySize = areas.toSorted((a, b) => extent(b.pixels) - extent(a.pixels));
  const labels = placeLabels(bySize.map(({ key, name, at, pixels }) => ({ key, name, at, rings: pixels })), { sizes: few ? [12, 10.5, 9.5] : [10, 9], taken });
  const colourOf = new Map(areas.map(({ key, colour }) => [key, colour]));
  return [
    ...signed.flatMap(({ key, at: [x, y] }) => signShapes(x, y, key)),
    ...labels.flatMap(({ key, x, y, lines, size }) =>
      lines.map((text, line): Shape => ({ kind: "text", mark: key, x, y: y + line * size * 1.18, text, size, anchor: "middle", fill: isDark(colourOf.get(key) ?? null) ? PAPER : INK })),
    ),
  ];
}

function isDark(colour: string | null): boolean {
  return STEPS.findIndex((step) => step === colour) >= DARK_FROM;
}

/** Longer side of the box around an area. */
function extent(rings: readonly PixelRing[]): number {
  const points = rings.flat();
  const span = (axis: 0 | 1): number => Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
  return points.length === 0 ? 0 : Math.max(span(0), span(1));
}

/** The same scene with one area outlined: where the reader looks, in the map or in the table beside it. */
export function outlined(scene: Scene, key: string | undefined): Scene {
  const area = scene.shapes.find((shape): shape is PathShape => shape.kind === "path" && shape.mark === key);
  if (key === undefined || !area) return scene;
  return { ...scene, shapes: [...scene.shapes, { kind: "path", mark: key, d: area.d, fill: "none", stroke: PAPER, strokeWidth: 5 }, { kind: "path", mark: key, d: area.d, fill: "none", stroke: INK, strokeWidth: 2.5 }] };
}
