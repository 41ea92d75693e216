import { describe, expect, it } from "vitest";
import { answersSearch, checkReason, maskQuery, readPersonQuery, searchQuota } from "#search/person-query";

describe("what a person looks for", () => {
  it("is a number only when all its digits are there", () => {
    expect(readPersonQuery("1804 0471 0190 9001")).toEqual({ ok: true, value: { kind: "number", digits: "1804047101909001" } });
    expect(readPersonQuery("18.04.04-710190-9001")).toEqual({ ok: true, value: { kind: "number", digits: "1804047101909001" } });
    expect(readPersonQuery("18040471")).toEqual({ ok: false, refusal: { code: "search_number" } });
  });

  it("is a name in the form names are compared by", () => {
    expect(readPersonQuery("Hj. Siti Aminah, S.Pd")).toEqual({ ok: true, value: { kind: "name", nameKey: "SITI AMINAH" } });
    expect(readPersonQuery("Soehardjo")).toEqual(readPersonQuery("suharyo"));
    expect(readPersonQuery("al")).toEqual({ ok: false, refusal: { code: "search_too_short", letters: 3 } });
    expect(readPersonQuery("  ")).toEqual({ ok: false, refusal: { code: "search_too_short", letters: 3 } });
  });

  it("stands in the audit chain without the number and without the name", () => {
    expect(maskQuery({ kind: "number", digits: "1804047101909001" })).toBe("180404**********");
    expect(maskQuery({ kind: "name", nameKey: "SITI AMINAH" })).toBe("S*** A***");
  });

  it("takes a reason from whoever sees everybody, and a daily limit from all", () => {
    expect(checkReason("SECRETARIAT", "")).toEqual({ ok: false, refusal: { code: "reason_missing", characters: 10 } });
    expect(checkReason("SECRETARIAT", "Aduan warga di kantor").ok).toBe(true);
    expect(checkReason("FACILITATOR", "").ok).toBe(true);
    expect([searchQuota("FACILITATOR"), searchQuota("LEADER")]).toEqual([30, 0]);
  });

  it("finds a name with a letter wrong, words in another order and words left out, and no other name", () => {
    for (const typed of ["SITI AMINAH", "AMINAH SITI", "AMINAH", "SITI AMINA", "SITTI AMINAH"]) expect(answersSearch(typed, "SITI AMINAH DEWI"), typed).toBeGreaterThan(0.7);
    for (const typed of ["SITI FATIMAH", "BUDI", "SARTINI"]) expect(answersSearch(typed, "SITI AMINAH DEWI"), typed).toBe(0);
    expect(answersSearch("SITI AMINAH", "SITI AMINAH")).toBeGreaterThan(answersSearch("SITI AMINAH", "SITI AMINAH DEWI"));
  });
});
