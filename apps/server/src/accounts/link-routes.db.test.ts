import { asSystem } from "@sinergi/db/access/scoped";
import { listAudit } from "@sinergi/db/audit/audit.store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, PASSWORD, startTestServer, TODAY, type TestServer } from "#http/server.fixtures";

const CHOSEN = "tiga bebek minum jamu";
const NEVER_ISSUED = "A".repeat(43);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function invite(email: string, role = "LEADER"): Promise<string> {
  const made = await server.accounts.invite({ email, name: "Orang Diundang", role, agency: null });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.token;
}
/** Every question of a link from an address of its own: the throttle counts by network. */
let asked = 0;
const ask = (path: "open" | "accept", body: object) => {
  asked += 1;
  return server.app.inject({
    method: "POST", url: `/api/auth/link/${path}`, payload: JSON.stringify(body), remoteAddress: `198.51.100.${asked}`,
    headers: { origin: "http://localhost:3000", host: "localhost:3000", "content-type": "application/json", "x-sinergi": "1" },
  });
};
const withoutRef = (text: string): string => text.replace(/"ref":"[^"]*"/, "");

describe("an invited person", () => {
  test("sees who is invited, chooses a password by the rules, and is signed in", async () => {
    const token = await invite("undang@contoh.go.id");
    expect((await ask("open", { token })).json()).toEqual({ kind: "INVITATION", name: "Orang Diundang", email: "undang@contoh.go.id", role: "LEADER", secondFactor: false });
    expect((await ask("accept", { token, password: "pendek" })).json()).toMatchObject({ code: "password_short" });
    expect((await ask("accept", { token, password: "undang@contoh.go.id" })).json()).toMatchObject({ code: "password_names" });

    const accepted = await ask("accept", { token, password: CHOSEN });
    expect([accepted.statusCode, accepted.json()]).toEqual([200, { signedIn: true }]);
    expect((await server.post("/trpc/session.me", {}, { cookie: cookieOf(accepted) })).statusCode).toBe(200);
    expect(await server.signIn("undang@contoh.go.id", CHOSEN)).not.toBe("");
  });

  test("cannot sign in before, whatever is typed", async () => {
    await invite("belum@contoh.go.id");
    expect(await server.signIn("belum@contoh.go.id", PASSWORD)).toBe("");
    expect(await server.signIn("belum@contoh.go.id", "")).toBe("");
  });

  test("at the same moment as somebody else with the link sets one password, not two", async () => {
    const token = await invite("dua@contoh.go.id");
    const answers = await Promise.all(["tujuh ayam naik kereta", "delapan kucing makan roti"].map((password) => ask("accept", { token, password })));
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 410]);
  });
});

describe("a link that does not open", () => {
  test("is told by one answer, whether it was used, taken back or never issued", async () => {
    const used = await invite("terpakai@contoh.go.id");
    await ask("accept", { token: used, password: CHOSEN });
    const older = await invite("lama@contoh.go.id");
    await server.accounts.reset("lama@contoh.go.id");
    const closed = await invite("ditutup@contoh.go.id");
    await server.accounts.disable("ditutup@contoh.go.id");
    const answers = await Promise.all([used, older, closed, NEVER_ISSUED].flatMap((token) => [ask("open", { token }), ask("accept", { token, password: CHOSEN })]));
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${withoutRef(answer.body)}`)).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({ code: "link_closed" });
  });

  test("takes as long to refuse when it was used as when it was never issued", async () => {
    const used = await invite("waktu@contoh.go.id");
    await ask("accept", { token: used, password: CHOSEN });
    const median = async (token: (at: number) => string): Promise<number> => {
      const times: number[] = [];
      for (let at = 0; at < 15; at += 1) {
        const started = performance.now();
        await ask("open", { token: token(at) });
        times.push(performance.now() - started);
      }
      return times.toSorted((a, b) => a - b)[7] ?? 0;
    };
    await median(() => NEVER_ISSUED);
    const never = await median((at) => `${"B".repeat(41)}${String(at).padStart(2, "0")}`);
    await server.accountsDb.throttle.deleteMany();
    const known = await median(() => used);
    expect(Math.abs(known - never)).toBeLessThan(25);
  });

  test("because it has expired says so", async () => {
    const token = await invite("telat@contoh.go.id");
    await server.accountsDb.accountLink.updateMany({ where: { user: { email: "telat@contoh.go.id" } }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await ask("open", { token })).json()).toMatchObject({ code: "link_expired" });
    expect((await ask("accept", { token, password: CHOSEN })).json()).toMatchObject({ code: "link_expired" });
  });

  test("is not asked for ever: guesses from one network run out", async () => {
    const guess = (at: number) => server.post("/api/auth/link/open", { token: `${"C".repeat(40)}${String(at).padStart(3, "0")}` });
    const statuses: number[] = [];
    for (let at = 0; at < 110; at += 1) statuses.push((await guess(at)).statusCode);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
    await server.accountsDb.throttle.deleteMany();
  });
});

describe("a reset", () => {
  test("ends the old password and the sessions, and leaves a second factor where it is", async () => {
    await server.addAccount("reset@contoh.go.id");
    const cookie = await server.signIn("reset@contoh.go.id");
    await server.accountsDb.user.updateMany({ where: { email: "reset@contoh.go.id" }, data: { twoFactorEnabled: true } });
    const made = await server.accounts.reset("reset@contoh.go.id");
    const token = made.ok ? made.value.token : "";
    expect((await server.post("/trpc/session.me", {}, { cookie })).statusCode).toBe(401);
    expect(await server.signIn("reset@contoh.go.id")).toBe("");

    const accepted = await ask("accept", { token, password: CHOSEN });
    expect([accepted.json(), cookieOf(accepted)]).toEqual([{ signedIn: false }, ""]);
  });
});

test("the database holds no secret of a link, and the audit chain tells who invited and who chose", async () => {
  const token = await invite("jejak@contoh.go.id");
  await ask("accept", { token, password: CHOSEN });
  const stored = await server.accountsDb.$queryRaw`select encode(digest, 'hex') as digest, l::text as row from account_link l`;
  expect(JSON.stringify(stored)).not.toContain(token);
  const { rows } = await asSystem(server.database.db, { today: TODAY }, (tx) => listAudit(tx, { action: null, page: 1, pageSize: 4 }));
  expect(rows.map((row) => `${row.actor}: ${row.action}`)).toEqual(["Orang Diundang: session.opened", "Orang Diundang: password.chosen", "Operator: account.invited", "Operator: account.created"]);
});
