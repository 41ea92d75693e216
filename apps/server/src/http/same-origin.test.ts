import { hostname } from "node:os";
import { describe, expect, test } from "vitest";
import { refuseForeign, type Foreign, type OwnAddress } from "./same-origin.ts";

const PUBLIC: OwnAddress = { publicUrl: "https://sinergi.contohkab.go.id", host: "127.0.0.1" };
const LOCAL: OwnAddress = { publicUrl: null, host: "127.0.0.1" };
const GOOD = {
  "content-type": "application/json", "x-sinergi": "1", "sec-fetch-site": "same-origin", origin: "https://sinergi.contohkab.go.id", host: "sinergi.contohkab.go.id",
};

interface Asked {
  readonly method?: string;
  readonly route?: string | null;
  readonly procedure?: string | null;
  readonly own?: OwnAddress;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

function ask({ method = "POST", route = "/trpc/:path", procedure = "session.me", own = PUBLIC, headers = {} }: Asked): Foreign | null {
  const sent: Record<string, string | undefined> = { ...GOOD, ...headers };
  return refuseForeign({ method, route, procedure: route === "/trpc/:path" ? procedure : null, header: (name) => sent[name] }, own);
}

describe("a post", () => {
  test("of our own page is let in", () => {
    expect(ask({})).toBeNull();
    expect(ask({ headers: { "content-type": "application/json; charset=utf-8" } })).toBeNull();
    expect(ask({ headers: { "sec-fetch-site": undefined, origin: undefined } })).toBeNull();
    expect(ask({ route: "/files/imports/:id", headers: { "content-type": "multipart/form-data; boundary=x" } })).toBeNull();
  });

  test.each<[string, NonNullable<Asked["headers"]>, Foreign["code"]]>([
    ["without a content type", { "content-type": undefined }, "content_type"],
    ["as a form", { "content-type": "application/x-www-form-urlencoded" }, "content_type"],
    ["as a form with files", { "content-type": "multipart/form-data; boundary=x" }, "content_type"],
    ["as plain text that names JSON", { "content-type": "text/plain; application/json" }, "content_type"],
    ["as something beginning with JSON", { "content-type": "application/json-patch" }, "content_type"],
    ["without our header", { "x-sinergi": undefined }, "header_missing"],
    ["with another value in our header", { "x-sinergi": "0" }, "header_missing"],
    ["from a sibling sub-site", { "sec-fetch-site": "same-site" }, "cross_site"],
    ["from another site", { "sec-fetch-site": "cross-site" }, "cross_site"],
    ["from nowhere", { "sec-fetch-site": "none" }, "cross_site"],
    ["with a sibling's origin", { origin: "https://lomba.contohkab.go.id" }, "foreign_origin"],
    ["with our name over plain http", { origin: "http://sinergi.contohkab.go.id" }, "foreign_origin"],
    ["with our name on another port", { origin: "https://sinergi.contohkab.go.id:8443" }, "foreign_origin"],
    ["from a page without an origin", { origin: "null" }, "foreign_origin"],
    ["with a forged host", { origin: "https://evil.example", host: "evil.example" }, "foreign_origin"],
  ])("%s is refused", (_, headers, code) => {
    for (const route of ["/trpc/:path", "/api/demo-sign-in", "/files/imports/:id/errors"]) expect(ask({ route, headers })).toEqual({ status: 403, code });
  });

  test("as JSON on the upload route is refused", () => {
    expect(ask({ route: "/files/imports/:id" })).toEqual({ status: 403, code: "content_type" });
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])("by another method is refused: %s", (method) => {
    for (const route of ["/trpc/:path", "/api/demo-accounts", "/*", null]) expect(ask({ method, route })).toEqual({ status: 405, code: "method" });
  });

  test("to a path nobody serves is guarded too", () => {
    expect(ask({ route: null, headers: { "x-sinergi": undefined } })).toEqual({ status: 403, code: "header_missing" });
  });
});

describe("a read", () => {
  const plain = { "content-type": undefined, "x-sinergi": undefined };

  test("of a page is let in from anywhere: a link in a letter leads here", () => {
    expect(ask({ method: "GET", route: "/*", headers: { ...plain, "sec-fetch-site": "cross-site", origin: undefined } })).toBeNull();
  });

  test("of a query is refused: its input would stand in the address", () => {
    for (const procedure of ["session.me", "families.list", "live.changes,session.me", "Live.changes"]) {
      expect(ask({ method: "GET", procedure, headers: plain })).toEqual({ status: 405, code: "method" });
    }
    expect(ask({ method: "HEAD", procedure: "live.changes", headers: plain })).toEqual({ status: 405, code: "method" });
  });

  test("of the stream of changes is let in for our own page alone", () => {
    const stream = { method: "GET", procedure: "live.changes" } as const;
    expect(ask({ ...stream, headers: plain })).toBeNull();
    expect(ask({ ...stream, headers: { ...plain, origin: undefined, "sec-fetch-site": "same-site" } })).toEqual({ status: 403, code: "cross_site" });
    expect(ask({ ...stream, headers: { ...plain, origin: "https://evil.example" } })).toEqual({ status: 403, code: "foreign_origin" });
  });
});

describe("where no public address is set", () => {
  const from = (origin: string, host: string): Foreign | null => ask({ own: LOCAL, headers: { origin, host } });

  test.each([
    ["http://localhost:3000", "localhost:3000"],
    ["http://127.0.0.1:3000", "127.0.0.1:3000"],
    ["http://192.168.1.20:3000", "192.168.1.20:3000"],
    ["http://[::1]:3000", "[::1]:3000"],
    [`http://${hostname().toLowerCase()}:3000`, `${hostname().toLowerCase()}:3000`],
  ])("%s is ours when asked for as %s", (origin, host) => {
    expect(from(origin, host)).toBeNull();
  });

  test.each([
    ["http://localhost:3000", "localhost:4000"],
    ["https://localhost:3000", "localhost:3000"],
    ["http://rebound.example:3000", "rebound.example:3000"],
    ["http://localhost:3000", "]"],
  ])("%s is not ours when asked for as %s", (origin, host) => {
    expect(from(origin, host)).toEqual({ status: 403, code: "foreign_origin" });
  });
});
