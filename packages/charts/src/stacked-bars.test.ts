import { describe, expect, it } from "vitest";
import { outsideFrame } from "#frame.fixtures";
import { stackedBars, type StackedBarsData } from "#stacked-bars";

const SERIES = [
  { key: "both", name: "Dua sisi", color: "#0f5c5c", ink: "#ffffff" },
  { key: "none", name: "Tidak keduanya", color: "#a9b4b5", ink: "#1b2526" },
];
const bar = (key: string, values: readonly [number, number]) => ({
  key, name: `Kecamatan ${key}`, end: `${values[0] + values[1]} keluarga`,
  segments: SERIES.map((series, at) => ({ series: series.key, value: values[at] ?? 0, text: String(values[at]), mark: `${key} ${series.key}` })),
});
const DATA: StackedBarsData = { series: SERIES, scale: "share", bars: [bar("A", [30, 70]), bar("B", [0, 5]), { ...bar("C", [0, 0]), apart: true }] };

describe.each([320, 1000])("stacked bars in %i px", (width) => {
  it.each(["share", "count"] as const)("every part that has families is a mark inside the frame (%s)", (scale) => {
    const scene = stackedBars({ ...DATA, scale }, { width });
    expect(new Set(scene.shapes.flatMap((shape) => shape.mark ?? []))).toEqual(new Set(["A both", "A none", "B none"]));
    expect(outsideFrame(scene)).toEqual([]);
  });
});

it("a bar of shares fills its row, one of counts has the common scale", () => {
  const lengthOf = (scale: "share" | "count", mark: string) => {
    const rect = stackedBars({ ...DATA, scale }, { width: 1000 }).shapes.find((shape) => shape.kind === "rect" && shape.mark === mark);
    return rect?.kind === "rect" ? rect.width : 0;
  };
  expect(lengthOf("share", "B none")).toBeGreaterThan(lengthOf("share", "A none"));
  expect(lengthOf("count", "B none")).toBeLessThan(lengthOf("count", "A none") / 10);
});

it("a bar without anybody draws no length, only its words", () => {
  const { shapes } = stackedBars(DATA, { width: 600 });
  expect(shapes.some((shape) => shape.mark?.startsWith("C"))).toBe(false);
  expect(shapes.some((shape) => shape.kind === "text" && shape.text === "0 keluarga")).toBe(true);
});
