import type { Scoped } from "@sinergi/db/access/scoped";
import { addAccount, disableAccount } from "@sinergi/db/access/account-acts.store";
import { issueLink, tokenOf } from "@sinergi/db/access/account-links.store";
import { countOtherAdmins, findAccount, listAccounts, lockAccounts, type AccountRow } from "@sinergi/db/access/accounts.store";
import { readSetting } from "@sinergi/db/areas/settings.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { refuseDisabling, refuseLink, type AccountAct, type AccountActRefusal } from "@sinergi/domain/access/accounts.policy";
import { checkAccount, type AccountRefusal as CheckRefusal, type CheckedAccount, type WantedAccount } from "@sinergi/domain/access/check-account";
import type { Role } from "@sinergi/domain/access/roles";
import { accept, refuse, type Result } from "@sinergi/domain/result";
import { createPasswordHashing } from "./password-hashing.ts";
import { generatePassword, refusePassword, type PasswordRefusal } from "./password-rules.ts";

export interface NewAccount extends WantedAccount {
  /** Null: the server makes one, to be shown once and changed at the first sign-in. */
  readonly password: string | null;
}

export type AccountRefusal = CheckRefusal | AccountActRefusal | { readonly code: "email_taken" | "account_unknown" | PasswordRefusal };

export interface MadeAccount {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly agency: string | null;
  /** Shown once, then forgotten; null where the password was given. */
  readonly generatedPassword: string | null;
}

export interface MadeLink {
  readonly id: string;
  readonly email: string;
  /** The secret of the one-time link; shown once. */
  readonly token: string;
  readonly expiresAt: string;
}

/** What the operator does with accounts: the same acts as on the users page, in the name of nobody's account. */
export interface AccountStore {
  create(account: NewAccount): Promise<Result<MadeAccount, AccountRefusal>>;
  /** Makes an account without a password, and the link by which its owner chooses one. */
  invite(account: WantedAccount): Promise<Result<MadeLink, AccountRefusal>>;
  /** From now on nothing is answered to the account; its sessions are gone at once. Disabling twice is no error. */
  disable(email: string): Promise<Result<{ readonly id: string; readonly email: string }, AccountRefusal>>;
  /** The old password and the open sessions end; a link lets the owner choose a new one. */
  reset(email: string): Promise<Result<MadeLink, AccountRefusal>>;
  list(): Promise<readonly AccountRow[]>;
  /** False on a new database: somebody has to make the first account. */
  hasAdministrator(): Promise<boolean>;
}

export interface AccountStoreDeps {
  /** One transaction in the operator's name. */
  readonly inSystem: <T>(work: (tx: Scoped) => Promise<T>) => Promise<T>;
  /** Names of the place, which no password may consist of. */
  readonly places: () => Promise<readonly string[]>;
}

const EVERYBODY = { text: null, role: null, state: null, agency: null, sort: "email", descending: false, page: 1, pageSize: 10_000 } as const;
const NOBODY = "";

export function createAccountStore({ inSystem, places }: AccountStoreDeps): AccountStore {
  const hashing = createPasswordHashing();

  return {
    create: async ({ password, ...wanted }) => {
      const checked = await inSystem((tx) => check(tx, wanted));
      if (!checked.ok) return checked;
      const unfit = password === null ? null : refusePassword(password, { ...checked.value, places: await places() });
      if (unfit !== null) return refuse({ code: unfit });
      const chosen = password ?? generatePassword();
      const hash = await hashing.hash(chosen);
      const id = await inSystem((tx) => addAccount(tx, checked.value, { hash, mustChange: password === null }));
      if (id === null) return refuse({ code: "email_taken" });
      const { email, role, agency } = checked.value;
      return accept({ id, email, role, agency, generatedPassword: password === null ? chosen : null });
    },

    invite: (wanted) =>
      inSystem(async (tx) => {
        const checked = await check(tx, wanted);
        if (!checked.ok) return checked;
        const id = await addAccount(tx, checked.value, null);
        const account = id === null ? null : await findAccount(tx, { id });
        return account === null ? refuse({ code: "email_taken" }) : accept(await linkFor(tx, account));
      }),

    disable: (email) =>
      inSystem(async (tx) => {
        const gathered = await gather(tx, email);
        if (gathered === null) return refuse({ code: "account_unknown" });
        const refusal = refuseDisabling(gathered.act);
        if (refusal !== null) return refuse(refusal);
        await disableAccount(tx, gathered.account);
        return accept({ id: gathered.account.id, email: gathered.account.email });
      }),

    reset: (email) =>
      inSystem(async (tx) => {
        const gathered = await gather(tx, email);
        if (gathered === null) return refuse({ code: "account_unknown" });
        const refusal = refuseLink(gathered.act);
        return refusal === null ? accept(await linkFor(tx, gathered.account)) : refuse(refusal);
      }),

    list: () => inSystem(async (tx) => (await listAccounts(tx, EVERYBODY)).rows),
    hasAdministrator: () => inSystem(async (tx) => (await countOtherAdmins(tx, NOBODY, { simulated: false })) > 0),
  };
}

async function check(tx: Scoped, wanted: WantedAccount): Promise<Result<CheckedAccount, CheckRefusal>> {
  const known = new Set((await listOrganisations(tx)).map(({ code }) => code));
  return checkAccount(wanted, (agency) => known.has(agency));
}

async function gather(tx: Scoped, email: string): Promise<{ readonly account: AccountRow; readonly act: AccountAct } | null> {
  await lockAccounts(tx);
  const account = await findAccount(tx, { email });
  if (account === null) return null;
  const simulated = (await readSetting(tx, "simulated")) === true;
  return { account, act: { actorId: null, account, otherAdmins: await countOtherAdmins(tx, account.id, { simulated }) } };
}

async function linkFor(tx: Scoped, account: AccountRow): Promise<MadeLink> {
  const kind = account.state === "INVITED" && account.lastSignInAt === null ? "INVITATION" : "RESET";
  const { id, expiresAt } = await issueLink(tx, account, { kind, secondFactorToo: false });
  return { id: account.id, email: account.email, token: tokenOf(tx.db.keys, id), expiresAt };
}
