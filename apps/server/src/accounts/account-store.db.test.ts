import { asSystem } from "@sinergi/db/access/scoped";
import { listAudit, verifyAudit } from "@sinergi/db/audit/audit.store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, TODAY, type TestServer } from "#http/server.fixtures";
import type { NewAccount } from "./account-store.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SRI: NewAccount = { email: "sri@contoh.go.id", name: "Sri", role: "SECRETARIAT", agency: null, password: null };
const actions = (): Promise<string[]> =>
  asSystem(server.database.db, { today: TODAY }, async (tx) => (await listAudit(tx, { action: null, page: 1, pageSize: 50 })).rows.map((row) => row.action));

describe("an account", () => {
  test("is made with a password shown once, and only its hash is kept", async () => {
    const made = await server.accounts.create({ ...SRI, email: " Sri@Contoh.go.id" });
    expect(made).toMatchObject({ ok: true, value: { email: "sri@contoh.go.id", role: "SECRETARIAT", generatedPassword: expect.stringMatching(/^\w{20}$/) } });
    const kept = await server.accountsDb.account.findMany();
    expect(kept.map((account) => account.password)).toEqual([expect.stringMatching(/^\$argon2id\$/)]);
    expect(await server.accounts.create({ ...SRI, email: "SRI@contoh.go.id" })).toMatchObject({ ok: false, refusal: { code: "email_taken" } });
  });

  test.each<[string, Partial<NewAccount>, string]>([
    ["without a proper address", { email: "sri" }, "email_invalid"],
    ["without a name", { name: "  " }, "name_missing"],
    ["with a role that does not exist", { role: "admin" }, "role_unknown"],
    ["of an agency without its agency", { role: "AGENCY_HEAD" }, "agency_missing"],
    ["of an agency that does not exist", { role: "AGENCY_OPERATOR", agency: "DINAS_X" }, "agency_unknown"],
    ["with an agency it does not speak for", { role: "AUDITOR", agency: "DINSOS" }, "agency_not_for_role"],
    ["with a short password", { password: "short" }, "password_short"],
    ["with its own address as password", { password: "other@contoh.go.id" }, "password_names"],
  ])("%s is refused", async (_, change, code) => {
    expect(await server.accounts.create({ ...SRI, email: "other@contoh.go.id", ...change })).toMatchObject({ ok: false, refusal: { code } });
    expect(await server.accountsDb.user.count({ where: { email: "other@contoh.go.id" } })).toBe(0);
  });

  test("that is disabled loses its sessions, and disabling it again is no error", async () => {
    const id = await server.addAccount("gone@contoh.go.id");
    await server.signIn("gone@contoh.go.id");
    expect(await server.accounts.disable("Gone@contoh.go.id")).toMatchObject({ ok: true });
    expect(await server.accountsDb.session.count({ where: { userId: id } })).toBe(0);
    expect(await server.accounts.disable("gone@contoh.go.id")).toMatchObject({ ok: true });
    expect(await server.accounts.disable("nobody@contoh.go.id")).toMatchObject({ ok: false, refusal: { code: "account_unknown" } });
  });

  test("with a password forgotten gets a link to choose a new one, and its sessions are closed", async () => {
    const id = await server.addAccount("forgot@contoh.go.id");
    await server.signIn("forgot@contoh.go.id");
    const reset = await server.accounts.reset("forgot@contoh.go.id");
    expect(await server.accountsDb.session.count({ where: { userId: id } })).toBe(0);
    expect(await server.signIn("forgot@contoh.go.id")).toBe("");
    const accepted = await server.post("/api/auth/link/accept", { token: reset.ok ? reset.value.token : "", password: "lima gajah naik becak" });
    expect([accepted.statusCode, accepted.json()]).toEqual([200, { signedIn: true }]);
    expect(await server.signIn("forgot@contoh.go.id", "lima gajah naik becak")).not.toBe("");
  });
});

test("a new database has no administrator until one is made, and the demo's does not count", async () => {
  expect(await server.accounts.hasAdministrator()).toBe(false);
  await server.demo.ensure();
  expect(await server.accounts.hasAdministrator()).toBe(false);
  await server.addAccount("admin@contoh.go.id", "ADMIN");
  expect(await server.accounts.hasAdministrator()).toBe(true);
});

test("every act stands in the audit chain, which stays whole", async () => {
  await server.addAccount("audited@contoh.go.id");
  const cookie = await server.signIn("audited@contoh.go.id");
  await server.signIn("audited@contoh.go.id", "quite another sentence");
  await server.post("/api/auth/sign-out", {}, { cookie });
  await server.accounts.disable("audited@contoh.go.id");
  expect((await actions()).slice(0, 5)).toEqual(["account.disabled", "session.closed", "session.refused", "session.opened", "account.created"]);
  expect(await asSystem(server.database.db, { today: TODAY }, verifyAudit)).toMatchObject({ ok: true });
});

test("the role of the sign-in code reaches nothing but accounts", async () => {
  await expect(server.accountsDb.$queryRaw`select count(*) from audit_entry`).rejects.toThrow(/permission denied/);
  await expect(server.accountsDb.$queryRaw`select count(*) from family`).rejects.toThrow(/permission denied/);
});
