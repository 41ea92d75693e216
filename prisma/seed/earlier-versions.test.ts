import { readFile } from "node:fs/promises";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { beforeAll, describe, expect, test } from "vitest";
import {
  DECILE_STEPS, EARLIER_VERSIONS, earlierFamiliesFile, LEFT_SINCE_SHARE, LISTS_OF_YEAR_BEFORE, MERGED_SHARE, quartersBefore, SPLIT_SHARE, YEARLY_SHARES,
} from "#earlier-versions";
import { aGeneratedRegency, rowsOf, type GeneratedRegency } from "#generated-regency.fixtures";

const FAMILIES = 4000;
const AS_OF = daySchema.parse("2026-10-01");
const ORDER = { families: FAMILIES, seed: "a past", asOf: AS_OF };
type Row = Record<string, string>;

let plain: GeneratedRegency;
let regency: GeneratedRegency;
let document: string;
/** Families by the NIK of their head, the newest version first. */
let versions: readonly ReadonlyMap<string, readonly Row[]>[];

beforeAll(async () => {
  plain = await aGeneratedRegency(ORDER);
  regency = await aGeneratedRegency({ ...ORDER, withPast: true });
  document = await readFile(new URL("../../docs/simulation.md", import.meta.url), "utf8");
  const files = ["families.csv", ...regency.report.earlier.families.map(({ file }) => file)];
  versions = files.map((file) => new Map([...Map.groupBy(rowsOf(regency, file), (row) => row["NO_KK"]).values()].map((members) => [members[0]?.["NIK"] ?? "", members])));
});

const decileOf = (family: readonly Row[] | undefined): number | null => (family?.[0]?.["DESIL"] ? Number(family[0]["DESIL"]) : null);
/** Yearly share of families of the newest version that something holds for in the first. */
function yearly(holds: (now: readonly Row[], then: readonly Row[]) => boolean, among: (now: readonly Row[]) => boolean = () => true): number {
  const [newest, , , first] = versions;
  const pairs = [...(newest ?? [])].flatMap(([nik, now]) => {
    const before = first?.get(nik);
    return before && among(now) ? [{ now, before }] : [];
  });
  const share = pairs.filter(({ now, before }) => holds(now, before)).length / pairs.length;
  return 1 - (1 - share) ** (1 / 1.75);
}

describe("the past of a regency", () => {
  test("leaves every file of the present byte for byte as it is without", () => {
    for (const [file, text] of plain.files) expect(regency.files.get(file), file).toBe(text);
    expect(plain.report.earlier).toEqual({ families: [], lists: [] });
  });

  test("is the same every time, from the latest version to the first, with the lists of the year before", async () => {
    expect((await aGeneratedRegency({ ...ORDER, withPast: true })).files).toEqual(regency.files);
    expect(regency.report.earlier.families).toEqual(EARLIER_VERSIONS.map(({ source, quartersBefore: quarters }) => {
      const asOf = quartersBefore(AS_OF, quarters);
      return { file: earlierFamiliesFile(asOf), source, asOf };
    }));
    expect(regency.report.earlier.families.map(({ asOf }) => asOf)).toEqual(["2026-04-01", "2025-10-01", "2025-01-01"]);
    expect(regency.report.earlier.lists.map(({ programme, period }) => `${programme} ${period}`)).toEqual(LISTS_OF_YEAR_BEFORE.map((programme) => `${programme} 2025`));
  });

  test("gives no number of a card or a person twice in a version, and nobody is born after its day", () => {
    for (const { file, asOf } of regency.report.earlier.families) {
      const rows = rowsOf(regency, file);
      const niks = rows.map((row) => row["NIK"]);
      expect(new Set(niks).size).toBe(niks.length);
      expect(rows.every((row) => (row["TGL_LAHIR"] ?? "") <= asOf)).toBe(true);
      expect(rows.filter((row) => row["SHDK"] === "1").length).toBe(new Set(rows.map((row) => row["NO_KK"])).size);
    }
  });

  test("families move, get new cards, appear and vanish about as often as stated", () => {
    const changedCard = yearly((now, before) => now[0]?.["NO_KK"] !== before[0]?.["NO_KK"]);
    const moved = yearly((now, before) => now[0]?.["KODE_WILAYAH"] !== before[0]?.["KODE_WILAYAH"]);
    expect(moved).toBeGreaterThan(YEARLY_SHARES.moved * 0.6);
    expect(moved).toBeLessThan(YEARLY_SHARES.moved * 1.5);
    expect(changedCard).toBeGreaterThan((YEARLY_SHARES.moved + YEARLY_SHARES.cardRenewed) * 0.7);
    expect(changedCard).toBeLessThan((YEARLY_SHARES.moved + YEARLY_SHARES.cardRenewed) * 1.4);
    for (const [label, share] of [["moved", YEARLY_SHARES.moved], ["cardRenewed", YEARLY_SHARES.cardRenewed], ["appeared", YEARLY_SHARES.appeared], ["vanished", YEARLY_SHARES.vanished], ["bereaved", YEARLY_SHARES.bereaved]] as const) {
      expect(document, label).toContain(`| ${WORDS[label]} | ${percent(share)} |`);
    }
  });

  test("the poor stay poor more often than others stay where they are", () => {
    const poor = yearly((now, before) => decileOf(now) !== decileOf(before), (now) => (decileOf(now) ?? 11) <= 2);
    const others = yearly((now, before) => decileOf(now) !== decileOf(before), (now) => (decileOf(now) ?? 0) > 2);
    expect(poor).toBeLessThan(others - 0.08);
    const [newest, second, third, first] = versions;
    const started = [...(first ?? [])].filter(([, family]) => (decileOf(family) ?? 11) <= 2);
    const stayed = started.filter(([nik]) => [newest, second, third].every((version) => (decileOf(version?.get(nik)) ?? 11) <= 2));
    expect(stayed.length / started.length).toBeGreaterThan(0.6);
    expect(stayed.length / started.length).toBeLessThan(0.8);
    expect(document).toContain(`| Had another decile a year before, deciles 1-2 | ${percent(YEARLY_SHARES.decileMovedOfPoor)} |`);
    expect(document).toContain(`| Had another decile a year before, deciles 3-10 | ${percent(YEARLY_SHARES.decileMoved)} |`);
  });

  test("some heads lived with their parents before, some parents in a household of their own", () => {
    const [newest, , , first] = versions;
    const membersThen = new Set([...(first?.values() ?? [])].flatMap((family) => family.slice(1).map((row) => row["NIK"])));
    const membersNow = new Set([...(newest?.values() ?? [])].flatMap((family) => family.slice(1).map((row) => row["NIK"])));
    expect([...(newest?.keys() ?? [])].filter((nik) => membersThen.has(nik)).length).toBeGreaterThan(10);
    expect([...(first?.keys() ?? [])].filter((nik) => membersNow.has(nik)).length).toBeGreaterThan(10);
    expect(document).toContain(`| Head under 32: lived with the parents a year before, where such a family is next in the data | ${percent(SPLIT_SHARE)} |`);
    expect(document).toContain(`| Parent of the heads: had a household of his own a year before | ${percent(MERGED_SHARE)} |`);
  });

  test("deciles are missing as stated for each source, and drift by the stated steps", () => {
    EARLIER_VERSIONS.forEach(({ source, quartersBefore: quarters, noDecileShare }, at) => {
      const families = [...(versions[at + 1]?.values() ?? [])];
      const share = families.filter((family) => decileOf(family) === null).length / families.length;
      expect(Math.abs(share - noDecileShare), source).toBeLessThan(0.012);
      expect(document).toContain(`| ${source}, ${quarters} quarters before: no decile | ${percent(noDecileShare)} |`);
    });
    for (const [steps, share] of Object.entries(DECILE_STEPS)) expect(document).toContain(`| Of those that moved, by ${steps} | ${percent(share)} |`);
  });

  test("help of several years is on both lists, with the card and village of then", () => {
    const niksOf = (file: string) => new Set(rowsOf(regency, file).map((row) => row["NIK"]).filter((nik) => nik !== ""));
    const [before, now] = [niksOf("earlier-recipients-2025-PKH.csv"), niksOf("recipients-PKH.csv")];
    const both = [...before].filter((nik) => now.has(nik)).length;
    expect(both / before.size).toBeGreaterThan(0.7);
    expect(before.size - both).toBeGreaterThan(0);
    const card = new Map(rowsOf(regency, "families-2025-10-01.csv").map((row) => [row["NIK"], row["NO_KK"]]));
    const rows = rowsOf(regency, "earlier-recipients-2025-PKH.csv").filter((row) => row["NIK"] !== "" && row["NO_KK"] !== "" && card.has(row["NIK"]));
    expect(rows.every((row) => card.get(row["NIK"]) === row["NO_KK"])).toBe(true);
    expect(document).toContain(`| On a list of several years a year before, left since | ${percent(LEFT_SINCE_SHARE)} |`);
    expect(document).toContain(LISTS_OF_YEAR_BEFORE.join(", "));
  });
});

const WORDS = {
  moved: "Came from another village, with another card", cardRenewed: "Had another card, same village", appeared: "Were not in the data",
  vanished: "Families of then that are gone", bereaved: "Lost an old member",
} as const;

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
