import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnv } from "./env.ts";

describe("the environment", () => {
  test("with nothing set the server is reachable from this machine only and loads the demo", () => {
    expect(parseEnv({})).toEqual({
      ok: true,
      value: {
        port: 3000, host: "127.0.0.1", databaseUrl: null, dataDirectory: resolve("data"), demo: "on",
        keyFile: join(resolve("data"), "keys", "master.key"), publicUrl: null, trustedProxies: [], mail: null, logLevel: "info",
      },
    });
  });

  test("an empty variable counts as not set", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: " ", TRUST_PROXY: "" })).toEqual(parseEnv({}));
  });

  test("the public address is kept as an origin", () => {
    const read = parseEnv({ SINERGI_PUBLIC_URL: "https://Sinergi.ContohKab.go.id:443/" });
    expect(read.ok && read.value.publicUrl).toBe("https://sinergi.contohkab.go.id");
  });

  test("proxies are exact addresses or ranges", () => {
    const read = parseEnv({ TRUST_PROXY: "10.0.0.5, fd00::/64" });
    expect(read.ok && read.value.trustedProxies).toEqual(["10.0.0.5", "fd00::/64"]);
  });

  test("e-mail needs where it is handed over and whom it is from", () => {
    const url = "smtps://sinergi:very-secret@mail.contohkab.go.id";
    expect(parseEnv({ SINERGI_SMTP_URL: url, SINERGI_MAIL_FROM: "sinergi@contohkab.go.id" })).toMatchObject({ value: { mail: { url, from: "sinergi@contohkab.go.id" } } });
    const alone = parseEnv({ SINERGI_SMTP_URL: url });
    expect(alone).toMatchObject({ ok: false, refusal: expect.stringContaining("SINERGI_MAIL_FROM") });
    expect(JSON.stringify(alone)).not.toContain("very-secret");
  });

  test.each([
    ["PORT", "0"], ["PORT", "http"], ["PORT", "70000"], ["PORT", "80.5"],
    ["HOST", "http://localhost"],
    ["DATABASE_URL", "mysql://u:very-secret@h/d"], ["DATABASE_URL", "not an address very-secret"],
    ["SINERGI_DEMO", "yes"],
    ["SINERGI_PUBLIC_URL", "sinergi.go.id"], ["SINERGI_PUBLIC_URL", "https://a.go.id/path"], ["SINERGI_PUBLIC_URL", "ftp://a.go.id"],
    ["TRUST_PROXY", "true"], ["TRUST_PROXY", "10.0.0.0/33"], ["TRUST_PROXY", "*"],
    ["SINERGI_LOG_LEVEL", "loud"],
    ["SINERGI_SMTP_URL", "https://u:very-secret@mail.go.id"], ["SINERGI_MAIL_FROM", "not an address very-secret"],
  ])("%s=%s is refused in one sentence that names the variable and not its value", (variable, value) => {
    const read = parseEnv({ [variable]: value });
    expect(read).toMatchObject({ ok: false, refusal: expect.stringContaining(`Variabel ${variable} harus`) });
    expect(JSON.stringify(read)).not.toContain("very-secret");
    expect(JSON.stringify(read)).not.toContain("\\n");
  });
});
