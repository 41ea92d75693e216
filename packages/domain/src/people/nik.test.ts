import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "#imports/issue-codes";
import { checkFamilyCardNumber } from "#people/family-card-number";
import { maskNumber } from "#people/mask";
import { agreesOnBirthDate, birthDateOfNik, checkNik, maskGroupedNumbersIn, maskNumbersIn, sexOfNik, type Nik } from "#people/nik";
import { daySchema } from "#time/day.schema";

const day = (text: string) => daySchema.parse(text);
const TODAY = day("2026-11-23");
/** A woman of 31 January 1990. */
const GOOD = "1804047101909001";

function nikOf(value: CellValue): Nik {
  const checked = checkNik(value);
  if ("error" in checked) throw new Error(checked.error);
  return checked.nik;
}

describe("NIK", () => {
  it.each([
    ["as it is", GOOD],
    ["with a leading quote", `'${GOOD}`],
    ["with a curly quote", `‘${GOOD}`],
    ["with no-break spaces", `\u00a0${GOOD}\u00a0`],
    ["with zero-width marks", `\u200b18040471\u200d01909001\ufeff`],
    ["in groups with spaces", "180404 710190 9001"],
    ["in groups with dots", "18.04.04.71.01.90.9001"],
    ["in double quotes", `"${GOOD}"`],
  ])("is read %s", (_, value) => {
    expect(checkNik(value)).toEqual({ nik: GOOD });
  });

  it.each<[CellValue, string]>([
    [1804047101909001, "NIK_EXCEL_DAMAGE"],
    [123, "NIK_EXCEL_DAMAGE"],
    ["3.40201E+15", "NIK_EXCEL_DAMAGE"],
    ["3,40201e+15", "NIK_EXCEL_DAMAGE"],
    [" '1.80404E15", "NIK_EXCEL_DAMAGE"],
    ["18O4047101909001", "NIK_NON_DIGIT"],
    ["180404710190900l", "NIK_NON_DIGIT"],
    ["١٨٠٤٠٤٧١٠١٩٠٩٠٠١", "NIK_NON_DIGIT"],
    ["１８０４０４７１０１９０９００１", "NIK_NON_DIGIT"],
    ["1804-0471-0190-9001", "NIK_NON_DIGIT"],
    [true, "NIK_NON_DIGIT"],
    ["180404710190900", "NIK_LENGTH"],
    ["18040471019090012", "NIK_LENGTH"],
    ["0000000000000000", "NIK_DUMMY"],
    ["1111111111111111", "NIK_DUMMY"],
    ["1234567890123456", "NIK_DUMMY"],
    ["0004040101909001", "NIK_PROVINCE"],
    ["2004040101909001", "NIK_PROVINCE"],
    ["9904040101909001", "NIK_PROVINCE"],
    ["1804040001909001", "NIK_DATE"],
    ["1804044001909001", "NIK_DATE"],
    ["1804043201909001", "NIK_DATE"],
    ["1804047201909001", "NIK_DATE"],
    ["1804043102909001", "NIK_DATE"],
    ["1804042902909001", "NIK_DATE"],
    ["1804040100909001", "NIK_DATE"],
    ["1804040113909001", "NIK_DATE"],
    ["1804047101900000", "NIK_SEQ"],
  ])("%j is refused as %s", (value, error) => {
    expect(checkNik(value)).toEqual({ error });
  });

  it("names the first fault in the contract's order", () => {
    expect(checkNik("9900000000000000")).toEqual({ error: "NIK_PROVINCE" });
    expect(checkNik("1804049999990000")).toEqual({ error: "NIK_DATE" });
  });

  it("knows 29 February of leap years, and of 2000 but not 1900", () => {
    expect(checkNik("1804042902929001")).toEqual({ nik: "1804042902929001" });
    expect(checkNik("1804046902009001")).toEqual({ nik: "1804046902009001" });
    expect(birthDateOfNik(nikOf("1804046902009001"), { today: TODAY, isChild: false })).toBe("2000-02-29");
  });

  it("tells the sex by the day of birth", () => {
    expect(sexOfNik(nikOf(GOOD))).toBe("F");
    expect(sexOfNik(nikOf("1804043101909001"))).toBe("M");
  });

  it("agrees with a birth date of either century", () => {
    expect(agreesOnBirthDate(nikOf(GOOD), day("1990-01-31"))).toBe(true);
    expect(agreesOnBirthDate(nikOf(GOOD), day("1990-01-30"))).toBe(false);
    expect(agreesOnBirthDate(nikOf("1804040507109001"), day("2010-07-05"))).toBe(true);
    expect(agreesOnBirthDate(nikOf("1804040507109001"), day("1910-07-05"))).toBe(true);
  });

  it("takes the century of a birth date from what can be, then from the relation", () => {
    const young = nikOf("1804040507109001");
    expect(birthDateOfNik(nikOf(GOOD), { today: TODAY, isChild: true })).toBe("1990-01-31");
    expect(birthDateOfNik(young, { today: TODAY, isChild: true })).toBe("2010-07-05");
    expect(birthDateOfNik(young, { today: TODAY, isChild: false })).toBe("1910-07-05");
    expect(birthDateOfNik(young, { today: TODAY, isChild: null })).toBeNull();
    expect(birthDateOfNik(nikOf("1804042412269001"), { today: TODAY, isChild: true })).toBe("1926-12-24");
  });
});

describe("family card number", () => {
  it("is sixteen digits, whatever they say", () => {
    expect(checkFamilyCardNumber(" 1804 0400 0000 0000'")).toEqual({ noKk: "1804040000000000" });
  });

  it.each<[CellValue, string]>([
    [1804040101129001, "KK_EXCEL_DAMAGE"],
    ["1.80404E+15", "KK_EXCEL_DAMAGE"],
    ["180404O101129001", "KK_NON_DIGIT"],
    ["18040401011290", "KK_LENGTH"],
  ])("%j is refused as %s", (value, error) => {
    expect(checkFamilyCardNumber(value)).toEqual({ error });
  });
});

describe("masking", () => {
  it("shows the first six places only, and keeps the length", () => {
    expect(maskNumber(GOOD)).toBe("180404**********");
    expect(maskNumber("12345")).toBe("12345");
    expect(maskNumber("")).toBe("");
  });

  it("finds numbers within text, also in groups", () => {
    expect(maskNumbersIn(`NIK ${GOOD}, HP 081234567890`)).toBe("NIK 180404**********, HP 081234******");
    expect(maskNumbersIn("18.04.04.71.01.90.9001")).not.toContain("9001");
    expect(maskNumbersIn("1804 0471 0190 9001")).not.toContain("9001");
  });

  it("leaves dates and dotted area codes readable", () => {
    for (const text of ["17-08-1990", "1990-08-17", "18.04.04.2002", "RT 003 RW 001"]) expect(maskNumbersIn(text)).toBe(text);
  });

  it("leaves plain area codes readable where only whole NIK are looked for", () => {
    expect(maskGroupedNumbersIn("1804042002 / 1200000")).toBe("1804042002 / 1200000");
    expect(maskGroupedNumbersIn(`SITI ${GOOD}`)).toBe("SITI 180404**********");
  });

  it("never lets seven digits in a row of a number through", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7,20}$/), fc.string(), (digits, around) => {
        expect(maskNumbersIn(`${around}${digits}${around}`)).not.toMatch(/[0-9]{7}/);
      }),
    );
  });
});
