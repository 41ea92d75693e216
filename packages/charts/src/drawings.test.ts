import { describe, expect, it } from "vitest";
import { barsScene, type Bar } from "#bars";
import { cardSheet, pictureOffset, type SheetWords } from "#card-sheet";
import { drawSvg } from "#draw-svg";
import { fitText, moved, textWidth, wrapText, type Scene, type Shape } from "#scene";

const WORDS: SheetWords = { title: "Cakupan PKH", finding: "7 dari 15 kecamatan di bawah kabupaten", unit: "keluarga", lines: ["DTSEN per 1 Jul 2026", "n = 30.000"], mark: "DATA SIMULASI" };
const BARS: Bar[] = [
  { key: "18.04.04", name: "Balik Bukit", length: 0.62, value: "62,0%", detail: "(602 dari 971)" },
  { key: "18.04.23", name: "Bandar Negeri Suoh", length: null, value: "–", detail: "tidak ada yang layak" },
  { key: "18.04.05", name: "Sumber Jaya", length: 1, value: "100,0%", detail: "(12 dari 12)" },
];

/** Left and right edge of a shape, in px. */
function edges(shape: Shape): readonly [number, number] {
  switch (shape.kind) {
    case "rect":
      return [shape.x, shape.x + shape.width];
    case "line":
      return [Math.min(shape.x1, shape.x2), Math.max(shape.x1, shape.x2)];
    case "circle":
      return [shape.x - shape.radius, shape.x + shape.radius];
    case "text": {
      const width = textWidth(shape.text, shape.size, shape.bold);
      const start = shape.anchor === "end" ? shape.x - width : shape.anchor === "middle" ? shape.x - width / 2 : shape.x;
      return [start, start + width];
    }
    case "path":
      return [0, 0];
  }
}

function outside({ width, shapes }: Scene): Shape[] {
  return shapes.filter((shape) => {
    const [left, right] = edges(shape);
    return left < -1 || right > width + 1;
  });
}

describe("drawings", () => {
  it.each([320, 560, 1000])("bars stay within a frame of %i px and each is one mark", (width) => {
    const scene = barsScene(BARS, { width, line: { at: 0.6, words: "Kabupaten 60,0%" } });
    expect(outside(scene)).toEqual([]);
    expect(new Set(scene.shapes.flatMap(({ mark }) => mark ?? []))).toEqual(new Set(BARS.map(({ key }) => key)));
  });

  it("a bar that is unknown is not drawn as one of no length", () => {
    const scene = barsScene(BARS.slice(1, 2), { width: 800 });
    expect(scene.shapes.filter((shape) => shape.kind === "rect" && shape.fill !== "transparent")).toHaveLength(1);
  });

  it("a picture on its sheet carries title, finding, unit, source, number and mark", () => {
    const picture = barsScene(BARS, { width: 700 });
    const svg = drawSvg(cardSheet(WORDS, picture), { label: WORDS.title });
    for (const text of ["Cakupan PKH · keluarga", "7 dari 15 kecamatan", "DTSEN per 1 Jul 2026", "n = 30.000", "DATA SIMULASI", "Balik Bukit"]) expect(svg).toContain(text);
    expect(outside(cardSheet(WORDS, picture))).toEqual([]);
    expect(pictureOffset(WORDS, picture).y).toBeGreaterThan(60);
  });

  it("a legend says what the colours mean and breaks into lines that fit", () => {
    const picture = barsScene(BARS, { width: 320 });
    const legend = ["Layak, menerima", "Layak, belum menerima", "Tidak layak, menerima", "Belum diketahui"].map((label) => ({ label, color: "#0f5c5c" }));
    const sheet = cardSheet({ ...WORDS, legend }, picture);
    expect(outside(sheet)).toEqual([]);
    const texts = sheet.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
    expect(texts).toEqual(expect.arrayContaining(legend.map(({ label }) => label)));
  });

  it("words of a chart never become markup", () => {
    const svg = drawSvg({ width: 10, height: 10, shapes: [{ kind: "text", x: 0, y: 0, text: `<script>"&'`, size: 10, fill: "#000" }] }, { label: `"><svg onload=x>` });
    expect(svg).not.toContain("<script>");
    expect(svg).toContain("&lt;script&gt;&quot;&amp;&#39;");
    expect(svg).not.toContain("><svg onload");
  });

  it("moving a drawing moves every shape alike", () => {
    const shapes: Shape[] = [
      { kind: "line", x1: 0, y1: 1, x2: 2, y2: 3, stroke: "#000" },
      { kind: "path", d: "M 0 0 L 10.5 -2 Z", fill: "#000" },
      { kind: "circle", x: 1, y: 1, radius: 1, fill: "#000" },
    ];
    expect(moved(shapes, 5, 10)).toEqual([
      { kind: "line", x1: 5, y1: 11, x2: 7, y2: 13, stroke: "#000" },
      { kind: "path", d: "M 5 10 L 15.5 8 Z", fill: "#000" },
      { kind: "circle", x: 6, y: 11, radius: 1, fill: "#000" },
    ]);
  });

  it("long names are cut to fit and long sentences are broken at spaces", () => {
    expect(textWidth(fitText("Suka Banjar II Ujung Rembun", 90, 14), 14)).toBeLessThanOrEqual(90);
    expect(fitText("Luas", 90, 14)).toBe("Luas");
    const lines = wrapText("Tujuh dari lima belas kecamatan di bawah angka kabupaten", { width: 160, size: 14 });
    expect(lines.join(" ")).toBe("Tujuh dari lima belas kecamatan di bawah angka kabupaten");
    expect(lines.every((line) => textWidth(line, 14) <= 160)).toBe(true);
  });
});
