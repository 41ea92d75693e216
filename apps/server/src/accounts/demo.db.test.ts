import { demoAccountsSchema } from "@sinergi/api/session/session.schema";
import { ROLES } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { cookieOf, PASSWORD, startTestServer, type TestServer } from "#http/server.fixtures";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const agencySchema = z.object({ code: z.string(), name: z.string() }).nullable();
const sessionSchema = z.object({ result: z.object({ data: z.object({ user: z.object({ agency: agencySchema }) }) }) });

const listed = () => server.app.inject({ url: "/api/demo-accounts" });
const enter = (email: string, headers: Record<string, string> = {}) => server.post("/api/demo-sign-in", { email }, headers);
const me = (cookie: string) => server.post("/trpc/session.me", {}, { cookie });

describe("while the data are simulated", () => {
  beforeEach(async () => {
    await server.setSimulated(true);
    await server.demo.ensure();
  });

  test("there is an account for every role, two facilitators, and agencies that exist", async () => {
    const { accounts, simulated, regency } = demoAccountsSchema.parse((await listed()).json());
    expect(simulated).toBe(true);
    expect(regency).not.toBe("");
    expect(new Set(accounts.map((account) => account.role))).toEqual(new Set(ROLES));
    expect(accounts.filter((account) => account.role === "FACILITATOR")).toHaveLength(2);
    for (const { email, role } of accounts) {
      const entered = await me(cookieOf(await enter(email)));
      expect(entered.json()).toMatchObject({ result: { data: { user: { email, role } } } });
      // An organisation that is not known is shown by its code.
      const { agency } = sessionSchema.parse(entered.json()).result.data.user;
      expect(agency !== null).toBe(role.startsWith("AGENCY") || role === "PARTNER");
      if (agency) expect(agency.name).not.toBe(agency.code);
    }
  });

  test("making them twice makes them once", async () => {
    const [first, second] = [await server.demo.ensure(), await server.demo.ensure()];
    expect(second).toEqual(first);
  });

  test("the one click opens demo accounts and no other", async () => {
    await server.addAccount("real@contoh.go.id");
    expect((await enter("real@contoh.go.id")).statusCode).toBe(404);
    expect((await enter("nobody@contoh.go.id")).statusCode).toBe(404);
  });

  test("a foreign page cannot click for somebody", async () => {
    const [account] = await server.demo.list();
    expect((await enter(account?.email ?? "", { origin: "http://evil.example" })).statusCode).toBe(403);
    expect((await enter(account?.email ?? "", { "x-sinergi": "" })).statusCode).toBe(403);
  });

  test("they have no password to guess, reset or set", async () => {
    const [account] = await server.demo.list();
    const email = account?.email ?? "";
    expect((await server.post("/api/auth/sign-in/email", { email, password: PASSWORD })).statusCode).toBe(401);
    expect(await server.accounts.reset(email)).toMatchObject({ ok: false });
    const cookie = cookieOf(await enter(email));
    expect((await server.post("/api/auth/change-password", { currentPassword: PASSWORD, newPassword: "a new one of my own" }, { cookie })).statusCode).toBe(400);
    expect((await server.post("/api/auth/two-factor/enable", { password: PASSWORD }, { cookie })).statusCode).toBe(400);
  });
});

describe("with real data", () => {
  test("there is no such page, nobody gets in, and whoever was in is out", async () => {
    await server.setSimulated(true);
    const [account] = await server.demo.ensure();
    const cookie = cookieOf(await enter(account?.email ?? ""));
    await server.setSimulated(false);
    expect((await listed()).statusCode).toBe(404);
    expect((await enter(account?.email ?? "")).statusCode).toBe(404);
    expect((await me(cookie)).statusCode).toBe(401);
    await server.demo.remove();
    expect(await server.accountsDb.user.count({ where: { demo: true } })).toBe(0);
    expect(await server.accountsDb.session.count({ where: { user: { demo: true } } })).toBe(0);
  });
});
