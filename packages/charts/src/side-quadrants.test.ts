import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outsideFrame } from "#frame.fixtures";
import { textWidth, type TextShape } from "#scene";
import { sideQuadrants, type QuadrantDot, type SideQuadrantsData } from "#side-quadrants";

const data = (dots: readonly QuadrantDot[]): SideQuadrantsData => ({
  dots, whole: { x: 0.2, y: 0.6, words: "Garis: nilai kabupaten" }, axes: { x: "Cakupan produksi", y: "Cakupan penghidupan" },
  corners: { highLeft: "Kuat penghidupan", highRight: "Dua sisi kuat", lowLeft: "Dua sisi lemah", lowRight: "Kuat produksi" }, percent: (share) => `${Math.round(share * 100)}%`,
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const dots = fc.array(fc.record({ x: share, y: share, families: fc.integer({ min: 0, max: 5000 }), name: fc.constantFrom("Balik Bukit", "Sukau", "Pesisir Tengah Sekali") }), { maxLength: 20 })
  .map((some) => some.map((dot, at) => ({ ...dot, mark: `d${at}` })));

describe.each([320, 1000])("areas by two rates in %i px", (width) => {
  it("every area is a mark, wherever it lies, and nothing lies outside the frame", () => {
    fc.assert(fc.property(dots, (some) => {
      const scene = sideQuadrants(data(some), { width });
      expect(new Set(scene.shapes.flatMap((shape) => shape.mark ?? [])).size).toBe(some.length);
      expect(outsideFrame(scene)).toEqual([]);
    }), { numRuns: 60 });
  });
});

it("names never lie over each other", () => {
  fc.assert(fc.property(dots, (some) => {
    const names = sideQuadrants(data(some), { width: 700 }).shapes.filter((shape): shape is TextShape => shape.kind === "text" && shape.mark !== undefined);
    for (const [at, a] of names.entries()) {
      for (const b of names.slice(at + 1)) {
        const apart = a.x + textWidth(a.text, a.size) <= b.x || b.x + textWidth(b.text, b.size) <= a.x || Math.abs(a.y - b.y) >= a.size;
        expect(apart).toBe(true);
      }
    }
  }), { numRuns: 60 });
});

it("an area that stands out has its name, one in the middle of many may not", () => {
  const crowd = Array.from({ length: 14 }, (_, at) => ({ name: `Pekon ${at}`, x: 0.2 + at * 0.002, y: 0.6, families: 100, mark: `c${at}` }));
  const { shapes } = sideQuadrants(data([...crowd, { name: "Suoh", x: 0.9, y: 0.1, families: 100, mark: "far" }]), { width: 700 });
  expect(shapes.some((shape) => shape.kind === "text" && shape.text === "Suoh")).toBe(true);
  expect(shapes.filter((shape) => shape.kind === "text" && shape.mark?.startsWith("c")).length).toBeLessThan(crowd.length);
});
