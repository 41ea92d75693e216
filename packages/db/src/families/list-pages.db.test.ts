import type { FamilyFacts } from "@sinergi/domain/families/family-facts";
import type { Actor } from "@sinergi/domain/access/actor";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { Programme } from "@sinergi/domain/programmes/programme.schema";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem, type Scoped } from "#access/scoped";
import { listFamilies, type FamilyQuery, type FamilySort } from "#families/families.store";
import { filterSql, type FamilyFilter } from "#families/family-filter";
import { replaceProgrammes } from "#programmes/programmes.store";
import { insertRegistry } from "#targeting/insert-registry.fixtures";
import { familyFacts } from "#targeting/random-registry.fixtures";
import { followChange, readLive, type SnapshotRow } from "#targeting/snapshots.store";

const TODAY = "2026-09-30" as Day;
const PLANNER: Actor = { id: "planner", name: "Perencana", role: "SECRETARIAT", agency: null, scope: "regency", sessionId: null, address: null };
const SORTS: readonly FamilySort[] = ["village", "decile", "head", "members", "programmes"];
const ELDERLY: EligibilityRule = { all: [{ decile: { max: 4 } }, { member: { minAge: 60 } }] };
const FARMERS: EligibilityRule = { member: { occupation: ["PETANI"] } };
const PROGRAMMES: readonly Programme[] = [kind("A", ELDERLY, "LIVELIHOOD"), kind("B", FARMERS, "PRODUCTION"), kind("C", { decile: { max: 2 } }, "LIVELIHOOD")];
const FILTERS: readonly FamilyFilter[] = [
  {}, { area: "18.04.04" }, { area: "18.04.04.2002", deciles: [0, 1, 2] }, { deciles: [] },
  { programme: "A", eligibility: ["yes"], receives: false }, { programme: "B", receives: true }, { programme: "B", eligibility: ["unknown", "no"] }, { programme: "X", receives: true },
  { receives: true }, { receives: false, area: "18.04.05" }, { exactly: [] }, { exactly: ["A", "B"] }, { exactly: ["X"] }, { together: ["A"] }, { layers: 1 }, { layers: 0, deciles: [1, 3] },
  { workingAge: "yes" }, { sides: "both" }, { sides: "none" }, { package: "base" }, { package: "complete" }, { package: "nothing", area: "18.04.04" },
  { programme: "A", eligibility: ["yes"], together: ["B"] }, { package: "base", receives: true },
];

let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

function kind(code: string, eligibility: EligibilityRule, side: Programme["side"]): Programme {
  return {
    code, name: code, owner: "DINSOS", unit: "FAMILY", side, sideKind: "INCOME_SUPPORT", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH", inPackage: true,
    relations: [], periods: [{ period: "2026", quota: null, budgetIdr: null, eligibility }],
  };
}

/** Runs in a transaction that leaves nothing behind, as somebody who sees the whole regency. */
async function tried(work: (tx: Scoped) => Promise<void>): Promise<void> {
  const undo = new Error("undo");
  await asSystem(database.db, { today: TODAY, actor: PLANNER }, async (tx) => {
    await work(tx);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

type Receipt = readonly [family: number, programme: string];

async function open(tx: Scoped, families: readonly FamilyFacts[], receipts: readonly Receipt[]): Promise<SnapshotRow> {
  await tx.run("insert into dataset_version (id, source, as_of, state, families, persons) values (1, 'DTSEN', '2026-07-01', 'COMMITTED', 0, 0)");
  await insertRegistry(tx, families);
  await tx.run("update family_version set head_name = chr(65 + (family_id * 7 % 5)::int) || family_id");
  await replaceProgrammes(tx, PROGRAMMES, TODAY);
  for (const [family, programme] of receipts) {
    const { id } = await tx.one<{ id: string }>(
      "insert into enrolment (programme_code, period, active_from, active_to, status) values ($1, '2026', '2026-01-01', '2026-12-31', 'AKTIF') returning id", [programme],
    );
    await tx.run("insert into enrolment_match (version_id, enrolment_id, family_id, method) values (1, $1, $2, 'NIK')", [id, family % families.length]);
  }
  await followChange(tx, "all", TODAY);
  return readLive(tx);
}

/** Every page of a list, one after the other. */
async function walk(tx: Scoped, snapshot: SnapshotRow, query: Omit<FamilyQuery, "page" | "pageSize">): Promise<{ ids: string[]; totals: number[]; byVillage: boolean }> {
  const pageSize = 3;
  const ids: string[] = [];
  const totals = new Set<number>();
  for (let page = 1; ; page += 1) {
    const found = await listFamilies(tx, snapshot, { ...query, page, pageSize });
    ids.push(...found.rows.map(({ familyId }) => familyId));
    totals.add(found.total);
    if (found.rows.length < pageSize) return { ids, totals: [...totals], byVillage: found.byVillage };
  }
}

const KEYS: Readonly<Record<FamilySort, string>> = {
  village: 'village_code collate "C" DIR, decile = 0, decile DIR', decile: 'decile = 0, decile DIR, village_code collate "C" DIR', head: 'head_name collate "C" DIR', members: "members DIR",
  programmes: "length(replace(received, '0', '')) DIR",
};

/** The list as one plain query over all families of the snapshot says it. */
async function whole(tx: Scoped, snapshot: SnapshotRow, { filter, sort, descending }: Omit<FamilyQuery, "page" | "pageSize">, first = ""): Promise<string[]> {
  const { where, values } = filterSql(filter, snapshot);
  // With cells at hand, families of as many programmes stand by village and decile.
  const mix = filter.programme === undefined && filter.package === undefined && sort === "programmes" ? ', village_code collate "C" DIR, decile = 0, decile DIR' : "";
  const order = `${first}${KEYS[sort]}${mix}, family_id DIR`.replaceAll("DIR", descending ? "desc" : "asc");
  return (await tx.rows<{ id: string }>(`select family_id as id from (select s.*, f.head_name, f.members from family_state s join family_version f using (family_id) where ${where}) s order by ${order}`, values)).map(({ id }) => id);
}

const registry = fc.tuple(fc.array(familyFacts, { minLength: 1, maxLength: 14 }), fc.array(fc.tuple(fc.nat(), fc.constantFrom("A", "B", "C")), { maxLength: 14 }));

it("the pages of a list put together are the list, in every order, and its total is their number", async () => {
  await fc.assert(
    fc.asyncProperty(registry, fc.constantFrom(...FILTERS), fc.boolean(), async ([families, receipts], filter, descending) => {
      await tried(async (tx) => {
        const snapshot = await open(tx, families, receipts);
        for (const sort of SORTS) {
          const expected = await whole(tx, snapshot, { filter, sort, descending });
          expect(await walk(tx, snapshot, { filter, sort, descending }), sort).toEqual({ ids: expected, totals: [expected.length], byVillage: false });
        }
      });
    }),
    { numRuns: 40 },
  );
});

it("in an area of more than 20,000 families, an order no cell knows holds within each village", async () => {
  await fc.assert(
    fc.asyncProperty(registry, fc.constantFrom<FamilyFilter>({}, { layers: 0 }, { programme: "A", eligibility: ["yes", "no"] }), fc.boolean(), async ([families, receipts], filter, descending) => {
      await tried(async (tx) => {
        const snapshot = await open(tx, families, receipts);
        await tx.run("update cell_package set families = families + 30000 where area_code = '18.04'");
        for (const sort of ["head", "members"] as const) {
          const expected = await whole(tx, snapshot, { filter, sort, descending }, 'village_code collate "C" DIR, ');
          expect(await walk(tx, snapshot, { filter, sort, descending }), sort).toEqual({ ids: expected, totals: [expected.length], byVillage: true });
        }
      });
    }),
    { numRuns: 15 },
  );
});
