import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { accept, refuse, type Result } from "@sinergi/domain/result";

/** Everything the environment decides. This file is its only reader. */
export interface Env {
  readonly port: number;
  /** 127.0.0.1 unless opened to the network on purpose with HOST=0.0.0.0. */
  readonly host: string;
  /** A PostgreSQL somebody else runs; null for the embedded one. */
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  readonly demo: "on" | "off" | "small";
  /** Holds the master key, outside the database. */
  readonly keyFile: string;
  /** Origin under which people reach the server; null where it is reached by its own address. */
  readonly publicUrl: string | null;
  /** Exact addresses or ranges of the proxies in front; empty: nobody is believed about addresses. */
  readonly trustedProxies: readonly string[];
  /** Where e-mails are handed over and whom they are from; null: none are sent. The address holds a password: never log it. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
}

const WRONG_USAGE = 2;

/** Says what is expected of each variable, in both languages. */
const EXPECTED = {
  PORT: ["angka 1 sampai 65535", "a number from 1 to 65535"],
  HOST: ["alamat atau nama mesin ini; 0.0.0.0 membuka ke jaringan", "an address or name of this machine; 0.0.0.0 opens it to the network"],
  DATABASE_URL: ["alamat postgresql://…", "an address postgresql://…"],
  SINERGI_DATA: ["nama direktori", "a directory"],
  SINERGI_DEMO: ["on, off atau small", "on, off or small"],
  SINERGI_SECRET_FILE: ["nama berkas", "a file"],
  SINERGI_PUBLIC_URL: ["alamat seperti https://sinergi.contohkab.go.id, tanpa jalur", "an address such as https://sinergi.contohkab.go.id, without a path"],
  TRUST_PROXY: ["alamat atau rentang proksi, dipisah koma", "addresses or ranges of proxies, separated by commas"],
  SINERGI_SMTP_URL: ["alamat smtp://… atau smtps://…, bersama SINERGI_MAIL_FROM", "an address smtp://… or smtps://…, together with SINERGI_MAIL_FROM"],
  SINERGI_MAIL_FROM: ["alamat surel pengirim, bersama SINERGI_SMTP_URL", "the sender's e-mail address, together with SINERGI_SMTP_URL"],
  SINERGI_LOG_LEVEL: ["fatal, error, warn, info, debug atau silent", "fatal, error, warn, info, debug or silent"],
} as const satisfies Record<string, readonly [string, string]>;
type Variable = keyof typeof EXPECTED;

const HIGHEST_PORT = 65_535;
const IPV4_BITS = 32;
const IPV6_BITS = 128;

function isAddressOrRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? IPV4_BITS : IPV6_BITS));
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
}

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(HIGHEST_PORT).default(3000),
  HOST: z.string().regex(/^[0-9A-Za-z.:_-]{1,253}$/).default("127.0.0.1"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SINERGI_DATA: z.string().default("./data"),
  SINERGI_DEMO: z.enum(["on", "off", "small"]).default("on"),
  SINERGI_SECRET_FILE: z.string().optional(),
  SINERGI_PUBLIC_URL: z.string().refine(isOrigin).transform((text) => new URL(text).origin).optional(),
  TRUST_PROXY: z.string().transform((text) => text.split(",").map((part) => part.trim())).refine((parts) => parts.every(isAddressOrRange)).default([]),
  SINERGI_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SINERGI_MAIL_FROM: z.email().max(254).optional(),
  SINERGI_LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
} satisfies Record<Variable, z.ZodType>);

/** Reads variables by name; an empty one counts as not set. Refuses with one sentence that names the variable, never its value. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Result<Env, string> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== undefined && text.trim() !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) return refuse(sentenceFor(parsed.error.issues[0]?.path[0]));
  const { data } = parsed;
  const { SINERGI_SMTP_URL: mailUrl, SINERGI_MAIL_FROM: from } = data;
  if ((mailUrl === undefined) !== (from === undefined)) return refuse(sentenceFor(mailUrl === undefined ? "SINERGI_SMTP_URL" : "SINERGI_MAIL_FROM"));
  const dataDirectory = resolve(data.SINERGI_DATA);
  return accept({
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    dataDirectory,
    demo: data.SINERGI_DEMO,
    keyFile: data.SINERGI_SECRET_FILE === undefined ? join(dataDirectory, "keys", "master.key") : resolve(data.SINERGI_SECRET_FILE),
    publicUrl: data.SINERGI_PUBLIC_URL ?? null,
    trustedProxies: data.TRUST_PROXY,
    mail: mailUrl === undefined || from === undefined ? null : { url: mailUrl, from },
    logLevel: data.SINERGI_LOG_LEVEL,
  });
}

function sentenceFor(name: PropertyKey | undefined): string {
  const [variable, [indonesian, english]] = Object.entries(EXPECTED).find(([known]) => known === name) ?? ["?", ["lain", "something else"]];
  return `Variabel ${variable} harus berisi ${indonesian}. / Variable ${variable} must be ${english}.`;
}

/** The process's own environment. Where it is wrong: one sentence, exit 2, before anything is opened. */
export function readEnv(): Env {
  const read = parseEnv(process.env);
  if (read.ok) return read.value;
  process.stderr.write(`${read.refusal}\n`);
  process.exit(WRONG_USAGE);
}

/** Where people reach the server: what links that leave the house begin with. */
export function baseUrlOf({ publicUrl, port }: Pick<Env, "publicUrl" | "port">): string {
  return publicUrl ?? `http://localhost:${port}`;
}
