import { findSession } from "@sinergi/db/access/signed-in.store";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cookieOf, PASSWORD, setCookies, startTestServer, type TestServer } from "#http/server.fixtures";
import { createPasswordHashing } from "./password-hashing.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.accountsDb.throttle.deleteMany();
});

const SIGN_IN = "/api/auth/sign-in/email";
const me = (cookie: string) => server.post("/trpc/session.me", {}, { cookie });

describe("signing in", () => {
  test("with the right password opens a session that the data answer to", async () => {
    const id = await server.addAccount("sri@contoh.go.id");
    const answer = await server.post(SIGN_IN, { email: " Sri@Contoh.go.id ", password: PASSWORD });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ user: { id, role: "SECRETARIAT", mustChangePassword: false } });
    const asked = await me(cookieOf(answer));
    expect(asked.statusCode).toBe(200);
    expect(asked.json()).toMatchObject({ result: { data: { user: { id, email: "sri@contoh.go.id", role: "SECRETARIAT", scope: "regency" } } } });
  });

  test("leads by its token to the session and the account as Prisma has them, field by field", async () => {
    await server.addAccount("token@contoh.go.id");
    const answer = await server.post(SIGN_IN, { email: "token@contoh.go.id", password: PASSWORD });
    const token = decodeURIComponent(cookieOf(answer).split("=")[1] ?? "").split(".")[0] ?? "";
    // better-auth does not know of the last sign-in, and is not told.
    const kept = await server.accountsDb.session.findUnique({ where: { token }, include: { user: { omit: { lastSignInAt: true } } } });
    expect(kept).not.toBeNull();
    expect(await findSession(server.accountsDb, token)).toEqual(kept);
    expect(await findSession(server.accountsDb, "nobody's")).toBeNull();
  });

  test("sets a cookie that scripts cannot read and other sites do not send, and tells its token nowhere else", async () => {
    await server.addAccount("cookie@contoh.go.id");
    const answer = await server.post(SIGN_IN, { email: "cookie@contoh.go.id", password: PASSWORD });
    const [cookie = ""] = setCookies(answer);
    expect(cookie).toMatch(/^sinergi\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = decodeURIComponent(cookie.split("=")[1]?.split(";")[0] ?? "").split(".")[0] ?? "";
    expect(token.length).toBeGreaterThanOrEqual(32);
    expect(answer.body).not.toContain(token);
  });

  test("with a wrong password, for an unknown address, a disabled account and a demo account is answered with the same bytes", async () => {
    await server.addAccount("known@contoh.go.id");
    await server.addAccount("closed@contoh.go.id");
    await server.accounts.disable("closed@contoh.go.id");
    const [demo] = await server.demo.ensure();
    const answers = await Promise.all([
      server.post(SIGN_IN, { email: "known@contoh.go.id", password: "quite another sentence" }),
      server.post(SIGN_IN, { email: "nobody@contoh.go.id", password: PASSWORD }),
      server.post(SIGN_IN, { email: "closed@contoh.go.id", password: PASSWORD }),
      server.post(SIGN_IN, { email: demo?.email, password: PASSWORD }),
    ]);
    const shown = answers.map(({ statusCode, body, headers }) => {
      const { date: _date, "x-request-id": _id, "content-security-policy": _csp, ...same } = headers;
      return { statusCode, body, same };
    });
    expect(shown[0]).toMatchObject({ statusCode: 401 });
    for (const other of shown.slice(1)) expect(other).toEqual(shown[0]);
    await server.demo.remove();
  });

  test("costs a whole password check for an unknown address too", async () => {
    const time = async (email: string): Promise<number> => {
      const started = performance.now();
      await server.post(SIGN_IN, { email, password: "quite another sentence" });
      return performance.now() - started;
    };
    const hashing = createPasswordHashing();
    const fastest = { unknown: Infinity, hash: Infinity };
    for (let turn = 0; turn < 5; turn += 1) {
      fastest.unknown = Math.min(fastest.unknown, await time("nobody-at-all@contoh.go.id"));
      const started = performance.now();
      await hashing.hash("quite another sentence");
      fastest.hash = Math.min(fastest.hash, performance.now() - started);
    }
    // An answer without a check would come in a fraction of the time; a busy machine makes both slower, never this one faster.
    expect(fastest.unknown).toBeGreaterThan(fastest.hash * 0.7);
  });

  test("wrong 200 times at the same moment is checked five times, the rest is told to wait", async () => {
    await server.addAccount("flood@contoh.go.id");
    const answers = await Promise.all(Array.from({ length: 200 }, () => server.post(SIGN_IN, { email: "flood@contoh.go.id", password: "quite another sentence" })));
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(5);
    const refused = answers.filter((answer) => answer.statusCode === 429);
    expect(refused).toHaveLength(195);
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(800);
    expect(refused[0]?.json()).toMatchObject({ code: "too_many_attempts" });
    expect((await server.post(SIGN_IN, { email: "flood@contoh.go.id", password: PASSWORD })).statusCode).toBe(429);
  });

  test("right ten times at the same moment works ten times, and the five newest sessions stay", async () => {
    const id = await server.addAccount("ten@contoh.go.id");
    const answers = await Promise.all(Array.from({ length: 10 }, () => server.post(SIGN_IN, { email: "ten@contoh.go.id", password: PASSWORD })));
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array(10).fill(200));
    expect(await server.accountsDb.session.count({ where: { userId: id } })).toBe(5);
  });

  test("does not take over a session somebody planted", async () => {
    await server.addAccount("planted@contoh.go.id");
    await server.addAccount("attacker@contoh.go.id");
    const planted = await server.signIn("attacker@contoh.go.id");
    const answer = await server.post(SIGN_IN, { email: "planted@contoh.go.id", password: PASSWORD }, { cookie: planted });
    expect(cookieOf(answer)).not.toBe(planted);
    expect((await me(cookieOf(answer))).json()).toMatchObject({ result: { data: { user: { email: "planted@contoh.go.id" } } } });
    expect((await me(planted)).statusCode).toBe(401);
    expect((await me("sinergi.session_token=made-up.c2lnbmF0dXJl")).statusCode).toBe(401);
  });

  test.each([{}, { email: "a@b.id" }, { email: ["a@b.id"], password: "x" }, { email: "x".repeat(300), password: "y" }, null, "text"])("with a body of another shape is refused: %j", async (body) => {
    expect((await server.post(SIGN_IN, body)).statusCode).toBe(400);
  });

  test("has no other door: sign-up, password reset and the like do not exist", async () => {
    for (const path of ["sign-up/email", "request-password-reset", "reset-password", "update-user", "set-password", "delete-user", "list-sessions", "sign-in/social", "update-session"]) {
      expect((await server.post(`/api/auth/${path}`, { email: "new@contoh.go.id", password: PASSWORD, name: "x" })).statusCode).toBe(404);
    }
  });
});

describe("a session", () => {
  test("ends with signing out, and the browser forgets what it kept, but not rows written in the field", async () => {
    await server.addAccount("out@contoh.go.id");
    const cookie = await server.signIn("out@contoh.go.id");
    const answer = await server.post("/api/auth/sign-out", {}, { cookie });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["clear-site-data"]).toBe('"cache"');
    expect(setCookies(answer)[0]).toMatch(/^sinergi\.session_token=; Max-Age=0/);
    expect((await me(cookie)).statusCode).toBe(401);
  });

  test("of an account that is disabled is over with the next request", async () => {
    await server.addAccount("next@contoh.go.id");
    const cookie = await server.signIn("next@contoh.go.id");
    expect((await me(cookie)).statusCode).toBe(200);
    await server.accounts.disable("next@contoh.go.id");
    expect((await me(cookie)).statusCode).toBe(401);
  });

  test("of an account disabled behind the server's back is over too, although its row is still there", async () => {
    const id = await server.addAccount("row@contoh.go.id");
    const cookie = await server.signIn("row@contoh.go.id");
    await server.accountsDb.user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect((await me(cookie)).statusCode).toBe(401);
  });

  test("follows a changed role with the next request, and knows no role that does not exist", async () => {
    const id = await server.addAccount("role@contoh.go.id");
    const cookie = await server.signIn("role@contoh.go.id");
    await server.accountsDb.user.update({ where: { id }, data: { role: "AUDITOR" } });
    expect((await me(cookie)).json()).toMatchObject({ result: { data: { user: { role: "AUDITOR", scope: "none" } } } });
    await server.accountsDb.user.update({ where: { id }, data: { role: "SUPERUSER" } });
    expect((await me(cookie)).statusCode).toBe(401);
  });

  test("ends after half an hour of silence, and after twelve hours whatever happens", async () => {
    const id = await server.addAccount("idle@contoh.go.id");
    const cookie = await server.signIn("idle@contoh.go.id");
    const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
    await server.accountsDb.session.updateMany({ where: { userId: id }, data: { updatedAt: minutesAgo(29) } });
    expect((await me(cookie)).statusCode).toBe(200);
    const [touched] = await server.accountsDb.session.findMany({ where: { userId: id } });
    expect(Date.now() - (touched?.updatedAt.getTime() ?? 0)).toBeLessThan(10_000);
    await server.accountsDb.session.updateMany({ where: { userId: id }, data: { updatedAt: minutesAgo(31) } });
    expect((await me(cookie)).statusCode).toBe(401);

    const again = await server.signIn("idle@contoh.go.id");
    await server.accountsDb.session.updateMany({ where: { userId: id }, data: { expiresAt: minutesAgo(1) } });
    expect((await me(again)).statusCode).toBe(401);
  });
});

describe("a password made by the server", () => {
  test("lets its owner in to choose a new one, and to nothing else", async () => {
    const made = await server.accounts.create({ email: "first@contoh.go.id", name: "Yang Pertama", role: "ADMIN", agency: null, password: null });
    const generated = made.ok ? (made.value.generatedPassword ?? "") : "";
    const cookie = await server.signIn("first@contoh.go.id", generated);
    expect((await me(cookie)).statusCode).toBe(401);
    const own = await server.app.inject({ url: "/api/auth/get-session", headers: { cookie } });
    expect(own.json()).toMatchObject({ user: { email: "first@contoh.go.id", mustChangePassword: true } });

    const change = (currentPassword: string, newPassword: string, with_ = cookie) => server.post("/api/auth/change-password", { currentPassword, newPassword }, { cookie: with_ });
    expect((await change(generated, "short")).json()).toMatchObject({ code: "password_short" });
    expect((await change(generated, "Yang Pertama 1")).json()).toMatchObject({ code: "password_names" });
    expect((await change(generated, generated)).json()).toMatchObject({ code: "password_same" });
    expect((await change("not the one I was given", PASSWORD)).json()).toMatchObject({ code: "INVALID_PASSWORD" });
    const changed = await change(generated, PASSWORD);
    expect(changed.statusCode).toBe(200);
    expect((await me(cookie)).statusCode).toBe(401);
    expect((await me(cookieOf(changed))).statusCode).toBe(200);
    expect(await server.signIn("first@contoh.go.id", generated)).toBe("");
    expect(await server.signIn("first@contoh.go.id")).not.toBe("");
  });

  test("cannot be guessed through a stolen session: five wrong ones and it is over", async () => {
    await server.addAccount("stolen@contoh.go.id");
    const cookie = await server.signIn("stolen@contoh.go.id");
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, turn) => server.post("/api/auth/change-password", { currentPassword: `guess number ${turn}`, newPassword: "an entirely new sentence" }, { cookie })));
    expect(guesses.filter((guess) => guess.statusCode === 400)).toHaveLength(5);
    expect(guesses.filter((guess) => guess.statusCode === 429)).toHaveLength(15);
  });
});
