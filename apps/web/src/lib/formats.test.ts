import { expect, test } from "vitest";
import { formatsFor } from "#lib/formats";

const id = formatsFor("id");
const en = formatsFor("en");

test("numbers and percentages are written in the reader's way", () => {
  expect([id.count(1_234_567), en.count(1_234_567)]).toEqual(["1.234.567", "1,234,567"]);
  expect([id.percent(0.1234), en.percent(0.1234)]).toEqual(["12,3%", "12.3%"]);
});

test("unknown is a dash and zero is 0", () => {
  expect([id.count(null), id.percent(null), id.day(null), id.rupiah(null), id.bytes(null)]).toEqual(["–", "–", "–", "–", "–"]);
  expect([id.count(0), id.percent(0)]).toEqual(["0", "0,0%"]);
});

test("a range names both bounds once, and one figure where they agree", () => {
  expect(id.bounds(0.3855, 0.4483)).toBe("38,6–44,8%");
  expect(id.bounds(0.4, 0.4)).toBe("40,0%");
  expect(id.bounds(null, null)).toBe("–");
});

test("days are days wherever the reader is", () => {
  expect([id.day("2026-01-05"), en.day("2026-01-05")]).toEqual(["5 Jan 2026", "5 Jan 2026"]);
  expect(id.longDay("2026-01-05")).toBe("Senin, 5 Januari 2026");
  expect(en.longDay("2026-01-05")).toBe("Monday, 5 January 2026");
});

test("the short names of all months are those of the reader's language", () => {
  for (const [formats, tag] of [[id, "id-ID"], [en, "en-GB"]] as const) {
    const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-09`);
    const written = new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    expect(days.map((day) => formats.day(day))).toEqual(days.map((day) => written.format(new Date(day))));
  }
});

test("moments are told in the regency's time, with a dot", () => {
  expect(id.moment("2019-08-20T02:30:00Z", "Asia/Jakarta")).toBe("20 Agu 2019 09.30 WIB");
  expect(en.moment("2019-08-20T17:30:00Z", "Asia/Jakarta")).toBe("21 Aug 2019 00.30 WIB");
});

test("large amounts say miliar or billion, never a bare M", () => {
  expect(id.rupiah(3_400_000_000).replaceAll("\u00a0", " ")).toBe("Rp 3,4 miliar");
  expect(en.rupiah(3_400_000_000).replaceAll("\u00a0", " ")).toBe("Rp 3.4 billion");
  expect(id.rupiah(2_075_000).replaceAll("\u00a0", " ")).toBe("Rp 2.075.000");
});

test("lists and sizes read as sentences do", () => {
  expect(id.list(["PKH", "BPNT", "PIP"])).toBe("PKH, BPNT, dan PIP");
  expect([id.bytes(900), id.bytes(18_400_000)]).toEqual(["1 kB", "18 MB"]);
});

test("a score is written as points of a hundred, and one that is not known as a dash", () => {
  expect([id.score(0.6239), en.score(0.6239), id.score(0), id.score(null)]).toEqual(["62,4", "62.4", "0,0", "–"]);
});
