import { addAccount } from "@sinergi/db/access/account-acts.store";
import { findAccount } from "@sinergi/db/access/accounts.store";
import { verifyAudit } from "@sinergi/db/audit/audit.store";
import type { AccountDetail, AccountsPage, LinkAnswer, OwnAccount } from "@sinergi/api/accounts/accounts.schema";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorld, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const opId = (): string => crypto.randomUUID();
async function call<T>(path: string, input: object = {}): Promise<T> {
  return (await world.call("ADMIN", path, input)) as T;
}
async function refusalOf(path: string, input: object): Promise<string> {
  try {
    await call(path, input);
    return "done";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return error.message;
  }
}
/** An account that can sign in: its owner has chosen a password. */
async function makeAccount(email: string, role: "ADMIN" | "LEADER" = "LEADER"): Promise<string> {
  const id = await world.system((tx) => addAccount(tx, { email, name: `Orang ${email}`, role, agency: null }, { hash: "$argon2id$not-used-here", mustChange: false }));
  if (id === null) throw new Error(`${email} is taken`);
  return id;
}
async function openSession(userId: string, id: string): Promise<void> {
  await world.system((tx) =>
    tx.inAccounts((accounts) => accounts.run("insert into session (id, token, user_id, expires_at, updated_at, ip_address, user_agent) values ($1, $1, $2, now() + interval '1 hour', now(), '192.0.2.1', 'Chrome/126')", [id, userId])),
  );
}

describe("the list of accounts", () => {
  test("is searched by name and address, narrowed, sorted and paged", async () => {
    for (const at of Array.from({ length: 27 }, (_, one) => one)) await makeAccount(`daftar${String(at).padStart(2, "0")}@contoh.go.id`);
    const found = await call<AccountsPage>("accounts.list", { text: "DAFTAR1", sort: "email" });
    expect([found.total, found.rows[0]?.email]).toEqual([10, "daftar10@contoh.go.id"]);
    const last = await call<AccountsPage>("accounts.list", { text: "daftar", sort: "email", descending: true, page: 2 });
    expect([last.total, last.rows.map((row) => row.email)]).toEqual([27, ["daftar01@contoh.go.id", "daftar00@contoh.go.id"]]);
    expect((await call<AccountsPage>("accounts.list", { state: "INVITED", text: "daftar" })).total).toBe(0);
    expect((await call<AccountsPage>("accounts.list", { text: "100%_" })).total).toBe(0);
  });

  test("says of nobody what a password could be made of", async () => {
    const text = JSON.stringify(await call("accounts.list", {}));
    expect(text).not.toMatch(/argon2|password|digest|token/i);
  });
});

describe("inviting", () => {
  const SRI = { email: "sri@contoh.go.id", name: "Sri", role: "AGENCY_OPERATOR", agency: "DINSOS" };

  test("twice with one operation id makes one account and shows the same link", async () => {
    const input = { ...SRI, opId: opId() };
    const first = await call<LinkAnswer>("accounts.invite", input);
    expect(first.path).toMatch(/^\/undangan#[\w-]{43}$/);
    expect(await call<LinkAnswer>("accounts.invite", input)).toEqual(first);
    const kept = await world.system((tx) => tx.rows<{ result: unknown }>("select result from operation where op_id = $1", [input.opId]));
    expect(JSON.stringify(kept)).not.toContain(first.path.split("#")[1]);
    expect(await world.system((tx) => findAccount(tx, { id: first.id }))).toMatchObject({ state: "INVITED", agency: "DINSOS", linkOpenUntil: first.expiresAt });
  });

  test("is refused for an address that is taken, and for a role without its organisation", async () => {
    expect(await refusalOf("accounts.invite", { ...SRI, opId: opId(), email: "SRI@contoh.go.id" })).toBe("email_taken");
    expect(await refusalOf("accounts.invite", { ...SRI, opId: opId(), email: "lain@contoh.go.id", agency: null })).toBe("agency_missing");
    expect(await refusalOf("accounts.invite", { ...SRI, opId: opId(), email: "lain@contoh.go.id", role: "LEADER" })).toBe("agency_not_for_role");
  });

  test("anew closes the link before, and a link can be taken back", async () => {
    const { id } = await call<LinkAnswer>("accounts.invite", { ...SRI, opId: opId(), email: "anew@contoh.go.id" });
    await call("accounts.newLink", { opId: opId(), id });
    const links = () => world.system((tx) => tx.inAccounts((accounts) => accounts.rows<{ open: boolean; kind: string }>("select revoked_at is null as open, kind from account_link where user_id = $1 order by created_at", [id])));
    expect(await links()).toEqual([{ open: false, kind: "INVITATION" }, { open: true, kind: "INVITATION" }]);
    await call("accounts.revokeLink", { opId: opId(), id });
    expect((await links()).filter(({ open }) => open)).toEqual([]);
  });
});

describe("an act on an account", () => {
  test("disables with its sessions, and enables again; both stand in its history", async () => {
    const id = await makeAccount("tutup@contoh.go.id");
    await openSession(id, "s-tutup");
    expect((await call<AccountDetail>("accounts.detail", { id })).sessions).toMatchObject([{ id: "s-tutup", address: "192.0.2.1", userAgent: "Chrome/126", current: false }]);
    await call("accounts.disable", { opId: opId(), id });
    expect(await call<AccountDetail>("accounts.detail", { id })).toMatchObject({ account: { state: "DISABLED", sessions: 0 }, sessions: [], history: [{ action: "account.disabled", before: "ACTIVE", after: "DISABLED" }, { action: "account.created" }] });
    expect(await refusalOf("accounts.newLink", { opId: opId(), id })).toBe("account_disabled");
    await call("accounts.enable", { opId: opId(), id });
    expect(await call<AccountDetail>("accounts.detail", { id })).toMatchObject({ account: { state: "ACTIVE" } });
  });

  test("changes the role with before and after, and ends what was open", async () => {
    const id = await makeAccount("peran@contoh.go.id");
    await openSession(id, "s-peran");
    await call("accounts.changeRole", { opId: opId(), id, role: "AGENCY_HEAD", agency: "PERTANIAN" });
    expect(await call<AccountDetail>("accounts.detail", { id })).toMatchObject({
      account: { role: "AGENCY_HEAD", agency: "PERTANIAN", sessions: 0 },
      history: [{ action: "account.roleChanged", actor: "Uji ADMIN", before: "LEADER", after: "AGENCY_HEAD" }, { action: "account.created" }],
    });
    expect(await refusalOf("accounts.changeRole", { opId: opId(), id, role: "AGENCY_HEAD", agency: "DINAS_X" })).toBe("agency_unknown");
  });

  test("ends one session or all", async () => {
    const id = await makeAccount("sesi@contoh.go.id");
    for (const session of ["s-1", "s-2", "s-3"]) await openSession(id, session);
    expect(await call("accounts.closeSessions", { opId: opId(), id, sessionId: "s-2" })).toEqual({ ended: 1 });
    expect(await refusalOf("accounts.closeSessions", { opId: opId(), id, sessionId: "s-2" })).toBe("session_unknown");
    expect(await call("accounts.closeSessions", { opId: opId(), id, sessionId: null })).toEqual({ ended: 2 });
  });

  test("never leaves the regency without an administrator who can sign in, nor shuts out whoever acts", async () => {
    const [first, second] = [await makeAccount("admin1@contoh.go.id", "ADMIN"), await makeAccount("admin2@contoh.go.id", "ADMIN")];
    const both = await Promise.all([first, second].map((id) => refusalOf("accounts.disable", { opId: opId(), id })));
    expect(both.toSorted()).toEqual(["done", "last_admin"]);
    const left = both[0] === "done" ? second : first;
    expect(await refusalOf("accounts.changeRole", { opId: opId(), id: left, role: "LEADER", agency: null })).toBe("last_admin");
    await world.system((tx) => tx.inAccounts((accounts) => accounts.run("insert into user_account (id, email, name, role, updated_at) values ('user-ADMIN', 'saya@contoh.go.id', 'Saya', 'ADMIN', now())")));
    expect(await refusalOf("accounts.disable", { opId: opId(), id: "user-ADMIN" })).toBe("own_account");
    expect(await refusalOf("accounts.newLink", { opId: opId(), id: "user-ADMIN" })).toBe("own_account");
  });
});

test("everybody sees and ends the own sessions, and nobody else's", async () => {
  await world.system((tx) => tx.inAccounts((accounts) => accounts.run("insert into user_account (id, email, name, role, updated_at) values ('user-FACILITATOR', 'dampingan@contoh.go.id', 'Saya', 'FACILITATOR', now())")));
  const other = await makeAccount("orang.lain@contoh.go.id");
  await openSession("user-FACILITATOR", "s-own");
  await openSession(other, "s-other");
  const own = (await world.call("FACILITATOR", "accounts.own", undefined)) as OwnAccount;
  expect(own.sessions.map(({ id }) => id)).toEqual(["s-own"]);
  await expect(world.call("FACILITATOR", "accounts.closeOwnSessions", { opId: opId(), sessionId: "s-other" })).rejects.toThrow("session_unknown");
  expect(await world.call("FACILITATOR", "accounts.closeOwnSessions", { opId: opId(), sessionId: "s-own" })).toEqual({ ended: 1 });
});

test("the audit chain is whole after all of it", async () => {
  expect(await world.system(verifyAudit)).toMatchObject({ ok: true });
});
