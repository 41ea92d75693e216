import fc from "fast-check";
import { expect, test } from "vitest";
import { drawSvg } from "#draw-svg";
import { readingsScene, type ReadingDot } from "#readings";
import { textWidth } from "#scene";

const dot = (at: number, value: number | null, more: Partial<ReadingDot> = {}): ReadingDot => ({ at, value, text: value === null ? "tidak diketahui" : `${value}%`, label: `hari ${at}`, ...more });
const BIG = { width: 900, height: 260, text: 26 } as const;

test("the line stops at what is unknown, and leads dashed to today", () => {
  const { shapes } = readingsScene([dot(0, 40), dot(30, null), dot(60, 45), dot(90, 50, { hollow: true })], BIG);
  const lines = shapes.filter((shape) => shape.kind === "line" && shape.strokeWidth === 3);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ dashed: true });
  expect(shapes.filter(({ kind }) => kind === "circle")).toHaveLength(3);
});

test("the first and today are named however many meetings lie between", () => {
  const { shapes } = readingsScene(Array.from({ length: 40 }, (_, at) => dot(at, at)), BIG);
  const words = shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
  expect(words).toEqual(expect.arrayContaining(["hari 0", "hari 39", "0%", "39%"]));
});

test("a small change of a large figure looks small, a large one fills the height", () => {
  const height = (values: readonly number[]) => {
    const ys = readingsScene(values.map((value, at) => dot(at * 30, value)), BIG).shapes.flatMap((shape) => (shape.kind === "circle" ? [shape.y] : []));
    return Math.max(...ys) - Math.min(...ys);
  };
  expect(height([744, 743])).toBeLessThan(5);
  expect(height([744, 300])).toBeGreaterThan(100);
});

test("everything stays inside the picture, and no two words touch", () => {
  const dots = fc.array(fc.record({ at: fc.nat(900), value: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }) }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(dots, fc.constantFrom(0, 14, 26), (given, text) => {
      const size = { width: text === 0 ? 120 : 900, height: text === 0 ? 32 : 260, text };
      const scene = readingsScene(given.toSorted((a, b) => a.at - b.at).map(({ at, value }) => dot(at, value)), size);
      for (const shape of scene.shapes) {
        if (shape.kind === "circle") expect(shape.x - shape.radius >= -0.01 && shape.x + shape.radius <= size.width + 0.01 && shape.y - shape.radius >= -0.01 && shape.y + shape.radius <= size.height + 0.01).toBe(true);
        if (shape.kind === "text") expect(shape.y > 0 && shape.y <= size.height).toBe(true);
      }
      const labels = scene.shapes.flatMap((shape) => (shape.kind === "text" && !shape.bold ? [shape] : [])).toSorted((a, b) => a.x - b.x);
      labels.slice(1).forEach((label, at) => expect(label.x - (labels[at]?.x ?? 0)).toBeGreaterThan((textWidth(label.text, label.size) + textWidth(labels[at]?.text ?? "", label.size)) / 2));
      expect(drawSvg(scene, { label: "angka" })).not.toMatch(/NaN|Infinity/);
    }),
  );
});
