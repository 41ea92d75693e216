import { asSystem } from "@sinergi/db/access/scoped";
import { findLink } from "@sinergi/db/access/account-links.store";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { regencyClock } from "#startup/clock";
import { CommandRefused, UsageError } from "./command.ts";
import { user } from "./user.ts";

const TODAY = "2026-09-30" as Day;
let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

async function run(...args: string[]): Promise<Record<string, unknown>> {
  const open = async () => ({ db: database.db, clock: { ...regencyClock("Asia/Jakarta"), today: () => TODAY }, serverUrl: database.ownerUrl, close: async () => undefined });
  return (await user.run({ args, report: () => undefined, open })).json as Record<string, unknown>;
}
async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof CommandRefused) return error.code;
    throw error;
  }
}
const openedBy = (link: unknown) => asSystem(database.db, { today: TODAY }, (tx) => findLink(tx, String(link).split("#")[1] ?? ""));

describe("sinergi user", () => {
  test("invite prints a link that opens for the person invited", async () => {
    const made = await run("invite", "--email", "Sri@contoh.go.id", "--name", "Sri", "--role", "agency_head", "--agency", "DINSOS");
    expect(made).toMatchObject({ email: "sri@contoh.go.id", link: expect.stringMatching(/^http.*\/undangan#[\w-]{43}$/) });
    expect(await openedBy(made["link"])).toMatchObject({ state: "open", link: { kind: "INVITATION", name: "Sri", role: "AGENCY_HEAD" } });
  });

  test("reset closes the link before and prints another, a reset once a password was there", async () => {
    const first = await run("reset", "--email", "sri@contoh.go.id");
    await run("add", "--email", "sandi@contoh.go.id", "--role", "LEADER");
    const reset = await run("reset", "--email", "sandi@contoh.go.id");
    expect(await openedBy(first["link"])).toMatchObject({ state: "open", link: { kind: "INVITATION" } });
    expect(await openedBy(reset["link"])).toMatchObject({ state: "open", link: { kind: "RESET" } });
    await run("reset", "--email", "sandi@contoh.go.id");
    expect(await openedBy(reset["link"])).toEqual({ state: "closed" });
  });

  test("list shows everybody with role and state, and nothing to sign in with", async () => {
    await run("disable", "--email", "sandi@contoh.go.id");
    const { accounts } = await run("list");
    expect(accounts).toMatchObject([
      { email: "sandi@contoh.go.id", role: "LEADER", state: "DISABLED" },
      { email: "sri@contoh.go.id", role: "AGENCY_HEAD", agency: "DINSOS", state: "INVITED" },
    ]);
    expect(JSON.stringify(accounts)).not.toMatch(/password|digest|token/);
  });

  test("refuses in words what the page refuses", async () => {
    expect(await refusalOf(run("invite", "--email", "x", "--role", "LEADER"))).toBe("EMAIL_INVALID");
    expect(await refusalOf(run("invite", "--email", "x@contoh.go.id", "--role", "RAJA"))).toBe("ROLE_UNKNOWN");
    expect(await refusalOf(run("invite", "--email", "sri@contoh.go.id", "--role", "LEADER"))).toBe("EMAIL_TAKEN");
    expect(await refusalOf(run("reset", "--email", "sandi@contoh.go.id"))).toBe("ACCOUNT_DISABLED");
    expect(await refusalOf(run("disable", "--email", "siapa@contoh.go.id"))).toBe("ACCOUNT_UNKNOWN");
    await run("add", "--email", "admin@contoh.go.id", "--role", "ADMIN");
    expect(await refusalOf(run("disable", "--email", "admin@contoh.go.id"))).toBe("LAST_ADMIN");
    await expect(run("promote")).rejects.toBeInstanceOf(UsageError);
  });
});
