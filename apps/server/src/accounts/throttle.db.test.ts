import { openAccounts } from "@sinergi/db/access/open-accounts";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createThrottle, type Attempt, type Checked, type Throttle } from "./throttle.ts";

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let db: ReturnType<typeof openAccounts>;
let throttle: Throttle;

beforeAll(async () => {
  database = await emptyDatabase();
  db = openAccounts(database.ownerUrl);
});
afterAll(async () => {
  await db.$disconnect();
  await database.close();
});
beforeEach(async () => {
  await db.throttle.deleteMany();
  throttle = createThrottle(db);
});

const SRI = { kind: "sign-in", subject: "sri@contoh.go.id", address: "192.0.2.7" } as const satisfies Attempt;

interface Outcome {
  readonly allowed: number;
  readonly checks: number;
  readonly waits: readonly number[];
}

async function attempts(count: number, of: (turn: number) => Attempt, how: Checked | { readonly checked: Checked; readonly through: Throttle }): Promise<Outcome> {
  const { checked, through } = typeof how === "string" ? { checked: how, through: throttle } : how;
  let checks = 0;
  const results = await Promise.all(
    Array.from({ length: count }, (_, turn) =>
      through.attempt(of(turn), async () => {
        checks += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { checked, answer: null };
      }),
    ),
  );
  return { allowed: results.filter((result) => result.allowed).length, checks, waits: results.flatMap((result) => (result.allowed ? [] : [result.retryAfterSeconds])) };
}

describe("attempts at a password", () => {
  test("of 200 wrong ones at the same moment five are checked, and the others are told how long to wait", async () => {
    const { allowed, checks, waits } = await attempts(200, () => SRI, "wrong");
    expect({ allowed, checks }).toEqual({ allowed: 5, checks: 5 });
    expect(waits.every((seconds) => seconds > 800 && seconds <= 900)).toBe(true);
  });

  test("also when two servers count in the same database", async () => {
    const other = createThrottle(db);
    const [here, there] = await Promise.all([attempts(50, () => SRI, "wrong"), attempts(50, () => SRI, { checked: "wrong", through: other })]);
    expect(here.checks + there.checks).toBe(5);
  });

  test("ten right ones at the same moment all pass", async () => {
    expect(await attempts(10, () => SRI, "right")).toMatchObject({ allowed: 10, checks: 10 });
    expect(await attempts(10, () => SRI, "right")).toMatchObject({ allowed: 10 });
  });

  test("a right one forgets the wrong ones before it", async () => {
    await attempts(4, () => SRI, "wrong");
    await attempts(1, () => SRI, "right");
    expect(await attempts(5, () => SRI, "wrong")).toMatchObject({ allowed: 5 });
  });

  test("count the same however the address is written in capitals or spaces", async () => {
    await attempts(5, () => SRI, "wrong");
    expect(await attempts(1, () => ({ ...SRI, subject: "  SRI@Contoh.go.id " }), "right")).toMatchObject({ allowed: 0 });
  });

  test("from another network are counted apart: nobody locks the regent out", async () => {
    await attempts(20, () => SRI, "wrong");
    expect(await attempts(1, () => ({ ...SRI, address: "198.51.100.1" }), "right")).toMatchObject({ allowed: 1 });
  });

  test("from one /64 are counted together", async () => {
    const { checks } = await attempts(40, (turn) => ({ ...SRI, address: `2001:db8:1:1::${(turn + 1).toString(16)}` }), "wrong");
    expect(checks).toBe(5);
    expect(await attempts(1, () => ({ ...SRI, address: "2001:db8:1:2::1" }), "wrong")).toMatchObject({ checks: 1 });
  });

  test("one network may be wrong a hundred times an hour over all accounts, and leaves no row for each account it tries after that", async () => {
    expect((await attempts(150, (turn) => ({ ...SRI, subject: `person${turn}@contoh.go.id` }), "wrong")).checks).toBe(100);
    const rows = await db.throttle.count();
    expect((await attempts(50, (turn) => ({ ...SRI, subject: `other${turn}@contoh.go.id` }), "wrong")).checks).toBe(0);
    expect(await db.throttle.count()).toBe(rows);
  });

  test("right ones do not use up what their network may try", async () => {
    await attempts(120, (turn) => ({ ...SRI, subject: `person${turn}@contoh.go.id` }), "right");
    expect(await attempts(1, () => SRI, "right")).toMatchObject({ allowed: 1 });
  });

  test("that could not be checked count for nothing", async () => {
    await attempts(20, () => SRI, "unchecked");
    expect(await attempts(1, () => SRI, "right")).toMatchObject({ allowed: 1 });
  });

  test("whose check fails with a fault stay counted", async () => {
    for (let turn = 0; turn < 5; turn += 1) await expect(throttle.attempt(SRI, () => Promise.reject(new Error("outage")))).rejects.toThrow("outage");
    expect(await attempts(1, () => SRI, "right")).toMatchObject({ allowed: 0 });
  });

  test("are allowed again when a quarter of an hour has passed", async () => {
    await attempts(6, () => SRI, "wrong");
    await db.throttle.updateMany({ data: { windowStart: new Date(Date.now() - 16 * 60 * 1000) } });
    expect(await attempts(6, () => SRI, "wrong")).toMatchObject({ checks: 5 });
  });

  test("against one account from many networks are slowed down, never refused", async () => {
    await attempts(21, (turn) => ({ ...SRI, address: `203.0.113.${turn}` }), "wrong");
    const started = performance.now();
    expect(await attempts(1, () => ({ ...SRI, address: "198.51.100.9" }), "right")).toMatchObject({ allowed: 1 });
    expect(performance.now() - started).toBeGreaterThan(900);
  });

  test("leave neither e-mail nor address in the table", async () => {
    await attempts(1, () => SRI, "wrong");
    const kept = JSON.stringify(await db.throttle.findMany());
    expect(kept).not.toContain("sri");
    expect(kept).not.toContain("192.0.2.7");
  });
});

describe("a code of the authenticator", () => {
  test("is counted by account wherever it comes from", async () => {
    const { checks } = await attempts(30, (turn) => ({ kind: "code", subject: "account-1", address: `203.0.113.${turn}` }), "wrong");
    expect(checks).toBe(5);
  });

  test("is good once", async () => {
    const uses = await Promise.all([1, 2, 3].map(() => throttle.isFirstUse("account-1", "123456")));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await throttle.isFirstUse("account-2", "123456")).toBe(true);
  });
});
