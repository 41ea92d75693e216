import { overlap, type Box } from "#area-labels";
import { type Axis, axisAround } from "#axis";
import { ACCENT, INK, INK_FAINT, INK_SOFT, LINE, LINE_STRONG, PAPER, STEPS } from "#palette";
import { type Scene, type Shape, textWidth } from "#scene";

export interface QuadrantArea {
  readonly key: string;
  readonly name: string;
  /** Across: how many. */
  readonly number: number;
  /** Upwards: how often, 0-1. */
  readonly rate: number;
  /** Size of the dot, by its surface. */
  readonly size: number;
  /** 1 is darkest. */
  readonly priority: 1 | 2 | 3 | 4;
}

export interface QuadrantWords {
  readonly number: string;
  readonly rate: string;
  readonly writeNumber: (value: number) => string;
  readonly writeRate: (value: number) => string;
  /** At the end of each line. */
  readonly numberCut: string;
  readonly rateCut: string;
  readonly corners: { readonly manyOften: string; readonly manySeldom: string; readonly fewOften: string; readonly fewSeldom: string };
}

export interface QuadrantsData {
  readonly areas: readonly QuadrantArea[];
  readonly numberCut: number;
  readonly rateCut: number;
  readonly words: QuadrantWords;
}

const FILLS = { 1: ACCENT, 2: STEPS[3], 3: STEPS[2], 4: STEPS[1] } as const;
const TEXT = 12;
const SMALL = 11;

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly across: Axis;
  readonly upwards: Axis;
}

/** Areas as dots, how many across and how often upwards, cut into four corners. Only those far from both cuts are named. */
export function quadrantsScene(data: QuadrantsData, { width }: { readonly width: number }): Scene {
  const height = Math.round(Math.min(520, Math.max(360, width * 0.62)));
  const plot = plotOf(data, { width, height });
  const dots = data.areas.map((area) => ({ ...area, x: plot.x(area.number), y: plot.y(area.rate), radius: radiusOf(area, data, width) })).sort((a, b) => b.radius - a.radius);
  const corners = cornerNames(data, plot);
  return {
    width,
    height,
    shapes: [
      ...axes(data, plot),
      ...cuts(data, plot),
      ...corners.map(({ shape }) => shape),
      ...dots.map(({ key, x, y, radius, priority }): Shape => ({ kind: "circle", mark: key, x, y, radius, fill: FILLS[priority], stroke: PAPER })),
      ...namesOfOutliers(dots, { data, plot, taken: [...corners.map(({ box }) => box), ...cutLabels(data, plot).map(({ box }) => box), ...cutLines(data, plot)] }),
    ],
  };
}

function plotOf(data: QuadrantsData, { width, height }: { readonly width: number; readonly height: number }): Plot {
  const across = axisAround([...data.areas.map((area) => area.number), data.numberCut], { ticks: width < 480 ? 3 : 6, fromZero: true });
  const upwards = axisAround(withRoom([...data.areas.map((area) => area.rate), data.rateCut]), { ticks: 5, fromZero: false, atMost: 1 });
  const left = Math.max(...upwards.ticks.map((tick) => textWidth(data.words.writeRate(tick), SMALL))) + 10;
  const [right, top, bottom] = [width - 18, 44, height - 44];
  const part = (value: number, { from, to }: Axis): number => (to === from ? 0.5 : (value - from) / (to - from));
  return { left, right, top, bottom, across, upwards, x: (value) => left + part(value, across) * (right - left), y: (value) => bottom - part(value, upwards) * (bottom - top) };
}

/** A little above and below the dots, where the names of the corners stand. */
function withRoom(rates: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  const room = (most - least) * 0.12;
  return [Math.max(0, least - room), Math.min(1, most + room)];
}

const LARGEST_DOT = 15;

/** By surface; many areas take smaller dots. */
function radiusOf({ size }: QuadrantArea, { areas }: QuadrantsData, width: number): number {
  const most = Math.max(1, ...areas.map((area) => area.size));
  const largest = areas.length > 40 || width < 480 ? LARGEST_DOT * 0.6 : LARGEST_DOT;
  return Math.max(3.5, Math.sqrt(size / most) * largest);
}

function axes({ words }: QuadrantsData, { left, right, top, bottom, x, y, across, upwards }: Plot): Shape[] {
  return [
    ...upwards.ticks.flatMap((tick): Shape[] => [
      { kind: "line", x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: LINE },
      { kind: "text", x: left - 6, y: y(tick) + 4, text: words.writeRate(tick), size: SMALL, fill: INK_FAINT, anchor: "end" },
    ]),
    { kind: "line", x1: left, x2: right, y1: bottom, y2: bottom, stroke: LINE_STRONG },
    ...across.ticks.map((tick): Shape => ({ kind: "text", x: x(tick), y: bottom + 16, text: words.writeNumber(tick), size: SMALL, fill: INK_FAINT, anchor: tick === across.ticks.at(-1) ? "end" : "middle" })),
    { kind: "text", x: 0, y: TEXT, text: `↑ ${words.rate}`, size: TEXT, fill: INK_SOFT },
    { kind: "text", x: right, y: bottom + 36, text: `${words.number} →`, size: TEXT, fill: INK_SOFT, anchor: "end" },
    { kind: "line", x1: left, x2: left, y1: top, y2: bottom, stroke: LINE_STRONG },
  ];
}

function cuts(data: QuadrantsData, plot: Plot): Shape[] {
  const { left, right, top, bottom, x, y } = plot;
  return [
    { kind: "line", x1: left, x2: right, y1: y(data.rateCut), y2: y(data.rateCut), stroke: INK_SOFT, dashed: true },
    { kind: "line", x1: x(data.numberCut), x2: x(data.numberCut), y1: top, y2: bottom, stroke: INK_SOFT, dashed: true },
    ...cutLabels(data, plot).map(({ shape }) => shape),
  ];
}

/** The lines themselves: no name is crossed by one. */
function cutLines({ rateCut, numberCut }: QuadrantsData, { left, right, top, bottom, x, y }: Plot): Box[] {
  const [across, up] = [y(rateCut), x(numberCut)];
  return [{ left, right, top: across - 1, bottom: across + 1 }, { left: up - 1, right: up + 1, top, bottom }];
}

interface Placed {
  readonly shape: Shape;
  readonly box: Box;
}

/** The words of a cut stand at the end of its line, outside the dots' field where there is room. */
function cutLabels({ words, rateCut, numberCut }: QuadrantsData, { left, right, top, x, y }: Plot): Placed[] {
  const wide = textWidth(words.numberCut, SMALL);
  const middle = Math.min(Math.max(x(numberCut), left + wide / 2), right - wide / 2);
  return [
    placedText({ x: right, y: y(rateCut) - 4, text: words.rateCut, anchor: "end", size: SMALL, fill: INK_SOFT }),
    placedText({ x: middle, y: top - 6, text: words.numberCut, anchor: "middle", size: SMALL, fill: INK_SOFT }),
  ];
}

function cornerNames({ words: { corners } }: QuadrantsData, { left, right, top, bottom }: Plot): Placed[] {
  const text = (name: string, x: number, y: number, anchor: "start" | "end"): Placed => placedText({ x, y, text: name, anchor, size: TEXT, fill: INK_FAINT, bold: true });
  return [
    text(corners.manyOften, right - 4, top + 16, "end"),
    text(corners.fewOften, left + 8, top + 16, "start"),
    text(corners.manySeldom, right - 4, bottom - 8, "end"),
    text(corners.fewSeldom, left + 8, bottom - 8, "start"),
  ];
}

interface TextAt {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly mark?: string;
}

function placedText(text: TextAt): Placed {
  const wide = textWidth(text.text, text.size, text.bold);
  const left = text.anchor === "start" ? text.x : text.anchor === "end" ? text.x - wide : text.x - wide / 2;
  return { shape: { kind: "text", ...text }, box: { left, right: left + wide, top: text.y - text.size, bottom: text.y + 3 } };
}

type Dot = QuadrantArea & { readonly x: number; readonly y: number; readonly radius: number };

/** The areas furthest from the crossing of both cuts, as far as their names find room. */
function namesOfOutliers(dots: readonly Dot[], { data, plot, taken }: { readonly data: QuadrantsData; readonly plot: Plot; readonly taken: readonly Box[] }): Shape[] {
  const middle = { x: plot.x(data.numberCut), y: plot.y(data.rateCut) };
  const wide = plot.right - plot.left;
  const tall = plot.bottom - plot.top;
  const distance = ({ x, y }: Dot): number => Math.max(Math.abs(x - middle.x) / wide, Math.abs(y - middle.y) / tall);
  const boxes: Box[] = [...taken, ...dots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))];
  const shapes: Shape[] = [];
  for (const dot of dots.toSorted((a, b) => distance(b) - distance(a)).slice(0, wide < 420 ? 5 : 10)) {
    const place = placesFor(dot).find(({ box }) => isWithin(box, plot) && !boxes.some((other) => overlap(box, other)));
    if (!place) continue;
    boxes.push(place.box);
    shapes.push(place.shape);
  }
  return shapes;
}

function placesFor({ x, y, radius, name, key }: Dot): readonly Placed[] {
  const at = (dx: number, dy: number, anchor: "start" | "middle" | "end"): Placed => placedText({ x: x + dx, y: y + dy, text: name, anchor, size: SMALL, fill: INK, mark: key });
  return [at(radius + 4, 4, "start"), at(-radius - 4, 4, "end"), at(0, -radius - 5, "middle"), at(0, radius + 12, "middle")];
}

function isWithin(box: Box, { left, right, top, bottom }: Plot): boolean {
  return box.left >= left && box.right <= right + 14 && box.top >= top - 4 && box.bottom <= bottom;
}

/** The same scene with one dot ringed: where the reader looks. */
export function ringed(scene: Scene, key: string | undefined): Scene {
  const dot = scene.shapes.find((shape) => shape.kind === "circle" && shape.mark === key);
  if (key === undefined || dot?.kind !== "circle") return scene;
  return { ...scene, shapes: [...scene.shapes, { kind: "circle", mark: key, x: dot.x, y: dot.y, radius: dot.radius + 2.5, fill: "none", stroke: INK }] };
}
