import type { Actor } from "@sinergi/domain/access/actor";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, type Scoped } from "#access/scoped";

const PARTNER: Actor = { id: "partner", name: "Mitra", role: "PARTNER", agency: "BAZNAS", scope: "aggregate", sessionId: null, address: null };

let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const asPartner = <T>(work: (tx: Scoped) => Promise<T>) => scoped(database.db, PARTNER, { today: "2026-09-30" as Day }, work);
const roleOf = async (tx: Scoped): Promise<string> => (await tx.one<{ role: string }>("select current_user::text as role")).role;

describe("a transaction in somebody's scope", () => {
  it("lends the system's rights to what is derived, and to nothing that is asked at the same time or after it", async () => {
    const roles = await asPartner(async (tx) => [...(await Promise.all([roleOf(tx), tx.derive(roleOf), roleOf(tx), tx.inAccounts(roleOf), roleOf(tx)])), await roleOf(tx)]);
    expect(roles).toEqual(["sinergi_aggregate", "sinergi_system", "sinergi_aggregate", "sinergi_accounts", "sinergi_aggregate", "sinergi_aggregate"]);
  });

  it("has its own rights again after a rollback to a moment in which it had others", async () => {
    const roles = await asPartner(async (tx) => {
      await tx.derive((system) => system.run("savepoint before"));
      const own = await roleOf(tx);
      await tx.run("rollback to savepoint before");
      return [own, await roleOf(tx)];
    });
    expect(roles).toEqual(["sinergi_aggregate", "sinergi_aggregate"]);
  });

  it("that has failed asks nothing more, neither for itself nor in whoever has its connection next", async () => {
    const asked: Promise<unknown>[] = [];
    const failing = asPartner(async (tx) => {
      asked.push(tx.run("select 1 / 0"), ...Array.from({ length: 5 }, () => tx.rows("select pg_notify('beside', '')")));
      for (const one of asked) one.catch(() => undefined);
      await asked[0];
    });
    await expect(failing).rejects.toThrow(/division/);
    const next = await asPartner(async (tx) => [await roleOf(tx), await roleOf(tx)]);
    const reasons = (await Promise.allSettled(asked)).map((one) => (one.status === "rejected" ? String(one.reason) : "asked"));
    expect(reasons.filter((reason) => !/division|aborted|over/.test(reason))).toEqual([]);
    expect(next).toEqual(["sinergi_aggregate", "sinergi_aggregate"]);
  });

  it("costs nothing where nothing is asked", async () => {
    expect(await asPartner(() => Promise.resolve("nothing"))).toBe("nothing");
  });

  it("ends with the first statement that fails, whatever was asked beside it", async () => {
    const beside: string[] = [];
    const failing = asPartner(async (tx) => {
      const asked = [tx.run("select 1 / 0"), tx.derive(roleOf)];
      for (const { status } of await Promise.allSettled(asked)) beside.push(status);
      return roleOf(tx);
    });
    await expect(failing).rejects.toThrow(/aborted/);
    expect(beside).toEqual(["rejected", "rejected"]);
    expect(await asPartner(roleOf)).toBe("sinergi_aggregate");
  });
});
