import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import { ROLES, SCOPE_OF_ROLE, type Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Heads of the families each scope may see: told by the story of the world, not by the code. */
const VISIBLE: Readonly<Record<string, readonly string[]>> = {
  regency: ["AGUS SIMULASI", "JOKO SIMULASI", "MAYA SIMULASI", "MBAH SIMULASI", "RINA SIMULASI", "SITI SIMULASI"],
  // PERTANIAN's programme is for farmers of deciles 1-4: two are, one has no decile and no occupation.
  agency: ["MAYA SIMULASI", "MBAH SIMULASI", "SITI SIMULASI"],
  assigned: ["SITI SIMULASI"],
  aggregate: [],
  none: [],
};

async function unfiltered(role: Role, sql: string): Promise<unknown[]> {
  return scoped(world.db, world.actor(role), { today: TODAY }, (tx: Scoped) => tx.rows(sql)).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "42501") return [];
    throw error;
  });
}

describe("without any filter of ours, the database gives each role its own families only", () => {
  it.each(ROLES)("%s", async (role) => {
    const heads = (await unfiltered(role, "select distinct head_name as name from family_version order by 1")) as { name: string }[];
    expect(heads.map((head) => head.name)).toEqual(VISIBLE[SCOPE_OF_ROLE[role]]);
    const strangers = await unfiltered(
      role,
      `select p.name from person_version p where not exists (select from family_version f where f.family_id = p.family_id and f.version_id = p.version_id)`,
    );
    expect(strangers).toEqual([]);
  });

  it.each(ROLES)("%s writes no family, person, state or cell", async (role) => {
    for (const table of ["family_version", "person_version", "family_state", "cell_mix", "enrolment", "assignment"]) {
      await expect(
        scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.run(`delete from ${table}`)),
        table,
      ).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("a list behind a number", () => {
  it.each(["SECRETARIAT", "AGENCY_HEAD", "FACILITATOR", "COORDINATOR"] as const)("has the number's total for %s and only rows of the own scope", async (role) => {
    const list = (await world.call(role, "families.list", { filter: {} })) as { total: number; inScope: number; rows: { headName: string }[] };
    expect(list.total).toBe(6);
    expect(list.rows.map((row) => row.headName).toSorted()).toEqual(VISIBLE[SCOPE_OF_ROLE[role]]);
    expect(list.inScope).toBe(list.rows.length);
  });

  it("of families that receive anything, or nothing, has all of those", async () => {
    const total = async (receives: boolean): Promise<number> => ((await world.call("SECRETARIAT", "families.list", { filter: { receives } })) as { total: number }).total;
    expect([await total(true), await total(false)]).toEqual([3, 3]);
  });

  it("never carries a number in full", async () => {
    const text = JSON.stringify([
      await world.call("SECRETARIAT", "families.list", { filter: {} }),
      await world.call("SECRETARIAT", "families.detail", { familyId: world.familyAt("SECRETARIAT", "own") }),
      await world.call("SECRETARIAT", "enrolments.unlisted", {}),
      await world.call("SECRETARIAT", "imports.get", { id: world.familiesImport }),
    ]);
    expect(text).not.toMatch(/\d{16}/);
    expect(text).toMatch(/18040\d\*{10}/);
  });
});

describe("revealing one number", () => {
  it("gives it for a reason, and the audit chain says who, whose and why", async () => {
    const familyId = world.familyAt("SECRETARIAT", "own");
    const { value } = (await world.call("SECRETARIAT", "families.revealNumber", { familyId, personId: null, number: "NO_KK", reason: "Pencocokan dengan Disdukcapil" })) as { value: string };
    expect(value).toBe("1804040101209001");
    const { rows } = (await world.call("AUDITOR", "audit.list", { action: "number.revealed" })) as { rows: { reason: string; entityId: string }[] };
    expect(rows[0]).toMatchObject({ reason: "Pencocokan dengan Disdukcapil", entityId: familyId });
    expect(JSON.stringify(rows)).not.toContain(value);
  });

  it("stops at the day's quota", async () => {
    const familyId = world.familyAt("FACILITATOR", "own");
    const ask = (): Promise<unknown> => world.call("FACILITATOR", "families.revealNumber", { familyId, personId: null, number: "NO_KK", reason: "Kunjungan rumah" });
    for (let asked = 0; asked < 20; asked += 1) await ask();
    await expect(ask()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});
