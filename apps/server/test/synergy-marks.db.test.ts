import { readFile } from "node:fs/promises";
import type { FamilyFilter, FamilyListAnswer } from "@sinergi/api/families/families.schema";
import type { Context } from "@sinergi/api/platform/context";
import { createCallerFactory } from "@sinergi/api/platform/procedures";
import { appRouter } from "@sinergi/api/router";
import { asSystem, OPERATOR, type Scoped } from "@sinergi/db/access/scoped";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { insertRegistry } from "@sinergi/db/targeting/insert-registry.fixtures";
import { eligibilityRule, familyFacts } from "@sinergi/db/targeting/random-registry.fixtures";
import { followChange } from "@sinergi/db/targeting/snapshots.store";
import type { Programme } from "@sinergi/domain/programmes/programme.schema";
import type { Day } from "@sinergi/domain/time/day";
import { coCoverageOf } from "@sinergi/targeting/co-coverage";
import { besidesOwn, type SynergyCard } from "@sinergi/targeting/own-parts";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyMatrix } from "../../web/src/features/synergy/agency-matrix.ts";
import {
  agencyFilter, combinationMarks, layerFilter, type MarkBase, PACKAGE_STATES, packageCount, pairFilter, pieceFilter, setFilter, sideFilter, SIDES, workingAgeFilter,
} from "../../web/src/features/synergy/synergy-filters.ts";

const TODAY = "2026-09-30" as Day;
const AREAS = ["18.04", "18.04.04", "18.04.05", "18.04.05.2010"];
const FAMILIES = 140;
const SHAPES = [
  { code: "PKH", owner: "DINSOS", side: "LIVELIHOOD", unit: "FAMILY", inPackage: true },
  { code: "SEMBAKO", owner: "DINSOS", side: "LIVELIHOOD", unit: "FAMILY", inPackage: true },
  { code: "PIP", owner: "DISDIK", side: "LIVELIHOOD", unit: "INDIVIDUAL", inPackage: true },
  { code: "BLT_DESA", owner: "DPMP", side: "LIVELIHOOD", unit: "FAMILY", inPackage: false },
  { code: "BIBIT", owner: "PERTANIAN", side: "PRODUCTION", unit: "GROUP", inPackage: true },
  { code: "JALAN", owner: "DPUPR", side: "PRODUCTION", unit: "AREA", inPackage: false },
] as const;

let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
  await asSystem(database.db, { today: TODAY }, fill);
});
afterAll(() => database.close());

/** A regency drawn by chance, the same each time: every kind of unknown, and more combinations than have a name. */
async function fill(tx: Scoped): Promise<void> {
  const drawn = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { numRuns, seed: 20261125 });
  // Many of the poorest, so that the package has families in every state.
  const families = drawn(familyFacts, FAMILIES).map((family, at) => (at % 3 === 0 ? { ...family, decile: 1 as const } : family));
  const rules = drawn(eligibilityRule, SHAPES.length);
  await tx.run("insert into dataset_version (id, source, as_of, state, families, persons) values (1, 'DTSEN', '2026-07-01', 'COMMITTED', 0, 0)");
  await insertRegistry(tx, families);
  await replaceProgrammes(tx, SHAPES.map((shape, at): Programme => ({
    ...shape, name: shape.code, sideKind: "INCOME_SUPPORT", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH",
    relations: shape.code === "PKH" ? [{ with: "BLT_DESA", kind: "CONFLICTING" }] : [],
    periods: [{ period: "2026", quota: null, budgetIdr: null, eligibility: at < 2 ? { decile: { max: 4 - at } } : (rules[at] ?? { all: [] }) }],
  })), TODAY);
  const receipts = drawn(fc.subarray(SHAPES.map(({ code }) => code)), FAMILIES);
  for (const [family, codes] of receipts.entries()) for (const code of codes) await enrol(tx, family, code);
  await followChange(tx, "all", TODAY);
}

async function enrol(tx: Scoped, family: number, code: string): Promise<void> {
  const { id } = await tx.one<{ id: string }>(
    "insert into enrolment (programme_code, period, active_from, active_to, status) values ($1, '2026', '2026-01-01', '2026-12-31', 'AKTIF') returning id", [code],
  );
  await tx.run("insert into enrolment_match (version_id, enrolment_id, family_id, method) values (1, $1, $2, 'NO_KK')", [id, family]);
}

function caller(today = TODAY) {
  const context: Context = {
    actor: { ...OPERATOR, id: "user", role: "SECRETARIAT", scope: "regency" }, db: database.db, clock: { today: () => today }, account: null, changes: { subscribe: () => () => undefined }, papers: { seal: () => Promise.reject(new Error("Nothing is signed here")) },
    imports: { check: () => undefined, commit: () => undefined, preview: async () => undefined, discard: async () => undefined },
  };
  return createCallerFactory(appRouter)(context);
}

/** A mark as its card makes it: the number it shows and the filter it opens. */
interface Promised {
  readonly where: string;
  readonly families: number;
  readonly filter: object;
}

type Narrowed = Omit<MarkBase, "area" | "on">;

/** Every mark of the screen, as it is narrowed. */
async function marksOf(area: string, filter: Narrowed = {}): Promise<readonly Promised[]> {
  const answer = await caller().synergy.overview({ area, ...filter });
  const sides = await caller().synergy.sidesByArea({ area, ...besidesOwn("sides", filter) });
  const base = (card: SynergyCard): MarkBase => ({ area, on: undefined, ...besidesOwn(card, filter) });
  const whole = { area, on: undefined };
  const matrix = coCoverageOf({ programmes: answer.programmes, overlap: answer.overlap });
  const pieces = answer.package.pieces;
  return [
    { where: "semua", families: answer.families, filter: { area, ...filter } },
    ...(["programmes", "agencies", "combinations", "layers", "sides"] as const).map((card) => ({ where: `n ${card}`, families: answer.counted[card], filter: base(card) })),
    ...matrix.map(({ row, column, families }) => ({ where: `${row} × ${column}`, families, filter: pairFilter(base("programmes"), row, column) })),
    ...agencyMatrix(answer).cells.map(({ row, column, families }) => ({ where: `${row.code} × ${column.code}`, families, filter: agencyFilter(base("agencies"), row.code, column.code) })),
    ...combinationMarks(base("combinations"), answer.combinations).map(({ key, families, filter: one }) => ({ where: key, families, filter: one })),
    ...SHAPES.map(({ code }) => ({ where: `penerima ${code}`, families: answer.setSizes[code] ?? 0, filter: setFilter(base("combinations"), code) })),
    ...answer.layers.flatMap(({ decile, counts }) => counts.map((families, layer) => ({ where: `desil ${decile}, ${layer} program`, families, filter: layerFilter(base("layers"), decile, layer) }))),
    ...[sides.whole, ...sides.rows].flatMap((row) => {
      const inside = { ...base("sides"), area: row.area.code };
      return [
        { where: `${row.area.code} dasar`, families: row.sides.base, filter: sideFilter(inside) },
        ...SIDES.map((side) => ({ where: `${row.area.code} ${side}`, families: row.sides[side], filter: sideFilter(inside, side) })),
        { where: `${row.area.code} tanpa usia kerja`, families: row.sides.withoutWorkingAge, filter: workingAgeFilter(inside, "no") },
        { where: `${row.area.code} tak diketahui`, families: row.sides.unknown, filter: workingAgeFilter(inside, "unknown") },
      ];
    }),
    ...PACKAGE_STATES.map((state) => ({ where: `paket ${state}`, families: packageCount(answer.package, state), filter: { ...whole, package: state } })),
    ...pieces.flatMap(({ programme, due, missing, onlyThis }) => [
      { where: `layak ${programme}`, families: due, filter: { area, deciles: [1], programme, eligibility: ["yes"] } },
      { where: `kurang ${programme}`, families: missing, filter: pieceFilter(whole, programme) },
      { where: `hanya kurang ${programme}`, families: onlyThis, filter: pieceFilter(whole, programme, false) },
      { where: `juga kurang ${programme}`, families: missing - onlyThis, filter: pieceFilter(whole, programme, true) },
    ]),
  ];
}

/** Marks whose list has another number of families. */
async function wrongOf(marks: readonly Promised[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { where, families, filter } of marks) {
    const { total } = (await caller().families.list({ filter: filter as FamilyFilter, pageSize: 10 })) satisfies FamilyListAnswer;
    if (total !== families) wrong.push(`${where}: ${families} leads to ${total}`);
  }
  return wrong;
}

/** One of each way in which a mark narrows the screen, and several at once. */
const NARROWED: readonly (readonly [string, Narrowed])[] = [
  ["deciles 1-4", { deciles: [1, 2, 3, 4] }],
  ["families without a decile", { deciles: [0] }],
  ["deciles of which none is poor", { deciles: [7, 8] }],
  ["two programmes received", { together: ["PKH", "SEMBAKO"] }],
  ["one received and one not", { together: ["PIP"], without: ["BLT_DESA"] }],
  ["nothing received", { exactly: [] }],
  ["an exact set", { exactly: ["PKH"] }],
  ["none of the named sets", { notExactly: [[], ["PKH"]] }],
  ["two agencies", { owners: ["DINSOS", "DISDIK"] }],
  ["one side alone", { sides: "livelihoodOnly" }],
  ["decile 1 with two programmes", { deciles: [1], layers: 2 }],
  ["many programmes of an agency in deciles 1-2", { deciles: [1, 2], layersFrom: 3, owners: ["PERTANIAN"] }],
];

/** What a migration says to a regency whose families are there already. */
async function backfill(migration: string, table: string): Promise<string> {
  const text = await readFile(new URL(`../../../prisma/migrations/${migration}/migration.sql`, import.meta.url), "utf8");
  const statement = new RegExp(`insert into ${table}[^;]*`).exec(text);
  if (!statement) throw new Error("the migration fills nothing");
  return statement[0];
}

it.each([
  ["the last pieces were", "20261125050000_last_piece", "cell_last_piece"],
  ["the exact sets were", "20261201010000_meetings", "cell_set"],
  ["what meets was", "20261201010000_meetings", "cell_meeting"],
])("a regency from before %s counted gets those of its families", async (_, migration, table) => {
  const statement = await backfill(migration, table);
  await asSystem(database.db, { today: TODAY }, async (tx) => {
    const cells = () => tx.rows(`select t.* from ${table} t order by t::text`);
    const counted = await cells();
    await tx.run(`delete from ${table}`);
    await tx.run(statement);
    expect(counted.length).toBeGreaterThan(5);
    expect(await cells()).toEqual(counted);
  });
});

describe("every mark of Sinergi", () => {
  it.each(AREAS)("opens a list of as many families (%s)", async (area) => {
    const marks = await marksOf(area);
    expect(await wrongOf(marks)).toEqual([]);
    expect(marks.length).toBeGreaterThan(100);
  });

  it.each(NARROWED)("opens a list of as many families where the screen is narrowed to %s", async (_, filter) => {
    const marks = await marksOf("18.04", filter);
    expect(await wrongOf(marks)).toEqual([]);
    expect(marks.length).toBeGreaterThan(100);
  });

  it("changes with the filter: narrowed marks are not those of the whole", async () => {
    const whole = await marksOf("18.04");
    const numbers = (marks: readonly Promised[]) => marks.map(({ families }) => families).join();
    for (const [name, filter] of NARROWED) expect(numbers(await marksOf("18.04", filter)), name).not.toBe(numbers(whole));
    const of = (marks: readonly Promised[], where: string) => marks.find((mark) => mark.where === where)?.families;
    // The card that was picked in shows what it showed before; the others are narrowed.
    const picked = await marksOf("18.04", { together: ["PKH"] });
    expect(of(picked, "PKH × SEMBAKO")).toBe(of(whole, "PKH × SEMBAKO"));
    expect(of(picked, "n agencies")).toBe(of(whole, "PKH × PKH"));
    expect(of(picked, "paket base")).toBe(of(whole, "paket base"));
  });

  it("of Sasaran in some deciles opens a list of as many families, area by area too", async () => {
    for (const deciles of [[1, 2, 3, 4], [0], [2, 9]]) {
      const { programmes, families } = await caller().targeting.figures({ deciles });
      const { rows } = await caller().targeting.byArea({ programme: "PKH", deciles });
      const of = (programme: string, part: object) => ({ programme, deciles, ...part });
      const marks: Promised[] = [
        { where: "semua", families, filter: { deciles } },
        ...programmes.flatMap(({ code, eligible, recipients, missed, recipientsNotEligible }) => [
          { where: `${code} layak`, families: eligible, filter: of(code, { eligibility: ["yes"] }) },
          { where: `${code} penerima`, families: recipients, filter: of(code, { receives: true }) },
          { where: `${code} terlewat`, families: missed, filter: of(code, { eligibility: ["yes"], receives: false }) },
          { where: `${code} di luar`, families: recipientsNotEligible, filter: of(code, { eligibility: ["no"], receives: true }) },
        ]),
        ...rows.flatMap(({ area, families: there, figures }) => [
          { where: `${area.code} keluarga`, families: there, filter: { area: area.code, deciles } },
          { where: `${area.code} terlewat`, families: figures.missed, filter: { area: area.code, ...of("PKH", { eligibility: ["yes"], receives: false }) } },
        ]),
      ];
      expect(await wrongOf(marks)).toEqual([]);
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  it("is tried with numbers above zero in every card", async () => {
    const marks = await marksOf("18.04");
    for (const where of ["PKH × BLT_DESA", "DINSOS × DPMP", "tanpa", "lainnya", "desil 1, 4 program", "18.04 both", "18.04 none", "paket partly", "paket oneMissing", "juga kurang PKH"]) {
      expect(marks.find((mark) => mark.where === where)?.families, where).toBeGreaterThan(0);
    }
  });

  it("of a programme for persons, the families beside the persons open their list", async () => {
    const { families } = await caller().synergy.persons({ programme: "PIP" });
    const total = async (receives: boolean) => (await caller().families.list({ filter: { programme: "PIP", eligibility: ["yes"], receives } })).total;
    expect([families.reached, families.missed]).toEqual([await total(true), await total(false)]);
    expect(families.eligible).toBe(families.reached + families.missed);
  });

  it("of a programme for persons, a number of persons opens as many families as it says beside", async () => {
    for (const programme of ["PIP", "PKH"]) {
      const { persons, personFamilies } = await caller().synergy.persons({ programme });
      const total = async (of: "eligible" | "reached" | "missed") => (await caller().families.list({ filter: { programme, persons: of } })).total;
      expect(personFamilies).toEqual({ eligible: await total("eligible"), reached: await total("reached"), missed: await total("missed") });
      expect(personFamilies?.missed).toBeLessThanOrEqual(persons?.missed ?? 0);
      // Everybody of a family in deciles 1-4 meets the rule of PKH; the rule of PIP is drawn by chance.
      if (programme === "PKH") expect(personFamilies?.missed).toBeGreaterThan(0);
    }
    expect((await caller().families.list({ filter: { persons: "missed" } })).total).toBe(0);
  });

  it("of a programme for persons follows the next change: kept counts are of one state of the data", async () => {
    const before = await caller().synergy.persons({ programme: "PIP" });
    expect(await caller().synergy.persons({ programme: "PIP" })).toEqual(before);
    await asSystem(database.db, { today: TODAY }, async (tx) => {
      const { family, person } = await tx.one<{ family: string; person: string }>(
        `select p.family_id as family, p.person_id as person from person_version p join family_version f using (version_id, family_id)
          where f.roster_complete and not exists (select from enrolment_match m where m.family_id = p.family_id and m.person_id = p.person_id) limit 1`,
      );
      const { id } = await tx.one<{ id: string }>(
        "insert into enrolment (programme_code, period, active_from, active_to, status) values ('PIP', '2026', '2026-01-01', '2026-09-30', 'AKTIF') returning id",
      );
      await tx.run("insert into enrolment_match (version_id, enrolment_id, family_id, person_id, method) values (1, $1, $2, $3, 'NIK')", [id, family, person]);
      await tx.run("create temporary table touched (family_id bigint primary key) on commit drop");
      await tx.run("insert into touched values ($1)", [family]);
      await followChange(tx, { receiptsOf: ["PIP"] }, TODAY);
    });
    const after = await caller().synergy.persons({ programme: "PIP" });
    expect(after.persons?.reached).toBe((before.persons?.reached ?? 0) + 1);
    // At midnight the day moves and nothing else: the enrolment ended with the day.
    expect((await caller("2026-10-01" as Day).synergy.persons({ programme: "PIP" })).persons?.reached).toBe(before.persons?.reached);
    expect(await caller().synergy.persons({ programme: "PIP" })).toEqual(after);
  });

  it("stays in a frozen snapshot, with the persons that somebody had looked at; of others it says that they are not known", async () => {
    const { ref } = await caller().targeting.freeze({ opId: crypto.randomUUID() });
    const on = ref as Day;
    const live = await caller().synergy.overview({});
    const frozen = await caller().synergy.overview({ on });
    expect({ ...frozen, snapshot: null }).toEqual({ ...live, snapshot: null });
    const worst = frozen.package.pieces.find(({ onlyThis }) => onlyThis > 0);
    if (!worst) throw new Error("no family lacks exactly one piece");
    expect((await caller().families.list({ filter: { on, lacks: worst.programme, lacksMore: false } })).total).toBe(worst.onlyThis);
    // PIP was looked at before it was frozen, BIBIT was not.
    const kept = await caller().synergy.persons({ on, programme: "PIP" });
    expect({ ...kept, snapshot: null }).toEqual({ ...(await caller().synergy.persons({ programme: "PIP" })), snapshot: null, personFamilies: null });
    expect((await caller().families.list({ filter: { on, programme: "PIP", persons: "reached" } })).total).toBe(0);
    expect(await caller().synergy.persons({ on, programme: "BIBIT" })).toMatchObject({ persons: null, why: "frozen" });
  });
});
