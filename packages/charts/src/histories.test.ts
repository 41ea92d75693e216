import { describe, expect, it } from "vitest";
import { decileLine, type DecilePoint } from "#decile-line";
import { drawSvg } from "#draw-svg";
import { dumbbell } from "#dumbbell";
import { programmeStrip } from "#programme-strip";
import { textWidth, type Scene, type Shape } from "#scene";
import { transitionMatrix } from "#transition-matrix";

const POINTS: DecilePoint[] = [
  { key: "1", day: "2025-01-01", label: ["P3KE", "1 Jan 2025"], decile: 2 },
  { key: "2", day: "2025-10-01", label: ["DTSEN", "1 Okt 2025"], decile: null },
  { key: "3", day: "2026-04-01", label: ["DTSEN", "1 Apr 2026"], decile: 4 },
  { key: "4", day: "2026-10-01", label: ["DTSEN", "1 Okt 2026"], decile: 3 },
];
const WORDS = { unknown: "tidak diketahui", absent: "tidak ada dalam data" };

function edges(shape: Shape): readonly [number, number] {
  if (shape.kind === "rect") return [shape.x, shape.x + shape.width];
  if (shape.kind === "line") return [Math.min(shape.x1, shape.x2), Math.max(shape.x1, shape.x2)];
  if (shape.kind === "circle") return [shape.x - shape.radius, shape.x + shape.radius];
  if (shape.kind === "path") return [0, 0];
  const width = textWidth(shape.text, shape.size, shape.bold);
  const start = shape.anchor === "end" ? shape.x - width : shape.anchor === "middle" ? shape.x - width / 2 : shape.x;
  return [start, start + width];
}
const outside = ({ width, shapes }: Scene): Shape[] => shapes.filter((shape) => edges(shape)[0] < -1 || edges(shape)[1] > width + 1);
const texts = ({ shapes }: Scene): string[] => shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
const marks = ({ shapes }: Scene): Set<string> => new Set(shapes.flatMap(({ mark }) => mark ?? []));

describe.each([312, 560, 1000])("at %i px", (width) => {
  it("a family's deciles stay within the frame, with source and day of each version", () => {
    const scene = decileLine({ points: POINTS, words: WORDS }, { width });
    expect(outside(scene)).toEqual([]);
    expect(texts(scene)).toEqual(expect.arrayContaining(["P3KE", "1 Jan 2025", "1 Okt 2026"]));
  });

  it("programmes through time stay within the frame and each is one mark", () => {
    const rows = [
      { key: "PKH", name: "Program Keluarga Harapan", side: "LIVELIHOOD" as const, bars: [{ from: "2025-01-01", to: "2025-12-31", byHand: false }, { from: "2026-01-01", to: "2026-12-31", byHand: false }] },
      { key: "KUBE", name: "Kelompok Usaha Bersama", side: "PRODUCTION" as const, bars: [{ from: "2026-03-01", to: "2026-03-02", byHand: true }] },
    ];
    const scene = programmeStrip({ rows, from: "2025-01-01", to: "2026-12-31" }, { width });
    expect(outside(scene)).toEqual([]);
    expect(marks(scene)).toEqual(new Set(["PKH", "KUBE"]));
    expect(texts(scene)).toEqual(expect.arrayContaining(["2025", "2026"]));
    expect(drawSvg(scene, { label: "Program" })).toContain("Keluarga Harapan");
  });

  it("two sides of a figure stay within the frame; one that is unknown is not drawn at zero", () => {
    const rows = [
      { key: "poor", label: "Desil 1-4", left: 0.45, right: 0.32, difference: "−13,0 poin" },
      { key: "coverage", label: "Cakupan dari keluarga yang layak", left: null, right: 1, difference: "–" },
    ];
    const scene = dumbbell({ rows, names: ["Balik Bukit", "Bandar Negeri Suoh"], percent: (share) => `${share * 100}%` }, { width });
    expect(outside(scene)).toEqual([]);
    expect(marks(scene)).toEqual(new Set(["poor:left", "poor:right", "coverage:right"]));
  });
});

describe("a family's deciles", () => {
  it("an unknown one is a gap: no line leads to it or from it", () => {
    const scene = decileLine({ points: POINTS, words: WORDS }, { width: 800 });
    expect(scene.shapes.filter(({ kind }) => kind === "path")).toHaveLength(1);
    expect(texts(scene)).toContain("tidak diketahui");
  });

  it("one version alone is a point", () => {
    const scene = decileLine({ points: POINTS.slice(0, 1), words: WORDS }, { width: 400 });
    expect(outside(scene)).toEqual([]);
    expect(scene.shapes.filter(({ kind }) => kind === "circle")).toHaveLength(1);
  });
});

describe("from decile to decile", () => {
  it("every pair somebody went is one mark within the frame, and none where nobody did or could", () => {
    const columns = ["1", "2", "tanpa", "hilang"].map((key) => ({ key, label: key }));
    const rows = [{ key: "1", label: "1", cells: [1200, 3, 0, 14] }, { key: "baru", label: "baru", cells: [5, 0, 0, null] }];
    const scene = transitionMatrix({ columns, rows, titles: { rows: "Awal", columns: "Akhir" }, count: String }, { width: 720 });
    expect(outside(scene)).toEqual([]);
    expect(marks(scene)).toEqual(new Set(["1:1", "1:2", "1:hilang", "baru:1"]));
  });
});
