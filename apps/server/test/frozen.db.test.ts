import type { FamilyListAnswer } from "@sinergi/api/families/families.schema";
import type { FiguresAnswer, FrozenAnswer } from "@sinergi/api/targeting/targeting.schema";
import { SNAPSHOT_TABLES } from "@sinergi/db/targeting/snapshots.store";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./open-world.ts";

const opId = (): string => crypto.randomUUID();
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const figures = (on?: string): Promise<FiguresAnswer> => world.call("SECRETARIAT", "targeting.figures", { on }) as Promise<FiguresAnswer>;
const freeze = (role: Role, input: object = {}): Promise<FrozenAnswer> => world.call(role, "targeting.freeze", { opId: opId(), ...input }) as Promise<FrozenAnswer>;
const list = (filter: object): Promise<FamilyListAnswer> => world.call("SECRETARIAT", "families.list", { filter }) as Promise<FamilyListAnswer>;

/** An unlisted recipient is given a family: the live figures move. */
async function change(): Promise<void> {
  await world.call("SECRETARIAT", "enrolments.accept", { opId: opId(), enrolmentId: world.unlistedEnrolment, familyId: world.familyAt("FACILITATOR", "other") });
}

describe("Tuesday's link", () => {
  it("the same state of the data is frozen once, whoever freezes it; a name stays", async () => {
    const first = await freeze("SECRETARIAT");
    const again = await freeze("LEADER", { name: "Rakor triwulan" });
    const third = await freeze("AGENCY_HEAD", { name: "Nama lain" });
    expect(again.ref).toBe(first.ref);
    expect(again.name).toBe("Rakor triwulan");
    expect(third.name).toBe("Rakor triwulan");
    expect(first.ref).toMatch(/^2026-09-30@\d+$/);
    expect(first.families).toBe((await figures()).families);
  });

  it("shows Tuesday's numbers and Tuesday's list after the data have changed", async () => {
    const { ref } = await freeze("SECRETARIAT");
    const before = await figures();
    await change();
    const live = await figures();
    const then = await figures(ref);

    expect(live.programmes).not.toEqual(before.programmes);
    expect({ ...then, snapshot: null }).toEqual({ ...before, snapshot: null });
    expect(then.snapshot).toMatchObject({ on: "2026-09-30", frozen: true });
    const pkh = then.programmes.find(({ code }) => code === "PKH");
    expect((await list({ on: ref, programme: "PKH", receives: true })).total).toBe(pkh?.recipients);
    const other = await freeze("SECRETARIAT");
    expect(other.ref).not.toBe(ref);
  });

  it("every table of a snapshot is copied row by row", async () => {
    const { ref } = await freeze("SECRETARIAT");
    const id = Number(ref.split("@")[1]);
    for (const table of SNAPSHOT_TABLES) {
      const differing = await world.system((tx) => tx.one<{ count: string }>(
        `select count(*) as count from (
           (select to_jsonb(live) - 'snapshot_id' from ${table} live where snapshot_id = 1 except select to_jsonb(kept) - 'snapshot_id' from ${table} kept where snapshot_id = $1)
           union all (select to_jsonb(kept) - 'snapshot_id' from ${table} kept where snapshot_id = $1 except select to_jsonb(live) - 'snapshot_id' from ${table} live where snapshot_id = 1)) d`, [id]));
      expect(differing.count).toBe("0");
    }
  });

  it("a snapshot that nobody froze is refused, and so is one under another day", async () => {
    const { ref } = await freeze("SECRETARIAT");
    await expect(figures("2026-09-30@999999")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(figures(ref.replace("2026-09-30", "2026-09-29"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("the live snapshot is never one of the frozen ones, and they are listed newest first", async () => {
    const frozen = (await world.call("LEADER", "targeting.frozen", undefined)) as FrozenAnswer[];
    expect(frozen.length).toBeGreaterThanOrEqual(2);
    expect(frozen.map(({ ref }) => ref)).toEqual(frozen.map(({ ref }) => ref).toSorted((a, b) => b.localeCompare(a, "en", { numeric: true })));
    await expect(figures("2026-09-30@1")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("an operation id that somebody else has used is refused, and nobody's answer is given to another", async () => {
    const id = opId();
    await freeze("SECRETARIAT", { opId: id });
    await expect(freeze("LEADER", { opId: id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("freezing is written down in the audit chain, once", async () => {
    const rows = await world.system((tx) => tx.rows<{ entity: string }>("select entity_id as entity from audit_entry where action = 'snapshot.frozen'"));
    expect(new Set(rows.map(({ entity }) => entity)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(2);
  });
});
