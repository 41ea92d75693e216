import type { WantedAccount } from "@sinergi/domain/access/check-account";
import { createAccountStore, type AccountRefusal, type AccountStore, type MadeLink } from "../accounts/account-store.ts";
import { readEnv } from "../env.ts";
import { accountWorld } from "../startup/account-deps.ts";
import type { Sinergi } from "../startup/open-sinergi.ts";
import { readArguments, requiredText, textOf } from "./arguments.ts";
import { CommandRefused, UsageError, type Answer, type Call, type Command } from "./command.ts";

const WORDS = {
  email_invalid: "alamat e-mail tidak sah / no valid e-mail address",
  name_missing: "nama kosong / the name is empty",
  email_taken: "e-mail sudah dipakai akun lain / the e-mail belongs to another account",
  account_unknown: "akun tidak ditemukan / no such account",
  agency_missing: "peran OPD perlu --agency KODE / an agency role needs --agency CODE",
  agency_not_for_role: "--agency hanya untuk peran OPD dan mitra / --agency is for agency and partner roles only",
  agency_unknown: "kode OPD tidak dikenal / no such organisation",
  role_unknown: "peran tidak dikenal / no such role",
  password_short: "kata sandi kurang dari 12 huruf / the password is shorter than 12",
  password_long: "kata sandi lebih dari 128 huruf / the password is longer than 128",
  password_common: "kata sandi terlalu umum / the password is too common",
  password_names: "kata sandi memuat nama sendiri / the password consists of names",
  own_account: "akun sendiri / one's own account",
  last_admin: "ini administrator terakhir; buat administrator lain dahulu / this is the last administrator: make another one first",
  demo_account: "akun simulasi dibuka dengan satu klik dan tidak punya kata sandi / an account of the simulation has no password",
  account_disabled: "akun ini ditutup; aktifkan dahulu pada halaman Pengguna / the account is disabled: enable it on the users page first",
} as const satisfies Record<AccountRefusal["code"], string>;

const ACCOUNT_WORDS = "--email E --role ROLE [--name NAME] [--agency CODE]";

export const user: Command = {
  name: "user",
  usage: `user invite ${ACCOUNT_WORDS}\n  user add ${ACCOUNT_WORDS}\n  user list\n  user disable --email E\n  user reset --email E`,
  summary: "mengundang, membuat, menutup akun, atau mengganti kata sandi dengan tautan sekali pakai / invites, makes, closes accounts, or resets a password by a one-time link",
  async run(call) {
    const [verb, ...args] = call.args;
    const act = ACTS[verb ?? ""];
    if (!act) throw new UsageError(`user ${verb ?? ""}: invite, add, list, disable or reset`);
    return act({ ...call, args });
  },
};

const ACTS: Readonly<Record<string, (call: Call) => Promise<Answer>>> = {
  async invite(call) {
    const wanted = readAccount(call);
    const made = await withStore(await call.open(), (store) => store.invite(wanted));
    return linkAnswer(made, `Undangan untuk ${made.email}`);
  },
  async add(call) {
    const wanted = readAccount(call);
    const made = await withStore(await call.open(), (store) => store.create({ ...wanted, password: null }));
    const text = `Akun ${made.email} (${made.role}) dibuat. Kata sandi sementara, ditampilkan sekali / one-time password: ${made.generatedPassword ?? "-"}`;
    return { json: { id: made.id, email: made.email, role: made.role, agency: made.agency, password: made.generatedPassword }, text };
  },
  async list(call) {
    readArguments(call.args, {});
    const accounts = await createAccountStore(accountWorld(await call.open())).list();
    const rows = accounts.map(({ id, email, name, role, agency, state, demo, lastSignInAt, sessions }) => ({ id, email, name, role, agency, state, demo, lastSignInAt, sessions }));
    const text = rows.map((row) => [row.email, row.role, row.agency ?? "-", row.state, row.lastSignInAt ?? "-", row.name].join("\t")).join("\n");
    return { json: { accounts: rows }, text: text === "" ? "Belum ada akun / no accounts yet" : text };
  },
  async disable(call) {
    const email = readEmail(call);
    const done = await withStore(await call.open(), (store) => store.disable(email));
    return { json: { id: done.id, email: done.email, disabled: true }, text: `Akun ${done.email} ditutup; sesinya berakhir / disabled, its sessions are gone` };
  },
  async reset(call) {
    const email = readEmail(call);
    const made = await withStore(await call.open(), (store) => store.reset(email));
    return linkAnswer(made, `Kata sandi ${made.email} dicabut, sesinya berakhir. Tautan baru`);
  },
};

function readEmail({ args }: Call): string {
  return requiredText(readArguments(args, { email: { type: "string" } }), "email");
}

function readAccount({ args }: Call): WantedAccount {
  const parsed = readArguments(args, { email: { type: "string" }, name: { type: "string" }, role: { type: "string" }, agency: { type: "string" } });
  const email = requiredText(parsed, "email");
  return { email, role: requiredText(parsed, "role").toUpperCase(), name: textOf(parsed, "name") ?? email, agency: textOf(parsed, "agency") };
}

function linkAnswer({ id, email, token, expiresAt }: MadeLink, what: string): Answer {
  const { publicUrl, port } = readEnv();
  const link = `${publicUrl ?? `http://localhost:${port}`}/undangan#${token}`;
  return { json: { id, email, link, expiresAt }, text: `${what}, sekali pakai, berlaku sampai / one-time link, valid until ${expiresAt}:\n${link}` };
}

async function withStore<T>(sinergi: Sinergi, work: (store: AccountStore) => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: AccountRefusal }>): Promise<T> {
  const done = await work(createAccountStore(accountWorld(sinergi)));
  if (!done.ok) throw new CommandRefused(done.refusal.code.toUpperCase(), WORDS[done.refusal.code]);
  return done.value;
}
