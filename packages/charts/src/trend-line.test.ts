import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawSvg } from "#draw-svg";
import { type Scene, textWidth } from "#scene";
import { trendLine, type TrendLineData } from "#trend-line";

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
const dots = (values: readonly (number | null)[], mark = "") => values.map((value, at) => ({ at: YEARS[at] ?? 0, value, ...(mark === "" ? {} : { mark: `${mark}:${at}` }) }));

const DATA: TrendLineData = {
  series: [
    { key: "own", name: "Kabupaten Lampung Barat", color: "#0f5c5c", dots: dots([13.54, 12.92, 12.52, 12.82, null, 11.17, 10.68], "own") },
    { key: "province", name: "Provinsi Lampung", color: "#0072b2", dots: dots([null, 12.62, 12.34, 12.62, 11.57, 11.11, 10.69, 10]) },
    { key: "nation", name: "Indonesia", color: "#999999", dots: dots([9.82, 9.41, 9.78, 10.14, 9.54, 9.36, 9.03, 8.47]) },
    { key: "target", name: "Target RPJMD", color: "#0f5c5c", dotted: true, dots: dots([null, null, null, null, null, null, 10.7, 10.2]) },
  ],
  ticks: YEARS.map((at) => ({ at, label: String(at) })),
  breaks: [{ at: 2019.5, label: "metode baru" }],
  write: (value) => `${value.toFixed(2)}%`,
  fromZero: false,
};

function textsOf(scene: Scene) {
  return scene.shapes.flatMap((shape) => {
    if (shape.kind !== "text") return [];
    const wide = textWidth(shape.text, shape.size, shape.bold);
    const left = shape.anchor === "middle" ? shape.x - wide / 2 : shape.anchor === "end" ? shape.x - wide : shape.x;
    return [{ text: shape.text, left, right: left + wide, top: shape.y - shape.size + 2, bottom: shape.y }];
  });
}

const linePaths = (scene: Scene) => scene.shapes.filter((shape) => shape.kind === "path" && shape.fill === "none").map((shape) => (shape.kind === "path" ? shape.d : ""));

describe.each([320, 960])("lines over time, %i px wide", (width) => {
  const scene = trendLine(DATA, { width });

  test("stay within the picture, and no words lie over others", () => {
    const texts = textsOf(scene);
    for (const one of texts) {
      expect(one.left, one.text).toBeGreaterThanOrEqual(-0.5);
      expect(one.right, one.text).toBeLessThanOrEqual(width + 0.5);
      expect(one.bottom, one.text).toBeLessThanOrEqual(scene.height);
      for (const other of texts) if (one !== other) expect(one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom, `${one.text} / ${other.text}`).toBe(false);
    }
    expect(drawSvg(scene, { label: "Kemiskinan" })).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("an unknown year has no dot, and the line stops before it: nothing is made up", () => {
    const own = scene.shapes.filter((shape) => shape.kind === "circle" && shape.mark?.startsWith("own") === true && shape.fill !== "transparent");
    expect(own).toHaveLength(6);
    const paths = linePaths(scene);
    expect(paths).toHaveLength(4);
    expect(paths.map((d) => d.split("L").length).toSorted((a, b) => a - b)).toEqual([2, 4, 7, 8]);
  });

  test("no line leads to a dot that is not to be compared with the one before", () => {
    const [own, ...rest] = DATA.series;
    if (!own) throw new Error("no series");
    const cut = trendLine({ ...DATA, series: [{ ...own, dots: own.dots.map((dot) => ({ ...dot, apart: dot.at === 2020 })) }, ...rest] }, { width });
    expect(linePaths(cut)).toHaveLength(5);
  });
});

test("whatever is known of whatever years, the picture is drawn and every dot lies in it", () => {
  const value = fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100), { nil: null });
  fc.assert(fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 280, max: 1200 }), (series, width) => {
    const scene = trendLine({ ...DATA, series: series.map((values, at) => ({ key: String(at), name: `Deret ${at}`, color: "#000000", dots: dots(values) })) }, { width });
    expect(drawSvg(scene, { label: "x" })).not.toMatch(/NaN|undefined|Infinity/);
    for (const shape of scene.shapes) {
      if (shape.kind !== "circle") continue;
      expect(shape.x >= 0 && shape.x <= width && shape.y >= 0 && shape.y <= scene.height).toBe(true);
    }
  }));
});
