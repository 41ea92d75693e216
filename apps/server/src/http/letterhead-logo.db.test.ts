import { asSystem } from "@sinergi/db/access/scoped";
import { saveLogo } from "@sinergi/db/areas/letterhead-logo.store";
import { readLogo } from "@sinergi/domain/settings/read-logo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, TODAY, type TestServer } from "./server.fixtures.ts";

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC", "base64");

let server: TestServer;
let digest: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  const logo = readLogo(PNG);
  if (!logo.ok) throw new Error(logo.refusal.code);
  digest = await asSystem(server.database.db, { today: TODAY }, (tx) => saveLogo(tx, logo.value));
  await server.addAccount("mitra@contoh.go.id", "PARTNER");
  cookie = await server.signIn("mitra@contoh.go.id");
});
afterAll(() => server.close());

const get = (name: string, headers: Record<string, string>) => server.app.inject({ url: `/files/letterhead/${name}`, headers: { host: "localhost:3000", ...headers } });

describe("the logo of the letterhead", () => {
  test("comes to whoever is signed in as a picture that no browser takes for a page", async () => {
    const answer = await get(digest, { cookie, "sec-fetch-site": "same-origin" });
    expect(answer.rawPayload).toEqual(PNG);
    expect([answer.statusCode, answer.headers["content-type"], answer.headers["content-disposition"], answer.headers["x-content-type-options"]]).toEqual([200, "image/png", 'attachment; filename="logo.png"', "nosniff"]);
  });

  test("is not shown to strangers or in other people's pages, and one that is not there is not found", async () => {
    const answers = await Promise.all([get(digest, {}), get(digest, { cookie, "sec-fetch-site": "cross-site" }), get("0".repeat(64), { cookie }), get("..%2F..%2Fetc", { cookie })]);
    expect(answers.map((answer) => answer.statusCode)).toEqual([401, 403, 404, 404]);
  });
});
