import { evaluateEligibility } from "@sinergi/domain/programmes/evaluate-eligibility";
import { ageOn, parseDay, type Day } from "@sinergi/domain/time/day";
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { MEAN_FAMILY_SIZE, welfareClassOf } from "#distributions";
import { recipientsFile } from "#generate-regency";
import { aGeneratedRegency, rowsOf, type GeneratedRegency } from "#generated-regency.fixtures";
import { createIdentityNumbers } from "#identity-numbers";
import { createListMembership } from "#list-membership";
import { termsOf } from "#programme-catalogue";
import { createRandom } from "#random";
import { LEFT_SHARE, LISTED_TWICE_SHARE, RECIPIENT_LISTS, ROW_FORM_SHARES, UNLISTED_SHARE } from "#recipient-lists";
import { readReferenceData } from "#reference-data";
import { simulateFamily } from "#simulate-family";
import { factsOf, type SimulatedFamily } from "#simulated-family";
import { STATEMENTS, type SurveyedPerson } from "#simulation-statements.fixtures";
import { villageProfiles } from "#village-profiles";

const FAMILIES = 4000;
const SEED = "a stated regency";

/** One point, and what chance does to a sample of this size: three and a half standard errors. */
function tolerance(share: number, size: number): number {
  return 0.01 + 3.5 * Math.sqrt((share * (1 - share)) / size);
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

let regency: GeneratedRegency;
let people: readonly SurveyedPerson[];
let document: string;

beforeAll(async () => {
  regency = await aGeneratedRegency({ families: FAMILIES, seed: SEED });
  people = surveyed(rowsOf(regency, "families.csv"), regency.report.asOf);
  document = await readFile(new URL("../../docs/simulation.md", import.meta.url), "utf8");
});

describe("families and persons", () => {
  test.each(STATEMENTS)("$label is as stated", ({ label, share, of, is }) => {
    const whole = people.filter(of);
    const part = whole.filter(is);
    expect(whole.length).toBeGreaterThan(50);
    expect(Math.abs(part.length / whole.length - share), `${part.length} of ${whole.length}`).toBeLessThan(tolerance(share, whole.length));
    expect(document).toContain(`| ${label} | ${percent(share)} |`);
  });

  test("a family has 3.47 members on average", () => {
    expect(people.length / FAMILIES).toBeGreaterThan(MEAN_FAMILY_SIZE - 0.08);
    expect(people.length / FAMILIES).toBeLessThan(MEAN_FAMILY_SIZE + 0.08);
    expect(document).toContain("3.47");
  });

  test("ages look like those of a rural regency", () => {
    const share = (from: number, to: number) => people.filter((person) => person.age >= from && person.age <= to).length / people.length;
    expect(share(0, 14)).toBeGreaterThan(0.2);
    expect(share(0, 14)).toBeLessThan(0.3);
    expect(share(60, 200)).toBeGreaterThan(0.09);
    expect(share(60, 200)).toBeLessThan(0.17);
  });

  test("villages without signal are poorer than the regency", async () => {
    const weak = new Set((await readReferenceData()).weakSignalVillages);
    const poorShare = (some: readonly SurveyedPerson[]) => some.filter((person) => Number(person.cells["DESIL"]) <= 4).length / some.length;
    const heads = people.filter((person) => person.isFirst && person.cells["DESIL"] !== "");
    expect(poorShare(heads.filter((person) => weak.has(person.cells["KODE_WILAYAH"] ?? "")))).toBeGreaterThan(poorShare(heads) + 0.05);
  });
});

describe("recipient lists", () => {
  test.each(Object.entries(RECIPIENT_LISTS))("%s reaches and leaks as stated", async (list, terms) => {
    const { families, memberships } = await simulatedLists();
    const asked = families.filter((family, at) => terms.who(createRandom(1, list), family).length > 0 && !(terms.avoids && memberships[at]?.has(terms.avoids.list)));
    const groupOf = (family: SimulatedFamily) => (isEligible(list, family) ? "eligible" : family.decile <= 4 ? "near" : family.decile <= 6 ? "middle" : "far");
    const stated = { eligible: terms.coverage, near: terms.leak[0], middle: terms.leak[1], far: terms.leak[2] };
    for (const [group, members] of Map.groupBy(asked, groupOf)) {
      const share = members.filter((family) => memberships[families.indexOf(family)]?.has(list)).length / members.length;
      expect(Math.abs(share - stated[group]), `${group} ${share}`).toBeLessThan(0.02 + tolerance(stated[group], members.length));
    }
    expect(document).toContain(`| ${list} | ${[terms.coverage, ...terms.leak].map(percent).join(" | ")} |`);
  });

  test.each(Object.entries(RECIPIENT_LISTS).flatMap(([list, { avoids }]) => (avoids ? [{ list, avoids }] : [])))("$list mostly avoids families of the other list", async ({ list, avoids }) => {
    const { memberships } = await simulatedLists();
    const double = memberships.filter((lists) => lists.has(list) && lists.has(avoids.list)).length;
    const alone = memberships.filter((lists) => lists.has(list)).length;
    expect(double).toBeLessThan(alone / 3);
    expect(document).toContain(`| ${list} | ${avoids.list} | ${percent(avoids.slipShare)} |`);
  });

  test("known families get several kinds of help, unknown ones none: aid meets more often than chance", async () => {
    const { memberships } = await simulatedLists();
    const share = (holds: (lists: ReadonlySet<string>) => boolean) => memberships.filter(holds).length / memberships.length;
    const together = share((lists) => lists.has("PKH") && lists.has("SEMBAKO"));
    expect(together).toBeGreaterThan(1.8 * share((lists) => lists.has("PKH")) * share((lists) => lists.has("SEMBAKO")));
  });

  test("rows name their person in the stated ways", () => {
    const niks = new Set(people.map((person) => person.cells["NIK"]));
    const cards = new Set(people.map((person) => person.cells["NO_KK"]));
    const rows = Object.keys(RECIPIENT_LISTS).flatMap((list) => rowsOf(regency, recipientsFile(list)));
    const has = (row: Record<string, string>, column: string) => row[column] !== "";
    const measured = {
      "NIK and name, no No. KK": { share: ROW_FORM_SHARES.withoutCard, holds: (row: Record<string, string>) => has(row, "NIK") && !has(row, "NO_KK") },
      "No. KK and name, no NIK": { share: ROW_FORM_SHARES.withoutNik, holds: (row: Record<string, string>) => !has(row, "NIK") && has(row, "NO_KK") && has(row, "TGL_LAHIR") },
      "Name, birth date and village only": { share: ROW_FORM_SHARES.nameBirthVillage, holds: (row: Record<string, string>) => !has(row, "NIK") && !has(row, "NO_KK") },
      "In no family": { share: UNLISTED_SHARE, holds: (row: Record<string, string>) => has(row, "NIK") && !niks.has(row["NIK"]) && !cards.has(row["NO_KK"]) },
      "Listed a second time, by No. KK and name": { share: LISTED_TWICE_SHARE, holds: (row: Record<string, string>) => !has(row, "NIK") && !has(row, "TGL_LAHIR") },
      "Has left the programme": { share: LEFT_SHARE, holds: (row: Record<string, string>) => row["STATUS"] === "KELUAR" },
    };
    for (const [label, { share, holds }] of Object.entries(measured)) {
      expect(Math.abs(rows.filter(holds).length / rows.length - share), label).toBeLessThan(tolerance(share, rows.length));
      expect(document).toContain(`| ${label} | ${percent(share)} |`);
    }
  });
});

function surveyed(rows: readonly Record<string, string>[], asOf: Day): readonly SurveyedPerson[] {
  const families = Map.groupBy(rows, (row) => row["NO_KK"]);
  const ageOf = (cells: Record<string, string>): number => ageOn(parseDay(cells["TGL_LAHIR"] ?? "") ?? asOf, asOf);
  return [...families.values()].flatMap((members) =>
    members.map((cells, at) => {
      const wife = members.find((member) => member["SHDK"] === "3");
      const first = members[0] ?? cells;
      return {
        cells, age: ageOf(cells), isFirst: at === 0, familySize: members.length, hasWife: wife !== undefined, motherAge: ageOf(wife ?? first),
        welfareClass: cells["DESIL"] ? welfareClassOf(Number(cells["DESIL"])) : null,
      };
    }),
  );
}

interface SimulatedLists {
  readonly families: readonly SimulatedFamily[];
  readonly memberships: readonly ReadonlySet<string>[];
}

let lists: Promise<SimulatedLists> | null = null;

/** Families as they truly are, with the lists they are on: what files leave unknown is known here. */
function simulatedLists(): Promise<SimulatedLists> {
  lists ??= simulateLists();
  return lists;
}

async function simulateLists(): Promise<SimulatedLists> {
  const reference = await readReferenceData();
  const random = createRandom(SEED, "families");
  const numbers = createIdentityNumbers(reference.areas.filter((area) => area.level === "district").map((area) => area.code), random);
  const on = regency.report.asOf;
  const families = villageProfiles(reference, { families: FAMILIES, seed: SEED }).flatMap((village) =>
    Array.from({ length: village.families }, () => simulateFamily(random, { village, numbers, on })),
  );
  const membershipsOf = createListMembership(on);
  return { families, memberships: families.map((family) => new Set(membershipsOf(random, family).map((membership) => membership.list))) };
}

function isEligible(list: string, family: SimulatedFamily): boolean {
  return evaluateEligibility(termsOf(list).rule, factsOf(family), regency.report.asOf) === "yes";
}
