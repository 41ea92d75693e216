import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hasMarks, mergeText, moveCursor, openMarks, settleMark } from "#meetings/merge-text";

const merge = (base: string, mine: string, theirs: string): string => mergeText({ base, mine, theirs }).text;

describe("two changes of one text", () => {
  test.each([
    ["both ends", "Dinsos memadankan data", "Besok Dinsos memadankan data", "Dinsos memadankan data segera", "Besok Dinsos memadankan data segera"],
    ["neighbouring words", "a b c d", "a B c d", "a b C d", "a B C d"],
    ["a word replaced and one added behind it", "hadir 60 orang", "hadir 62 orang", "hadir 60 orang undangan", "hadir 62 orang undangan"],
    ["different lines", "- satu\n- dua", "- satu ok\n- dua", "- satu\n- dua ok", "- satu ok\n- dua ok"],
    ["lines added at the same place", "- satu", "- satu\n- tiga", "- satu\n- dua", "- satu\n- dua\n- tiga"],
    ["one takes a word away, the other adds one elsewhere", "a b c d", "a c d", "a b c d e", "a c d e"],
  ])("of %s are both taken", (_, base, mine, theirs, both) => {
    expect(mergeText({ base, mine, theirs })).toEqual({ text: both, marked: false });
  });

  it("one who went on where the other stopped has both", () => {
    expect(merge("", "Dinsos memadan", "Dinsos mem")).toBe("Dinsos memadan");
    expect(merge("a", "a bc", "a bcde")).toBe("a bcde");
  });

  it("on the same words keep both in a mark, that which came first in front, until a person settles it", () => {
    const { text, marked } = mergeText({ base: "hadir 60 orang", mine: "hadir 62 orang", theirs: "hadir 61 orang" });
    expect([text, marked]).toEqual(["hadir ⟦61¦62⟧ orang", true]);
    expect(openMarks(text)).toEqual([["61", "62"]]);
    expect(settleMark(text, 0, "62")).toBe("hadir 62 orang");
    expect(hasMarks(settleMark(text, 0, "62"))).toBe(false);
  });

  it("where one takes away what the other rewrites, the words stay and the question is asked", () => {
    const text = merge("a b c", "a c", "a B c");
    expect(text).toBe("a ⟦B¦⟧ c");
    expect([settleMark(text, 0, ""), settleMark(text, 0, "B")]).toEqual(["a c", "a B c"]);
  });

  it("a third opinion goes into the open mark, not into a mark within it", () => {
    expect(merge("a ⟦x¦y⟧ b", "a z b", "a ⟦x¦yy⟧ b")).toBe("a ⟦x¦yy¦z⟧ b");
  });
});

const words = (letter: string) => fc.array(fc.integer({ min: 0, max: 99 }).map((n) => `${letter}${n}`), { maxLength: 3 });
const blank = fc.constantFrom(" ", "\n");
const baseText = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }).map((n) => `b${n}`), blank), { maxLength: 14 }).map((pairs) => pairs.flat().join(""));
/** A text with stretches taken out and words of one writer put in. */
const changed = (letter: string) => (base: string) =>
  fc.array(fc.record({ at: fc.nat(), take: fc.integer({ min: 0, max: 3 }), put: words(letter) }), { maxLength: 3 }).map((edits) =>
    edits.reduce((text, { at, take, put }) => {
      const list = text.split(/(?<=[ \n])/);
      list.splice(at % (list.length + 1), take, ...put.map((word) => `${word} `));
      return list.join("");
    }, base),
  );
const sides = baseText.chain((base) => fc.record({ base: fc.constant(base), mine: changed("m")(base), theirs: changed("t")(base) }));
const wordsIn = (text: string, letter: string): readonly string[] => text.match(new RegExp(`${letter}\\d+`, "g")) ?? [];
const tally = (list: readonly string[]): ReadonlyMap<string, number> => list.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>());

describe("laws of merging", () => {
  it("nothing typed by either is lost: every new word of both is there as often as its writer wrote it", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const merged = merge(base, mine, theirs);
        for (const [side, letter] of [[mine, "m"], [theirs, "t"]] as const) {
          const there = tally(wordsIn(merged, letter));
          for (const [word, count] of tally(wordsIn(side, letter))) expect(there.get(word) ?? 0).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("nothing is doubled: no word of the base is there more often than with the one who has it most", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const merged = mergeText({ base, mine, theirs });
        fc.pre(!merged.marked);
        const most = [mine, theirs, base].map((side) => tally(wordsIn(side, "b")));
        for (const [word, count] of tally(wordsIn(merged.text, "b"))) expect(count).toBeLessThanOrEqual(Math.max(...most.map((counts) => counts.get(word) ?? 0)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("who changed nothing changes nothing, and the same change twice is one", () => {
    fc.assert(
      fc.property(sides, ({ base, mine }) => {
        expect([merge(base, mine, base), merge(base, base, mine), merge(base, mine, mine)]).toEqual([mine, mine, mine]);
      }),
    );
  });

  it("a change that stands apart from the other's merges without a mark", () => {
    const line = fc.array(fc.integer({ min: 0, max: 9 }).map((n) => `b${n}`), { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(line, line, words("m"), words("t"), fc.nat(), (first, last, own, other, at) => {
        const base = `${first}\nTENGAH\n${last}`;
        const put = (text: string, added: readonly string[]) => text.split(" ").toSpliced(at % 5, at % 3, ...added).join(" ");
        const mine = `${put(first, own)}\nTENGAH\n${last}`;
        const theirs = `${first}\nTENGAH\n${put(last, other)}`;
        expect(mergeText({ base, mine, theirs }).marked).toBe(false);
      }),
    );
  });

  it("marks never stand within marks, however often it goes on", () => {
    fc.assert(
      fc.property(sides, words("x"), ({ base, mine, theirs }, more) => {
        const once = merge(base, mine, theirs);
        const twice = merge(once, `${more.join(" ")} ${once}`, once.replace(/[bmt]\d/, "x"));
        expect(twice).not.toMatch(/⟦[^⟧]*⟦/);
      }),
    );
  });
});

describe("the cursor", () => {
  it("stays behind the word it stood behind when text comes in before or after it", () => {
    expect(moveCursor(3, "abc def", "abc def ghi")).toBe(3);
    expect(moveCursor(7, "abc def", "XX abc def")).toBe(10);
  });
});
