import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { asSystem } from "@sinergi/db/access/scoped";
import { announce } from "@sinergi/db/targeting/announce";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen, ListenProblem } from "./listen.ts";
import { cookieOf, PASSWORD, setCookies, startTestServer, TODAY, type TestServer } from "./server.fixtures.ts";

let server: TestServer;
let secure: TestServer;
let cookie = "";
beforeAll(async () => {
  server = await startTestServer();
  secure = await startTestServer({ publicUrl: "https://sinergi.contohkab.go.id" });
  await server.addAccount("sri@contoh.go.id");
  cookie = await server.signIn("sri@contoh.go.id");
});
afterAll(async () => {
  await server.close();
  await secure.close();
});

const page = (url: string, of = server) => of.app.inject({ url, headers: { accept: "text/html,*/*" } });

describe("a page", () => {
  test("carries the headers that keep foreign script and frames out, and its own nonce", async () => {
    const [first, second] = [await page("/"), await page("/sasaran?kec=18.04.04")];
    const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1] ?? "";
    expect(nonce).toHaveLength(24);
    expect(first.headers["content-security-policy"]).toBe(
      `default-src 'none';script-src 'self';style-src 'self' 'nonce-${nonce}';img-src 'self' data: blob:;font-src 'self';connect-src 'self';manifest-src 'self';worker-src 'self';base-uri 'none';object-src 'none';form-action 'self';frame-ancestors 'none'`,
    );
    expect(second.headers["content-security-policy"]).not.toBe(first.headers["content-security-policy"]);
    expect(first.headers).toMatchObject({
      "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "no-referrer", "cache-control": "no-store",
      "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin", "content-type": "text/html; charset=utf-8",
    });
    expect(first.headers).not.toHaveProperty("x-powered-by");
    expect(first.headers).not.toHaveProperty("strict-transport-security");
    expect(first.body).not.toContain("__CSP_NONCE__");
  });

  test("over https says so for a year", async () => {
    expect((await page("/", secure)).headers["strict-transport-security"]).toBe("max-age=31536000");
  });

  test("is the same one for every address a person may open, also the file's own name", async () => {
    for (const url of ["/data/impor/0198a7c0-0000-7000-8000-000000000000", "/index.html", "/keluarga?wil=18.04.04", "/analisis/wilayah/18.04.22.2002"]) {
      const answer = await page(url);
      expect([url, answer.statusCode, answer.body.includes('id="root"'), answer.body.includes("__CSP_NONCE__")]).toEqual([url, 200, true, false]);
    }
  });

  test.each(["/assets/missing.js", "/favicon.png", "/api/nothing", "/trpc/a/b", "/files", "/.env", "/../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fpackage.json"])("%s is not one: 404 or refused, and no page", async (url) => {
    const answer = await page(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toContain("root");
  });
});

describe("the field app", () => {
  test("has a page of its own at every one of its addresses, which a service worker fetches as a file too", async () => {
    expect((await page("/lapangan")).headers["location"]).toBe("/lapangan/");
    for (const answer of [await page("/lapangan/"), await page("/lapangan/kunjungan/0198a7c0-0000-7000-8000-000000000000?keluarga=8"), await server.app.inject({ url: "/lapangan/" })]) {
      expect([answer.statusCode, answer.body.includes("Sinergi Lapangan")]).toEqual([200, true]);
    }
    expect((await page("/lapangan/assets/missing.js")).statusCode).toBe(404);
  });
});

describe("a file of the app", () => {
  test("with a digest in its name is kept for ever and travels compressed; others are asked for again", async () => {
    const script = await server.app.inject({ url: "/assets/main-abc123.js", headers: { "accept-encoding": "br" } });
    expect(script.headers).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", "content-encoding": "br" });
    expect((await server.app.inject({ url: "/robots.txt" })).headers["cache-control"]).toBe("no-cache");
  });

  test("that the build has pressed travels as the build left it, and plain to whoever cannot open that", async () => {
    const pressed = await server.app.inject({ url: "/assets/pressed-abc123.js", headers: { "accept-encoding": "gzip, br" } });
    expect(pressed.headers).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", "content-encoding": "br", "content-type": "application/javascript; charset=utf-8", vary: "accept-encoding" });
    expect(brotliDecompressSync(pressed.rawPayload).toString()).toBe('console.log("pressed by the build");');
    expect((await server.app.inject({ url: "/assets/pressed-abc123.js" })).body).toBe('console.log("as it is");');
  });
});

describe("a procedure", () => {
  test("is asked by post with our header, and never kept", async () => {
    const answer = await server.post("/trpc/session.me", {}, { cookie });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect((await server.post("/trpc/session.me", {})).statusCode).toBe(401);
  });

  test("is refused before anything is read when the request is not our page's, in any spelling of its path", async () => {
    const forms = [
      server.app.inject({ method: "POST", url: "/trpc/imports.begin", headers: { cookie, "content-type": "multipart/form-data; boundary=x", origin: "https://lomba.contohkab.go.id" }, payload: "--x--" }),
      server.app.inject({ method: "POST", url: "/trpc/imports.begin", headers: { cookie, "content-type": "multipart/form-data; boundary=x", "x-sinergi": "1" }, payload: "--x--" }),
      server.app.inject({ method: "POST", url: "/%74rpc/session.me", headers: { cookie, "content-type": "application/json" }, payload: "{}" }),
      server.post("/trpc/session.me", {}, { cookie, origin: "http://evil.example" }),
      server.post("/trpc/session.me", {}, { cookie, "sec-fetch-site": "same-site" }),
      server.post("/files/imports/0198a7c0-0000-7000-8000-000000000000", {}, { cookie }),
    ];
    expect((await Promise.all(forms)).map((answer) => answer.statusCode)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  test("is refused by get, which would write its input into an address", async () => {
    for (const url of ["/trpc/session.me", "/trpc/families.list?input=%7B%7D", "/trpc/live.changes,session.me?batch=1", "/%74rpc/session.me"]) {
      expect((await server.app.inject({ url, headers: { cookie } })).statusCode).toBe(405);
    }
  });

  test("travels in batches of ten at most", async () => {
    const batch = (count: number) => server.post(`/trpc/${Array(count).fill("session.me").join(",")}?batch=1`, Object.fromEntries(Array.from({ length: count }, (_, at) => [at, {}])), { cookie });
    expect((await batch(10)).statusCode).toBe(200);
    expect((await batch(11)).statusCode).toBe(400);
  });

  test("with a body over a megabyte is refused, and a fault tells nothing of what was sent", async () => {
    expect((await server.post("/trpc/session.me", "x".repeat(1_100_000), { cookie })).statusCode).toBe(413);
    const broken = await server.app.inject({ method: "POST", url: "/trpc/families.list", headers: { cookie, "content-type": "application/json", "x-sinergi": "1" }, payload: '{"nik":"1804010101909000' });
    expect(broken.statusCode).toBe(400);
    expect(broken.body).not.toContain("1804010101909000");
    expect(broken.body).not.toContain("node_modules");
  });
});

describe("behind https", () => {
  test("the session's cookie belongs to this very host", async () => {
    await secure.addAccount("sri@contoh.go.id");
    const answer = await secure.post("/api/auth/sign-in/email", { email: "sri@contoh.go.id", password: PASSWORD });
    expect(setCookies(answer)[0]).toMatch(/^__Host-sinergi\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await secure.post("/trpc/session.me", {}, { cookie: cookieOf(answer) })).statusCode).toBe(200);
    expect((await secure.post("/trpc/session.me", {}, { cookie: cookieOf(answer).replace("__Host-", "") })).statusCode).toBe(401);
    expect((await secure.post("/trpc/session.me", {}, { cookie: cookieOf(answer), origin: "http://localhost:3000", host: "localhost:3000" })).statusCode).toBe(403);
  });
});

describe("who asks", () => {
  test("is told by the connection; a proxy we do not know is not believed", async () => {
    const sessionFrom = async (remoteAddress: string, forwarded: string): Promise<string | null> => {
      await server.app.inject({
        method: "POST", url: "/api/auth/sign-in/email", remoteAddress, payload: { email: "sri@contoh.go.id", password: PASSWORD },
        headers: { "x-sinergi": "1", "x-forwarded-for": forwarded, "x-sinergi-address": "203.0.113.66" },
      });
      return (await server.accountsDb.session.findFirst({ orderBy: { createdAt: "desc" } }))?.ipAddress ?? null;
    };
    expect(await sessionFrom("192.0.2.1", "203.0.113.5")).toBe("192.0.2.1");
    expect(await sessionFrom("10.9.9.9", "203.0.113.5")).toBe("203.0.113.5");
  });
});

describe("the health of the server", () => {
  test("is told without a session and without a secret", async () => {
    const answer = await server.app.inject({ url: "/healthz" });
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: "ok" }]);
  });
});

describe("listening", () => {
  test("on a port in use fails with one sentence", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const failing = await startTestServer();
    const problem = await listen(failing.app, { host: "127.0.0.1", port, publicUrl: null }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ListenProblem);
    expect(String(problem)).toMatch(/sudah dipakai program lain.* \/ .*is in use by another program/);
    other.close();
    await failing.close();
  });
});

describe("the stream of changes", () => {
  test("tells an open screen what landed, uncompressed, and ends when the server closes", async () => {
    const live = await startTestServer();
    await live.addAccount("live@contoh.go.id");
    const own = await live.signIn("live@contoh.go.id");
    await live.app.listen({ host: "127.0.0.1", port: 0 });
    const address = live.app.server.address();
    const base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    const stranger = await fetch(`${base}/trpc/live.changes`);
    expect(await stranger.text()).toContain('"code":"UNAUTHORIZED"');

    const stream = await fetch(`${base}/trpc/live.changes`, { headers: { cookie: own, "accept-encoding": "br, gzip", accept: "text/event-stream" } });
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    expect(stream.headers.get("content-encoding")).toBeNull();
    const heard = read(stream, '"kind":"import"');
    await sleep(300);
    await asSystem(live.database.db, { today: TODAY }, (tx) => announce(tx, { kind: "import", id: "0198a7c0-0000-7000-8000-000000000000" }));
    expect(await heard).toContain("0198a7c0");

    const rest = stream.body?.cancel().catch(() => undefined);
    const second = await fetch(`${base}/trpc/live.changes`, { headers: { cookie: own } });
    const ending = read(second, "never said").then(() => "ended", () => "ended");
    // Closing waits for what is being answered: for ever, were the streams not ended by it.
    await live.close();
    expect(await Promise.race([ending, sleep(10_000).then(() => "still open")])).toBe("ended");
    await rest;
  });
});

/** What arrives until a text is seen. */
async function read(response: Response, until: string): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = "";
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text;
    text += decoder.decode(chunk.value, { stream: true });
    if (text.includes(until)) {
      reader?.releaseLock();
      return text;
    }
  }
}
