import { describe, expect, test } from "vitest";
import { axisAround } from "#axis";
import { drawSvg } from "#draw-svg";
import { type QuadrantsData, quadrantsScene, ringed } from "#quadrants";
import { realAreas } from "#real-boundaries.fixtures";
import { type Scene, textWidth } from "#scene";

const WORDS: QuadrantsData["words"] = {
  number: "Keluarga desil 1–4", rate: "% dari semua keluarga", writeNumber: (value) => value.toLocaleString("id"), writeRate: (value) => `${(value * 100).toFixed(0)}%`,
  numberCut: "rata-rata 250", rateCut: "kabupaten 38%", corners: { manyOften: "Prioritas 1", manySeldom: "Prioritas 2", fewOften: "Prioritas 3", fewSeldom: "Prioritas 4" },
};

/** Areas scattered over all four corners, some on top of each other. */
function scattered(file: "kecamatan" | "pekon"): QuadrantsData {
  const areas = realAreas(file).map(({ key, name }, at) => ({ key, name, number: 60 + ((at * 37) % 400), rate: 0.2 + ((at * 53) % 41) / 100, size: 300 + ((at * 91) % 700), priority: ([1, 2, 3, 4] as const)[at % 4] ?? 4 }));
  return { areas, numberCut: 250, rateCut: 0.38, words: WORDS };
}

interface TextBox {
  readonly text: string;
  readonly mark: string | undefined;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function textsOf(scene: Scene): TextBox[] {
  return scene.shapes.flatMap((shape) => {
    if (shape.kind !== "text") return [];
    const wide = textWidth(shape.text, shape.size, shape.bold);
    const left = shape.anchor === "middle" ? shape.x - wide / 2 : shape.anchor === "end" ? shape.x - wide : shape.x;
    return [{ text: shape.text, mark: shape.mark, left, right: left + wide, top: shape.y - shape.size, bottom: shape.y }];
  });
}

describe.each([320, 1000])("quadrants %i px wide", (width) => {
  test.each([["kecamatan", 15], ["pekon", 136]] as const)("have every %s as a dot, nothing outside the frame and no name over another", (file, count) => {
    const scene = quadrantsScene(scattered(file), { width });
    const dots = scene.shapes.filter((shape) => shape.kind === "circle");
    expect(new Set(dots.map((dot) => dot.mark)).size).toBe(count);
    for (const dot of dots) {
      expect(dot.x - dot.radius).toBeGreaterThanOrEqual(0);
      expect(dot.x + dot.radius).toBeLessThanOrEqual(width);
      expect(dot.y - dot.radius).toBeGreaterThanOrEqual(0);
      expect(dot.y + dot.radius).toBeLessThanOrEqual(scene.height);
    }
    const texts = textsOf(scene);
    for (const { left, right, bottom } of texts) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(scene.height);
    }
    const names = texts.filter(({ mark }) => mark !== undefined);
    for (const name of names) for (const other of texts) if (name !== other) expect(name.left < other.right && other.left < name.right && name.top < other.bottom && other.top < name.bottom).toBe(false);
    expect(names.length).toBeLessThanOrEqual(10);
    expect(drawSvg(scene, { label: "Prioritas" })).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test("the lines stand at the cuts, with their words at the end, and every corner has its name", () => {
  const scene = quadrantsScene(scattered("kecamatan"), { width: 1000 });
  expect(scene.shapes.filter((shape) => shape.kind === "line" && shape.dashed)).toHaveLength(2);
  expect(textsOf(scene).map(({ text }) => text)).toEqual(expect.arrayContaining(["rata-rata 250", "kabupaten 38%", "Prioritas 1", "Prioritas 2", "Prioritas 3", "Prioritas 4"]));
});

test("one area alone, and areas that are all the same, still have axes", () => {
  const [first] = scattered("kecamatan").areas;
  if (!first) throw new Error("no area");
  for (const areas of [[first], [first, { ...first, key: "other" }]]) {
    const scene = quadrantsScene({ ...scattered("kecamatan"), areas, numberCut: first.number, rateCut: first.rate }, { width: 640 });
    expect(drawSvg(scene, { label: "Prioritas" })).not.toMatch(/NaN|Infinity/);
  }
});

test("a dot in sight is ringed as part of its own mark", () => {
  const scene = quadrantsScene(scattered("kecamatan"), { width: 640 });
  expect(ringed(scene, "18.04.09").shapes.at(-1)).toMatchObject({ kind: "circle", mark: "18.04.09", fill: "none" });
  expect(ringed(scene, undefined)).toBe(scene);
});

test("an axis has round ticks around its values and shows no share above one", () => {
  expect(axisAround([0, 4230], { ticks: 5, fromZero: true }).ticks).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect(axisAround([0.93, 1], { ticks: 5, fromZero: false, atMost: 1 }).to).toBe(1);
  expect(axisAround([], { ticks: 5, fromZero: true }).ticks.length).toBeGreaterThan(0);
});
