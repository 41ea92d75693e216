import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkup, snippetOf } from "#meetings/minutes-markup";

describe("the markup of minutes", () => {
  it("knows paragraphs, lists, bold words and an answer, and nothing else", () => {
    expect(readMarkup("Soal **data** ganda\n- satu\n- **dua**\n\nJawaban: dipadankan\nbulan ini")).toEqual([
      { kind: "paragraph", lines: [[{ kind: "plain", text: "Soal " }, { kind: "bold", text: "data" }, { kind: "plain", text: " ganda" }]] },
      { kind: "list", lines: [[{ kind: "plain", text: "satu" }], [{ kind: "bold", text: "dua" }]] },
      { kind: "answer", lines: [[{ kind: "plain", text: "dipadankan" }], [{ kind: "plain", text: "bulan ini" }]] },
    ]);
    expect(readMarkup("<b>x</b>")).toEqual([{ kind: "paragraph", lines: [[{ kind: "plain", text: "<b>x</b>" }]] }]);
  });

  it("loses no word", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("kata", "**", "- ", "\n", " ", "⟦a¦b⟧", "Jawaban:")).map((parts) => parts.join("")), (text) => {
        const shown = readMarkup(text).flatMap(({ lines }) => lines.flat().map((run) => run.text)).join(" ");
        expect(shown.match(/kata/g)?.length ?? 0).toBe(text.match(/kata/g)?.length ?? 0);
      }),
    );
  });
});

describe("a snippet", () => {
  it("shows what was found with the words around it, in one line", () => {
    expect(snippetOf("Rapat sepakat **menata data**\ndesa segera ini", "DATA", 10)).toEqual({ before: "… at menata ", found: "data", after: " desa sege …" });
  });

  it("where the words were found elsewhere shows the beginning", () => {
    expect(snippetOf("abc", "zzz")).toEqual({ before: "abc", found: null, after: "" });
  });
});
