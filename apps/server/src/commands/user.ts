import { openAccounts } from "@sinergi/db/access/open-accounts";
import type { AccountRefusal } from "../accounts/account-store.ts";
import { createAccountStore } from "../accounts/account-store.ts";
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
  agency_not_for_role: "--agency hanya untuk peran OPD / --agency is for agency roles only",
  agency_unknown: "kode OPD tidak dikenal / no such organisation",
  role_unknown: "peran tidak dikenal / no such role",
  password_short: "kata sandi kurang dari 12 huruf / the password is shorter than 12",
  password_long: "kata sandi lebih dari 128 huruf / the password is longer than 128",
  password_common: "kata sandi terlalu umum / the password is too common",
  password_names: "kata sandi memuat nama sendiri / the password consists of names",
} as const satisfies Record<AccountRefusal["code"], string>;

export const user: Command = {
  name: "user",
  usage: "user add --email E --role ROLE [--name NAME] [--agency CODE]\n  user disable --email E\n  user reset --email E",
  summary: "membuat, menutup akun, atau membuat kata sandi baru / makes or closes accounts, or makes a new password",
  async run(call) {
    const [verb, ...args] = call.args;
    const act = ACTS[verb ?? ""];
    if (!act) throw new UsageError(`user ${verb ?? ""}: add, disable or reset`);
    return act({ ...call, args });
  },
};

const ACTS: Readonly<Record<string, (call: Call) => Promise<Answer>>> = {
  async add(call) {
    const parsed = readArguments(call.args, { email: { type: "string" }, name: { type: "string" }, role: { type: "string" }, agency: { type: "string" } });
    const email = requiredText(parsed, "email");
    const role = requiredText(parsed, "role").toUpperCase();
    const made = await withStore(await call.open(), (store) => store.create({ email, role, name: textOf(parsed, "name") ?? email, agency: textOf(parsed, "agency"), password: null }));
    const text = `Akun ${made.email} (${made.role}) dibuat. Kata sandi sementara, ditampilkan sekali / one-time password: ${made.generatedPassword ?? "-"}`;
    return { json: { id: made.id, email: made.email, role: made.role, agency: made.agency, password: made.generatedPassword }, text };
  },
  async disable(call) {
    const email = requiredText(readArguments(call.args, { email: { type: "string" } }), "email");
    const done = await withStore(await call.open(), (store) => store.disable(email));
    return { json: { id: done.id, email: done.email, disabled: true }, text: `Akun ${done.email} ditutup; sesinya berakhir / disabled, its sessions are gone` };
  },
  async reset(call) {
    const email = requiredText(readArguments(call.args, { email: { type: "string" } }), "email");
    const done = await withStore(await call.open(), (store) => store.resetPassword(email));
    return { json: { id: done.id, email: done.email, password: done.generatedPassword }, text: `Kata sandi sementara ${done.email} / one-time password: ${done.generatedPassword}` };
  },
};

type Store = ReturnType<typeof createAccountStore>;

async function withStore<T>(sinergi: Sinergi, work: (store: Store) => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: AccountRefusal }>): Promise<T> {
  const db = openAccounts(sinergi.serverUrl);
  try {
    const done = await work(createAccountStore({ db, ...accountWorld(sinergi) }));
    if (!done.ok) throw new CommandRefused(done.refusal.code.toUpperCase(), WORDS[done.refusal.code]);
    return done.value;
  } finally {
    await db.$disconnect();
  }
}
