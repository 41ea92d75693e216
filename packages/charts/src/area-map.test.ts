import { describe, expect, test } from "vitest";
import { type AreaMapData, areaMapScene, outlined } from "#area-map";
import { drawSvg } from "#draw-svg";
import { placeLabels } from "#area-labels";
import { projectInto } from "#projection";
import { realAreas } from "#real-boundaries.fixtures";
import { type Scene, textWidth } from "#scene";

const DISTRICTS = realAreas("kecamatan");
const VILLAGES = realAreas("pekon");
const WORDS: AreaMapData["words"] = {
  legend: "Keluarga desil 1–4, % dari semua keluarga", step: (from, to) => `${(from * 100).toFixed(1)}–${(to * 100).toFixed(1)}%`, areas: String,
  noData: "Tidak ada data", sign: "Sinyal lemah", attribution: "Batas indikatif. Geometri: github.com/cahyadsn/wilayah_boundaries (MIT, © Cahya DSN)",
};
const BORDERS = DISTRICTS.map((area) => area.rings);
const mapOf = (areas: AreaMapData["areas"]): AreaMapData => ({ areas, borders: BORDERS, words: WORDS, same: (value) => Math.round(value * 1000) / 1000 });
const pairs = (d: string): [number, number][] => [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** Every point that is drawn; of texts the corners of their box. */
function pointsOf(scene: Scene): [number, number][] {
  return scene.shapes.flatMap((shape): [number, number][] => {
    if (shape.kind === "path") return pairs(shape.d);
    if (shape.kind === "line") return [[shape.x1, shape.y1], [shape.x2, shape.y2]];
    if (shape.kind === "circle") return [[shape.x - shape.radius, shape.y - shape.radius], [shape.x + shape.radius, shape.y + shape.radius]];
    if (shape.kind === "rect") return [[shape.x, shape.y], [shape.x + shape.width, shape.y + shape.height]];
    const half = textWidth(shape.text, shape.size) / (shape.anchor === "middle" ? 2 : 1);
    return [[shape.x - (shape.anchor === "middle" ? half : 0), shape.y - shape.size], [shape.x + half, shape.y]];
  });
}

const marksOf = (scene: Scene) => new Set(scene.shapes.flatMap((shape) => (shape.kind === "path" && shape.mark !== undefined ? [shape.mark] : [])));

describe.each([320, 680, 1000])("a map of the regency %i px wide", (width) => {
  test.each([["kecamatan", DISTRICTS, 15], ["pekon", VILLAGES, 136]] as const)("has every %s as a mark and nothing outside its frame", (_, areas, count) => {
    const scene = areaMapScene(mapOf(areas), { width });
    expect(marksOf(scene)).toEqual(new Set(areas.map(({ key }) => key)));
    expect(marksOf(scene).size).toBe(count);
    for (const [x, y] of pointsOf(scene)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(scene.height);
    }
    const svg = drawSvg(scene, { label: "Peta" });
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("writes no name over another", () => {
    for (const areas of [DISTRICTS, VILLAGES]) {
      const { place } = projectInto(areas.flatMap((area) => area.rings), { width, maxHeight: 560, margin: 4 });
      const labels = placeLabels(areas.map(({ key, name, label, rings }) => ({ key, name, at: place(label), rings: rings.map((ring) => ring.map(place)) })), { sizes: [12, 10], taken: [] });
      for (const [at, { box }] of labels.entries()) {
        for (const { box: other } of labels.slice(at + 1)) expect(box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).toBe(false);
      }
    }
  });
});

test("the names of nearly all kecamatan stand on a map as wide as half a desk screen", () => {
  const names = areaMapScene(mapOf(DISTRICTS), { width: 640 }).shapes.flatMap((shape) => (shape.kind === "text" && shape.mark !== undefined ? [shape.mark] : []));
  expect(new Set(names).size).toBeGreaterThanOrEqual(14);
});

test("a degree of longitude is drawn as long as it is at this latitude", () => {
  const square = [[104, -5.1], [104.1, -5.1], [104.1, -5.0], [104, -5.0]] as const;
  const { place } = projectInto([square], { width: 500, maxHeight: 500, margin: 0 });
  const [[west], [east, south], [, north]] = [place([104, -5.1]), place([104.1, -5.1]), place([104.1, -5])];
  expect((east - west) / (south - north)).toBeCloseTo(Math.cos((5.05 * Math.PI) / 180), 6);
});

test("an area without data is hatched, never pale, and the legend counts it", () => {
  const areas = DISTRICTS.map((area) => (area.key === "18.04.09" ? { ...area, value: null } : area));
  const scene = areaMapScene(mapOf(areas), { width: 640 });
  expect(scene.shapes.find((shape) => shape.mark === "18.04.09")).toMatchObject({ kind: "path", hatched: true });
  expect(textsOf(scene)).toContain("Tidak ada data · 1");
});

test("weak signal is a sign of its own, with its words below, and no colour", () => {
  const scene = areaMapScene(mapOf(VILLAGES.map((area) => ({ ...area, signed: area.key.startsWith("18.04.22") }))), { width: 640 });
  expect(scene.shapes.filter((shape) => shape.kind === "circle" && shape.mark !== undefined)).toHaveLength(11);
  expect(textsOf(scene)).toContain("Sinyal lemah");
  expect(textsOf(areaMapScene(mapOf(VILLAGES), { width: 640 }))).not.toContain("Sinyal lemah");
});

test("the legend says the bounds of each step and how many areas it holds", () => {
  const scene = areaMapScene(mapOf(DISTRICTS), { width: 1000 });
  const steps = textsOf(scene).filter((text) => /% · \d+$/.test(text));
  expect(steps).toHaveLength(5);
  expect(steps.reduce((sum, text) => sum + Number(text.split(" · ")[1]), 0)).toBe(15);
});

test("an area in sight is outlined on top, as part of its own mark", () => {
  const scene = outlined(areaMapScene(mapOf(DISTRICTS), { width: 640 }), "18.04.09");
  expect(scene.shapes.at(-1)).toMatchObject({ kind: "path", mark: "18.04.09", fill: "none" });
  expect(outlined(scene, "18.04.99")).toBe(scene);
  expect(outlined(scene, undefined)).toBe(scene);
});

function textsOf(scene: Scene): string[] {
  return scene.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
}
