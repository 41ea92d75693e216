import { describe, expect, it } from "vitest";
import { drawSvg } from "#draw-svg";
import { loadDots, type LoadDots } from "#load-dots";

const DRAWN: LoadDots = {
  rows: [
    { key: "ani", label: "Ani dengan nama yang panjang sekali", load: 300, done: 120, end: "120 dikunjungi", warns: false },
    { key: "budi", label: "Budi", load: 420, done: 0, end: "7 belum terkirim", warns: true },
  ],
  norm: { least: 250, most: 350, name: "Norma 250–350" },
  names: { load: "Keluarga dampingan", done: "Dikunjungi bulan ini" },
  count: String,
};

describe.each([312, 560, 1000])("loads at %i px", (width) => {
  const scene = loadDots(DRAWN, { width });
  const dots = scene.shapes.flatMap((shape) => (shape.kind === "circle" && shape.mark !== undefined ? [shape] : []));

  it("stand one under the other, further right where there is more to do", () => {
    const [ani, , budi] = dots;
    expect(budi?.x).toBeGreaterThan(ani?.x ?? 0);
    expect(budi?.y).toBeGreaterThan(ani?.y ?? 0);
  });

  it("lie before the band of the norm: 300 within it, 420 beyond", () => {
    const band = scene.shapes.find((shape) => shape.kind === "rect");
    if (band?.kind !== "rect") throw new Error("no band");
    expect(dots[0]?.x).toBeGreaterThan(band.x);
    expect(dots[0]?.x).toBeLessThan(band.x + band.width);
    expect(dots[2]?.x).toBeGreaterThan(band.x + band.width);
  });

  it("say nothing of what is not known: no ring, which is not a ring at nought", () => {
    const unknown = loadDots({ ...DRAWN, rows: DRAWN.rows.map((row) => ({ ...row, done: null })) }, { width });
    expect(unknown.shapes.filter((shape) => shape.kind === "circle" && shape.mark === "ani")).toHaveLength(1);
  });

  it("stay inside their picture, with nobody there too", () => {
    for (const shape of scene.shapes) if (shape.kind === "circle") expect(shape.x + shape.radius).toBeLessThanOrEqual(width);
    expect(drawSvg(loadDots({ ...DRAWN, rows: [] }, { width }), { label: "Beban" })).toContain("<svg");
  });
});
