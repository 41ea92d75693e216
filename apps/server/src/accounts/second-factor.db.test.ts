import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { cookieOf, PASSWORD, startTestServer, type TestServer } from "#http/server.fixtures";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.accountsDb.throttle.deleteMany();
});

const enabledSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_MS = 30_000;

/** RFC 6238 by hand, so that the test does not believe the library it tests. */
function codeOf(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const bits = secret.split("").map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP_MS)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

interface WithAuthenticator {
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

async function addAuthenticator(email: string): Promise<WithAuthenticator> {
  await server.addAccount(email);
  const cookie = await server.signIn(email);
  const enabled = enabledSchema.parse((await server.post("/api/auth/two-factor/enable", { password: PASSWORD }, { cookie })).json());
  // The code of the step before: the present one is still to be used by the test.
  const verified = await server.post("/api/auth/two-factor/verify-totp", { code: codeOf(enabled.totpURI, Date.now() - STEP_MS) }, { cookie });
  expect(verified.statusCode).toBe(200);
  return { uri: enabled.totpURI, backupCodes: enabled.backupCodes };
}

const firstStep = (email: string) => server.post("/api/auth/sign-in/email", { email, password: PASSWORD });
const secondStep = (code: string, cookie: string) => server.post("/api/auth/two-factor/verify-totp", { code }, { cookie });
const mayRead = async (cookie: string): Promise<boolean> => (await server.post("/trpc/session.me", {}, { cookie })).statusCode === 200;

test("with an authenticator a password alone opens nothing, the code then does", async () => {
  const { uri } = await addAuthenticator("two@contoh.go.id");
  const first = await firstStep("two@contoh.go.id");
  expect(first.json()).toMatchObject({ twoFactorRedirect: true });
  expect(await mayRead(cookieOf(first))).toBe(false);
  const second = await secondStep(codeOf(uri), cookieOf(first));
  expect(second.statusCode).toBe(200);
  expect(await mayRead(cookieOf(second))).toBe(true);
});

test("a code opens once: whoever looked over the shoulder comes too late", async () => {
  const { uri } = await addAuthenticator("once@contoh.go.id");
  const code = codeOf(uri);
  const mine = await secondStep(code, cookieOf(await firstStep("once@contoh.go.id")));
  const theirs = await secondStep(code, cookieOf(await firstStep("once@contoh.go.id")));
  expect([mine.statusCode, theirs.statusCode]).toEqual([200, 401]);
});

test("five wrong codes are checked, however often the first step is taken anew", async () => {
  await addAuthenticator("guess@contoh.go.id");
  const statuses: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const first = await firstStep("guess@contoh.go.id");
    statuses.push((await secondStep(String(100_000 + turn), cookieOf(first))).statusCode);
  }
  expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
});

test("a backup code opens once", async () => {
  const { backupCodes } = await addAuthenticator("backup@contoh.go.id");
  const use = async (): Promise<number> =>
    (await server.post("/api/auth/two-factor/verify-backup-code", { code: backupCodes[0] }, { cookie: cookieOf(await firstStep("backup@contoh.go.id")) })).statusCode;
  expect([await use(), await use()]).toEqual([200, 401]);
});

test("an account disabled between the two steps stays out", async () => {
  const { uri } = await addAuthenticator("between@contoh.go.id");
  const first = await firstStep("between@contoh.go.id");
  await server.accounts.disable("between@contoh.go.id");
  expect((await secondStep(codeOf(uri), cookieOf(first))).statusCode).toBe(401);
});

test("a code without a first step is refused, and so is a made-up challenge", async () => {
  expect((await secondStep("123456", "")).statusCode).toBe(401);
  expect((await secondStep("123456", "sinergi.two_factor=2fa-made-up.c2lnbmF0dXJl")).statusCode).toBe(401);
});
