import { describe, expect, it } from "vitest";
import { drawSvg } from "#draw-svg";
import { outsideFrame } from "#frame.fixtures";
import { upset, type UpsetData } from "#upset";

const SETS = ["PKH", "SEMBAKO", "PIP", "BIBIT"].map((key, at) => ({ key, name: `Program ${key}`, short: key, size: 900 - at * 200, text: String(900 - at * 200), mark: `set ${key}` }));
const COMBINATIONS: UpsetData["combinations"] = [
  { mark: "nothing", sets: [], families: 1200, text: "1.200", words: "tanpa bantuan", kind: "nothing" },
  { mark: "PKH", sets: ["PKH"], families: 300, text: "300", kind: "named" },
  { mark: "PKH+PIP", sets: ["PKH", "PIP"], families: 0, text: "0", kind: "named" },
  { mark: "rest", sets: [], families: 80, text: "80", words: "lainnya (12)", kind: "rest" },
];
const DATA: UpsetData = { sets: SETS, combinations: COMBINATIONS, sizes: "Penerima" };

describe.each([320, 1000])("exact combinations in %i px", (width) => {
  it("every combination and every set is a mark, and nothing lies outside the frame", () => {
    const many = { ...DATA, combinations: Array.from({ length: 17 }, (_, at) => ({ ...(COMBINATIONS[at % 4] ?? COMBINATIONS[0]), mark: `c${at}` })) as UpsetData["combinations"] };
    for (const data of [DATA, many]) {
      const scene = upset(data, { width });
      expect(new Set(scene.shapes.flatMap((shape) => shape.mark ?? [])).size).toBe(SETS.length + data.combinations.length);
      expect(outsideFrame(scene)).toEqual([]);
    }
  });
});

it("dots that meet in a combination are joined by a line, and a single one is not", () => {
  const { shapes } = upset(DATA, { width: 800 });
  const lines = (mark: string) => shapes.filter((shape) => shape.kind === "line" && shape.mark === mark).length;
  expect([lines("PKH"), lines("PKH+PIP")]).toEqual([0, 1]);
  expect(shapes.filter((shape) => shape.kind === "circle" && shape.mark === "PKH+PIP")).toHaveLength(2);
});

it("help that reaches nobody and the rest say so in words, with their numbers", () => {
  const svg = drawSvg(upset(DATA, { width: 800 }), { label: "Kombinasi" });
  for (const words of ["tanpa bantuan", "lainnya (12)", "1.200", "Penerima"]) expect(svg).toContain(words);
});
