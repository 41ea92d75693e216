import { createAreaIndex } from "@sinergi/domain/areas/area-index";
import { checkFamilyRow, familyLayout } from "@sinergi/domain/imports/check-family-row";
import { checkRecipientRow, recipientLayout } from "@sinergi/domain/imports/check-recipient-row";
import type { CheckedRow, FamilyRow, RecipientRow } from "@sinergi/domain/imports/checked-rows";
import { guessColumns } from "@sinergi/domain/imports/columns";
import type { IssueCode } from "@sinergi/domain/imports/issue-codes";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { recipientsFile } from "#generate-regency";
import { aGeneratedRegency, rowsOf, type GeneratedRegency } from "#generated-regency.fixtures";
import { RECIPIENT_LISTS } from "#recipient-lists";
import { readReferenceData, type ReferenceData } from "#reference-data";

const TODAY = daySchema.parse("2026-11-23");
const LISTS = Object.keys(RECIPIENT_LISTS);
let reference: ReferenceData;
let whole: GeneratedRegency;
let damaged: GeneratedRegency;

beforeAll(async () => {
  reference = await readReferenceData();
  whole = await aGeneratedRegency({ families: 1500 });
  damaged = await aGeneratedRegency({ families: 1500, dirtyRate: 0.2 });
});

describe("a generated regency", () => {
  test("is the same, byte for byte, for the same families, seed and damage", async () => {
    expect((await aGeneratedRegency({ families: 1500 })).files).toEqual(whole.files);
    expect((await aGeneratedRegency({ families: 1500, dirtyRate: 0.2 })).files).toEqual(damaged.files);
    expect((await aGeneratedRegency({ families: 1500, seed: 8 })).files.get("families.csv")).not.toBe(whole.files.get("families.csv"));
  });

  test("has exactly the families asked for, down to a single one", async () => {
    expect(new Set(rowsOf(whole, "families.csv").map((row) => row["NO_KK"])).size).toBe(1500);
    const lone = await aGeneratedRegency({ families: 1 });
    expect(new Set(rowsOf(lone, "families.csv").map((row) => row["NO_KK"])).size).toBe(1);
    expect(lone.files.size).toBe(LISTS.length + 3);
  });

  test("gives no number twice, and every number a district of the regency and a sequence no registry reaches", () => {
    const rows = rowsOf(whole, "families.csv");
    const niks = rows.map((row) => row["NIK"] ?? "");
    const cards = [...new Set(rows.map((row) => row["NO_KK"] ?? ""))];
    const prefixes = new Set(reference.areas.filter((area) => area.level === "district").map((area) => area.code.replaceAll(".", "")));
    expect(new Set([...niks, ...cards]).size).toBe(niks.length + cards.length);
    expect([...niks, ...cards].filter((number) => !/^\d{12}9\d{3}$/.test(number) || !prefixes.has(number.slice(0, 6)))).toEqual([]);
  });

  test("passes every check of an import; only deciles are missing, as reported", () => {
    expect(foundInFamilies(whole)).toEqual(whole.report.planted["families.csv"]);
    for (const list of LISTS) expect(foundInRecipients(whole, list), list).toEqual({});
  });

  test("passes them also on the first day of a year: nobody is born and no help starts after the day asked for", async () => {
    const newYear = daySchema.parse("2027-01-01");
    const early = await aGeneratedRegency({ families: 400, year: 2027, asOf: newYear });
    expect(foundInFamilies(early, newYear)).toEqual(early.report.planted["families.csv"]);
    for (const list of LISTS) expect(foundInRecipients(early, list, newYear), list).toEqual({});
    await expect(aGeneratedRegency({ year: 2026, asOf: newYear })).rejects.toThrow("no day of the year");
  });

  test("says in its files that it is a simulation", () => {
    expect(rowsOf(whole, "families.csv").every((row) => row["ALAMAT"]?.endsWith("(SIMULASI)"))).toBe(true);
    expect(whole.files.get("DATA-SIMULASI.txt")).toContain("DATA SIMULASI");
    expect(LISTS.every((list) => whole.files.get(recipientsFile(list))?.split("\n")[0]?.endsWith(",DATA_SIMULASI"))).toBe(true);
  });
});

describe("damage on purpose", () => {
  test("hits the stated share of rows and leaves the families the same", () => {
    const rows = (regency: GeneratedRegency) => (regency.files.get("families.csv") ?? "").trimEnd().split("\n").slice(1);
    const width = (regency: GeneratedRegency) => rows(regency).length;
    expect(width(damaged)).toBe(width(whole));
    const touched = rows(damaged).filter((row, at) => row !== `${rows(whole)[at]},,`).length;
    expect(touched / width(whole)).toBeGreaterThan(0.17);
    expect(touched / width(whole)).toBeLessThan(0.24);
  });

  test("is found by the checks of an import, row for row, in the families", () => {
    expect(foundInFamilies(damaged)).toEqual(damaged.report.planted["families.csv"]);
  });

  test("is found by the checks of an import, row for row, in every list", () => {
    for (const list of LISTS) expect(foundInRecipients(damaged, list), list).toEqual(damaged.report.planted[recipientsFile(list)]);
  });

  test("plants every code that one file can hold", () => {
    const planted = new Set(Object.values(damaged.report.planted).flatMap((codes) => Object.keys(codes)));
    const expected: readonly IssueCode[] = [
      "ROW_SHAPE", "PERSON_MISSING_KEY", "NIK_EXCEL_DAMAGE", "NIK_NON_DIGIT", "NIK_LENGTH", "NIK_DUMMY", "NIK_PROVINCE", "NIK_DATE", "NIK_SEQ",
      "KK_EXCEL_DAMAGE", "KK_NON_DIGIT", "KK_LENGTH", "NAME_MISSING", "DATE_INVALID", "DECILE_RANGE", "AREA_UNKNOWN", "AREA_AMBIGUOUS", "AMOUNT_INVALID",
      "DUP_NIK_IN_FILE", "NIK_MISSING", "NIK_OLD_AREA", "NIK_SEX", "NIK_DOB", "KK_EQUALS_NIK", "NO_HEAD", "TWO_HEADS", "KK_SPLIT", "FAMILY_FACT_CONFLICT",
      "NO_DECILE", "VALUE_UNKNOWN", "AREA_BPS",
    ];
    expect([...planted].toSorted()).toEqual([...expected].toSorted());
  });
});

type Counts = Partial<Record<IssueCode, number>>;

function table(regency: GeneratedRegency, file: string): { readonly headers: string[]; readonly rows: string[][] } {
  const [headers = [], ...rows]: string[][] = parse(regency.files.get(file) ?? "", { relax_column_count: true });
  return { headers, rows };
}

function areaIndex() {
  return createAreaIndex({ ...reference, knownRegencies: reference.regencies.map((regency) => regency.code) });
}

/** What the rules of an import find, row by row and then across rows. */
function foundInFamilies(regency: GeneratedRegency, today = TODAY): Counts {
  const { headers, rows } = table(regency, "families.csv");
  const layout = familyLayout({ headers, mapping: guessColumns(headers, "families").mapping, areas: areaIndex(), today, emptyAsNo: new Set() });
  const checked = rows.map((cells) => checkFamilyRow(cells, layout));
  const counts = countIssues(checked);
  const kept = withoutRepeatedNik(checked, counts);
  for (const members of Map.groupBy(kept, (row) => row.noKk).values()) countAcross(members, counts);
  return counts;
}

function countAcross(members: readonly FamilyRow[], counts: Counts): void {
  const heads = members.filter((member) => member.relation === 1);
  const head = heads[0] ?? members[0];
  if (!head) return;
  add(counts, "NO_HEAD", heads.length === 0 ? 1 : 0);
  add(counts, "TWO_HEADS", Math.max(0, heads.length - 1));
  add(counts, "NO_DECILE", head.decile === null ? 1 : 0);
  for (const member of members) {
    const isElsewhere = member.villageCode !== head.villageCode;
    const factsOfMember = { decile: member.decile, villageCode: member.villageCode, powerVa: member.powerVa, ...member.housing };
    const factsOfHead: Record<string, unknown> = { decile: head.decile, villageCode: head.villageCode, powerVa: head.powerVa, ...head.housing };
    add(counts, "KK_SPLIT", isElsewhere ? 1 : 0);
    add(counts, "FAMILY_FACT_CONFLICT", Object.entries(factsOfMember).filter(([fact, value]) => value !== null && value !== factsOfHead[fact]).length);
  }
}

function foundInRecipients(regency: GeneratedRegency, list: string, today = TODAY): Counts {
  const { headers, rows } = table(regency, recipientsFile(list));
  const layout = recipientLayout({ headers, mapping: guessColumns(headers, "recipients").mapping, areas: areaIndex(), today });
  const checked = rows.map((cells) => checkRecipientRow(cells, layout));
  const counts = countIssues(checked);
  withoutRepeatedNik(checked, counts);
  return counts;
}

function withoutRepeatedNik<T extends FamilyRow | RecipientRow>(checked: readonly CheckedRow<T>[], counts: Counts): readonly T[] {
  const seen = new Set<string>();
  return checked.flatMap(({ row }) => {
    if (row === null) return [];
    const isRepeated = row.nik !== null && seen.has(row.nik);
    if (row.nik !== null) seen.add(row.nik);
    add(counts, "DUP_NIK_IN_FILE", isRepeated ? 1 : 0);
    return isRepeated ? [] : [row];
  });
}

function countIssues(checked: readonly CheckedRow<unknown>[]): Counts {
  const counts: Counts = {};
  for (const { issues } of checked) for (const issue of issues) add(counts, issue.code, 1);
  return counts;
}

function add(counts: Counts, code: IssueCode, rows: number): void {
  if (rows > 0) counts[code] = (counts[code] ?? 0) + rows;
}
