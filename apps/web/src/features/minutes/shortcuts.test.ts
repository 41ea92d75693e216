import { describe, expect, it, test } from "vitest";
import { actOfKey, beginAnswer, breakLine, makeBold } from "#features/minutes/shortcuts";

const key = (more: Partial<Parameters<typeof actOfKey>[0]>) => actOfKey({ code: "", key: "", altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, composing: false, empty: false, ...more });

test("Enter makes the next piece, Shift+Enter a line; Alt with a letter changes the kind; an input method keeps its keys", () => {
  expect(key({ key: "Enter" })).toEqual({ act: "next" });
  expect(key({ key: "Enter", shiftKey: true })).toBeNull();
  expect(key({ key: "Enter", composing: true })).toBeNull();
  expect(key({ code: "KeyK", altKey: true })).toEqual({ act: "kind", kind: "DECISION" });
  expect(key({ code: "KeyK", key: "k" })).toBeNull();
  expect([key({ key: "Backspace", empty: true }), key({ key: "Backspace" })]).toEqual([{ act: "remove" }, null]);
});

describe("while typing", () => {
  it("chosen words become bold and plain again", () => {
    const bold = makeBold({ text: "a bc d", from: 2, to: 4 });
    expect(bold).toEqual({ text: "a **bc** d", from: 4, to: 6 });
    expect(makeBold(bold)).toEqual({ text: "a bc d", from: 2, to: 4 });
  });

  it("an answer begins on a line of its own", () => {
    expect(beginAnswer({ text: "Kapan?", from: 6, to: 6 }, "Jawaban:")).toEqual({ text: "Kapan?\nJawaban: ", from: 16, to: 16 });
  });

  it("a list goes on by itself, and an empty item ends it", () => {
    expect(breakLine({ text: "- satu", from: 6, to: 6 })).toEqual({ text: "- satu\n- ", from: 9, to: 9 });
    expect(breakLine({ text: "- satu\n- ", from: 9, to: 9 })).toEqual({ text: "- satu\n", from: 7, to: 7 });
    expect(breakLine({ text: "ab", from: 1, to: 1 })).toEqual({ text: "a\nb", from: 2, to: 2 });
  });
});
