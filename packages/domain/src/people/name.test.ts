import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseName } from "#people/name";

describe("names for matching", () => {
  it.each([
    ["H. Abdul Rahman", "ABDUL RAHMAN"],
    ["Hi. Abdul Rahman", "ABDUL RAHMAN"],
    ["Hj. Siti Aminah, S.Pd", "SITI AMINAH"],
    ["Drs. H. AHMAD DAHLAN, M.Si.", "AHMAD DAHLAN"],
    ["Ir. Okto, S.T., M.T.", "OKTO"],
    ["dr. Ratna Sari", "RATNA SARI"],
    ["Rohani (Alm)", "ROHANI"],
    ["ALM. SAMSUL", "SAMSUL"],
    ["Ratna Dewi SPd", "RATNA DEWI"],
  ])("%s is without titles and degrees", (name, key) => {
    expect(normaliseName(name)).toBe(key);
  });

  it.each(["M. Yusuf", "M.YUSUF", "Muh Yusuf", "MOH. YUSUF", "Muhamad Yusuf", "Mohammad Jusuf", "MUHAMMAD JOESOEF", "H.M. Yusuf"])("%s is one Muhammad", (name) => {
    expect(normaliseName(name)).toBe("MUHAMMAD YUSUF");
  });

  it.each([
    ["Soehardjo", "Suharyo"],
    ["Tjoet Nja", "Cut Nya"],
    ["Djaja", "Jaya"],
    ["Arief", "Arif"],
  ])("%s and %s are spelled alike", (old, modern) => {
    expect(normaliseName(old)).toBe(normaliseName(modern));
  });

  it("leaves out what stands behind BIN, BINTI and ALIAS", () => {
    expect(normaliseName("Ahmad bin Saleh")).toBe("AHMAD");
    expect(normaliseName("Siti Aminah alias Inah")).toBe("SITI AMINAH");
    expect(normaliseName("Bin")).toBe("BIN");
  });

  it("keeps single names, initials and short words of names", () => {
    expect(normaliseName("Suwarno")).toBe("SUWARNO");
    expect(normaliseName("Ali M")).toBe("ALI M");
    expect(normaliseName("St. Aminah")).toBe("ST AMINAH");
    expect(normaliseName("H.")).toBe("H");
  });

  it("does not see punctuation, accents, odd spaces and case", () => {
    expect(normaliseName("  nur'aini\u00a0 dewi ")).toBe(normaliseName("NURAINI DEWI"));
    expect(normaliseName("Réna\u200b Sari")).toBe("RENA SARI");
    expect(normaliseName("Siti-Aminah")).toBe("SITI AMINAH");
  });

  it("is empty only for what has no letter and no digit", () => {
    expect(normaliseName(" - ")).toBe("");
    expect(normaliseName("")).toBe("");
  });

  it("gives every name a key of single spaces and capitals", () => {
    const word = fc.constantFrom("SITI", "H.", "M.", "BIN", "DRS.", "S.Pd", "Djoko", "OESMAN", "A", "ALI,", "ALM", "SE.", "TJIK");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const key = normaliseName(words.join(" "));
        expect(key).not.toBe("");
        expect(key).toBe(key.toUpperCase().replace(/\s+/g, " ").trim());
      }),
    );
  });
});
