import { randomUUID } from "node:crypto";
import { ROLES, type Role } from "@sinergi/domain/access/roles";
import { accept, refuse, type Result } from "@sinergi/domain/result";
import { z } from "zod";
import type { RecordAct } from "./account-acts.ts";
import type { AccountsClient } from "./accounts-client.ts";
import { createPasswordHashing } from "./password-hashing.ts";
import { generatePassword, refusePassword, type PasswordRefusal } from "./password-rules.ts";

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** As typed; refused unless it is one of ROLES. */
  readonly role: string;
  readonly agency: string | null;
  /** Null: the server makes one, to be shown once and changed at the first sign-in. */
  readonly password: string | null;
}

export type AccountRefusal =
  | { readonly code: "email_invalid" | "name_missing" | "email_taken" | "account_unknown" | "agency_missing" | "agency_not_for_role" | PasswordRefusal }
  | { readonly code: "role_unknown"; readonly roles: readonly Role[] }
  | { readonly code: "agency_unknown"; readonly agency: string };

export interface MadeAccount {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly agency: string | null;
  /** Shown once, then forgotten; null where the password was given. */
  readonly generatedPassword: string | null;
}

/** What the operator does with accounts. Every act leaves an audit entry. */
export interface AccountStore {
  create(account: NewAccount): Promise<Result<MadeAccount, AccountRefusal>>;
  /** From now on nothing is answered to the account; its sessions are gone at once. Disabling twice is no error. */
  disable(email: string): Promise<Result<{ readonly id: string; readonly email: string }, AccountRefusal>>;
  /** A new password made by the server; open sessions are closed. */
  resetPassword(email: string): Promise<Result<{ readonly id: string; readonly email: string; readonly generatedPassword: string }, AccountRefusal>>;
  /** False on a new database: somebody has to make the first account. */
  hasAdministrator(): Promise<boolean>;
}

export interface AccountStoreDeps {
  readonly db: AccountsClient;
  readonly record: RecordAct;
  readonly agencyExists: (code: string) => Promise<boolean>;
  /** Names of the place, which no password may consist of. */
  readonly places: () => Promise<readonly string[]>;
}

const AGENCY_ROLES: readonly Role[] = ["AGENCY_HEAD", "AGENCY_OPERATOR"];
const NAME_MAX_LENGTH = 120;
const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));
const UNIQUE_VIOLATION = "P2002";

export function createAccountStore(deps: AccountStoreDeps): AccountStore {
  const { db, record } = deps;
  const hashing = createPasswordHashing();

  return {
    create: async (account) => {
      const checked = await checkAccount(deps, account);
      if (!checked.ok) return checked;
      const chosen = account.password ?? generatePassword();
      const generatedPassword = account.password === null ? chosen : null;
      const id = await insertAccount(db, checked.value, { hash: await hashing.hash(chosen), mustChangePassword: generatedPassword !== null });
      if (id === null) return refuse({ code: "email_taken" });
      const { email, role, agency } = checked.value;
      await record({ action: "account.created", accountId: id, actor: null, address: null, detail: { role, agency } });
      return accept({ id, email, role, agency, generatedPassword });
    },

    disable: async (email) => {
      const user = await findAccount(db, email);
      if (!user) return refuse({ code: "account_unknown" });
      await db.$transaction([
        db.user.updateMany({ where: { id: user.id, disabledAt: null }, data: { disabledAt: new Date() } }),
        db.session.deleteMany({ where: { userId: user.id } }),
        db.verification.deleteMany({ where: { value: user.id } }),
      ]);
      await record({ action: "account.disabled", accountId: user.id, actor: null, address: null, detail: { role: user.role } });
      return accept({ id: user.id, email: user.email });
    },

    resetPassword: async (email) => {
      const user = await findAccount(db, email);
      if (!user || user.demo) return refuse({ code: "account_unknown" });
      const generatedPassword = generatePassword();
      const password = await hashing.hash(generatedPassword);
      await db.$transaction([
        db.account.updateMany({ where: { userId: user.id, providerId: "credential" }, data: { password } }),
        db.user.update({ where: { id: user.id }, data: { mustChangePassword: true } }),
        db.session.deleteMany({ where: { userId: user.id } }),
        db.verification.deleteMany({ where: { value: user.id } }),
      ]);
      await record({ action: "account.passwordReset", accountId: user.id, actor: null, address: null, detail: { role: user.role } });
      return accept({ id: user.id, email: user.email, generatedPassword });
    },

    hasAdministrator: async () => (await db.user.count({ where: { role: "ADMIN", disabledAt: null, demo: false } })) > 0,
  };
}

/** The id of the new account, or null where its e-mail belongs to another. */
async function insertAccount(db: AccountsClient, { email, name, role, agency }: CheckedAccount, { hash, mustChangePassword }: { readonly hash: string; readonly mustChangePassword: boolean }): Promise<string | null> {
  const id = randomUUID();
  try {
    await db.user.create({
      data: {
        id, email, name, role, agencyCode: agency, emailVerified: true, mustChangePassword,
        accounts: { create: { id: randomUUID(), accountId: id, providerId: "credential", password: hash } },
      },
    });
    return id;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

interface CheckedAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
}

async function checkAccount(deps: AccountStoreDeps, account: NewAccount): Promise<Result<CheckedAccount, AccountRefusal>> {
  const email = emailSchema.safeParse(account.email);
  if (!email.success) return refuse({ code: "email_invalid" });
  const name = account.name.trim().slice(0, NAME_MAX_LENGTH);
  if (name === "") return refuse({ code: "name_missing" });
  const role = ROLES.find((known) => known === account.role);
  if (!role) return refuse({ code: "role_unknown", roles: ROLES });
  const agency = await checkAgency(deps, role, account.agency);
  if (!agency.ok) return agency;
  const refusal = account.password === null ? null : refusePassword(account.password, { email: email.data, name, places: await deps.places() });
  if (refusal !== null) return refuse({ code: refusal });
  return accept({ email: email.data, name, role, agency: agency.value });
}

/** An agency account without its agency would see nothing; any other with one would look as if it spoke for it. */
async function checkAgency({ agencyExists }: AccountStoreDeps, role: Role, agency: string | null): Promise<Result<string | null, AccountRefusal>> {
  if (!AGENCY_ROLES.includes(role)) return agency === null ? accept(null) : refuse({ code: "agency_not_for_role" });
  if (agency === null) return refuse({ code: "agency_missing" });
  return (await agencyExists(agency)) ? accept(agency) : refuse({ code: "agency_unknown", agency });
}

async function findAccount(db: AccountsClient, email: string): Promise<{ id: string; email: string; role: string; demo: boolean } | null> {
  return db.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true, email: true, role: true, demo: true } });
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
}
