import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearlyOtherName, nameSimilarity, SAME_PERSON_SIMILARITY } from "#problems/similar-names";

describe("how alike two names are", () => {
  it.each([
    ["SITI AMINAH", "SITI AMINAH", 1],
    ["SITI AMINAH", "SITI AMINA", 1 - 1 / 11],
    ["SUWARNO", "SUWARTO", 1 - 1 / 7],
    ["", "", 1],
    ["A", "", 0],
  ])("%s and %s", (left, right, similarity) => {
    expect(nameSimilarity(left, right)).toBeCloseTo(similarity, 10);
  });

  it("one letter left out of a usual name is one person, another letter in a short name is not", () => {
    expect(nameSimilarity("SITI AMINAH", "SITI AMINA")).toBeGreaterThanOrEqual(SAME_PERSON_SIMILARITY);
    expect(nameSimilarity("SUWARNO", "SUWARTO")).toBeLessThan(SAME_PERSON_SIMILARITY);
  });

  it("does not depend on which comes first, and is 1 only for equal names", () => {
    const name = fc.stringMatching(/^[A-Z ]{0,12}$/);
    fc.assert(
      fc.property(name, name, (left, right) => {
        const similarity = nameSimilarity(left, right);
        expect(similarity).toBe(nameSimilarity(right, left));
        expect(similarity === 1).toBe(left === right);
        expect(similarity).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("a half name is not another person, a wholly other name is", () => {
    expect(clearlyOtherName("SITI AMINAH", "AMINAH")).toBe(false);
    expect(clearlyOtherName("SITI AMINAH", "SITTI AMINA")).toBe(false);
    expect(clearlyOtherName("SITI AMINAH", "BUDI HARTONO")).toBe(true);
  });
});
