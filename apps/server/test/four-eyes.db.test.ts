import type { AccountRequestListed, LinkAnswer } from "@sinergi/api/accounts/accounts.schema";
import type { ExportRequestsPage } from "@sinergi/api/exports/exports.schema";
import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import { addAccount } from "@sinergi/db/access/account-acts.store";
import { findAccount } from "@sinergi/db/access/accounts.store";
import { verifyAudit } from "@sinergi/db/audit/audit.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportRequestsOf, type ExportRequests } from "#exports/export-requests";
import { makeExportOf, type MakeExport } from "#exports/make-export";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let requests: ExportRequests;
let make: MakeExport;
beforeAll(async () => {
  world = await openWorld();
  const deps = { db: world.db, clock: { today: () => TODAY } };
  requests = exportRequestsOf(deps);
  make = makeExportOf(deps);
  await world.call("ADMIN", "settings.save", { opId: opId(), change: { group: "limits", value: { exportRows: 1 } }, basedOn: 0 });
});
afterAll(() => world.close());

const opId = (): string => crypto.randomUUID();
const EVERYBODY: ExportInput = { what: { kind: "families", filter: {} }, format: "csv", purpose: "REPORT", reason: "Laporan triwulan ke bupati" };
const otherSecretary = (): Actor => ({ ...world.actor("SECRETARIAT"), id: "user-SECRETARIAT-2", name: "Sekretariat Kedua" });

async function ask(role: Role, wanted: ExportInput = EVERYBODY): Promise<string> {
  const asked = await requests.ask(world.actor(role), { id: crypto.randomUUID(), wanted });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value.id;
}
const decide = (who: Role | "second", id: string, verdict: "APPROVED" | "REFUSED" = "APPROVED", note = ""): Promise<unknown> => {
  const input = { opId: opId(), id, verdict, note };
  return who === "second" ? world.callAs(otherSecretary(), "exports.decide", input) : world.call(who, "exports.decide", input);
};
const seen = async (role: Role): Promise<ExportRequestsPage["rows"]> => ((await world.call(role, "exports.requests", {})) as ExportRequestsPage).rows;
const fetched = async (role: Role, id: string): Promise<string> => {
  const made = await requests.fetch(world.actor(role), id);
  return made.ok ? made.value.body.toString("utf8") : made.refusal.code;
};

describe("a list too long for one person", () => {
  it("waits for a second one, and then leaves with both names on it", async () => {
    expect(await make(world.actor("SECRETARIAT"), EVERYBODY)).toMatchObject({ ok: false, refusal: { code: "export_too_large", maxRows: 1 } });
    const id = await ask("SECRETARIAT");
    expect(await fetched("SECRETARIAT", id)).toBe("export_not_approved");
    expect((await seen("SECRETARIAT")).find((row) => row.id === id)).toMatchObject({ title: "Daftar keluarga", rows: 6, state: "WAITING", own: true, mayDecide: false, reason: EVERYBODY.reason });
    await expect(decide("SECRETARIAT", id)).rejects.toMatchObject({ message: "approval_own", code: "FORBIDDEN" });

    await decide("second", id);
    const file = await fetched("SECRETARIAT", id);
    expect(file).toContain("Disetujui oleh Sekretariat Kedua");
    expect(file).toContain("SITI SIMULASI");
    expect(file).not.toMatch(/\d{16}/);
    const entries = await world.system((tx) => tx.rows<{ actor: string; approvedBy: string | null; rows: string }>(`select actor_name as actor, detail::jsonb ->> 'approvedBy' as "approvedBy", detail::jsonb ->> 'rows' as rows from audit_entry where action = 'list.exported'`));
    expect(entries).toEqual([{ actor: "Uji SECRETARIAT", approvedBy: "Sekretariat Kedua", rows: "6" }]);
  });

  it("is refused with a reason its asker reads, once and for all", async () => {
    const id = await ask("SECRETARIAT");
    await expect(decide("second", id, "REFUSED")).rejects.toMatchObject({ message: "approval_reason_missing" });
    await decide("second", id, "REFUSED", "Cukup per kecamatan");
    expect((await seen("SECRETARIAT")).find((row) => row.id === id)).toMatchObject({ state: "REFUSED", note: "Cukup per kecamatan", decidedName: "Sekretariat Kedua" });
    await expect(decide("second", id)).rejects.toMatchObject({ message: "approval_decided" });
    expect(await fetched("SECRETARIAT", id)).toBe("export_not_approved");
  });

  it("of an operator is his head's to decide, not another office's, and holds his own families only", async () => {
    const id = await ask("AGENCY_OPERATOR");
    expect((await seen("AGENCY_HEAD")).find((row) => row.id === id)).toMatchObject({ mayDecide: true, own: false, rows: 3 });
    await expect(decide("AGENCY_OPERATOR", id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(world.callFrom("DINSOS", "AGENCY_HEAD", "exports.decide", { opId: opId(), id, verdict: "APPROVED" })).rejects.toMatchObject({ message: "approval_not_found" });
    expect(((await world.callFrom("DINSOS", "AGENCY_HEAD", "exports.requests", {})) as ExportRequestsPage).rows).toEqual([]);
    await decide("AGENCY_HEAD", id);
    expect(await fetched("AGENCY_OPERATOR", id)).toContain("3 dari 6 keluarga");
    expect(await fetched("AGENCY_HEAD", id)).toBe("approval_not_found");
  });

  it("of a head is the secretariat's to decide, and an operator sees no request but his own", async () => {
    const id = await ask("AGENCY_HEAD");
    expect((await seen("AGENCY_OPERATOR")).map((row) => row.id)).not.toContain(id);
    expect((await seen("SECRETARIAT")).find((row) => row.id === id)).toMatchObject({ mayDecide: true });
    await decide("SECRETARIAT", id);
    expect(await fetched("AGENCY_HEAD", id)).toContain("Disetujui oleh Uji SECRETARIAT");
  });

  it("is fetched within its day, and not once it has become another list", async () => {
    const id = await ask("SECRETARIAT");
    await decide("second", id);
    await world.system((tx) => tx.run("update export_request set rows = 5 where id = $1", [id]));
    expect(await fetched("SECRETARIAT", id)).toBe("export_grown");
    await world.system((tx) => tx.run("update export_request set rows = 6, valid_until = now() - interval '1 minute' where id = $1", [id]));
    expect(await fetched("SECRETARIAT", id)).toBe("export_expired");
    expect((await seen("SECRETARIAT")).find((row) => row.id === id)).toMatchObject({ state: "APPROVED", expired: true });
  });

  it("is asked for once however often it is sent, taken back by its asker alone, and not needed for a short one", async () => {
    const id = crypto.randomUUID();
    const twice = [await requests.ask(world.actor("SECRETARIAT"), { id, wanted: EVERYBODY }), await requests.ask(world.actor("SECRETARIAT"), { id, wanted: EVERYBODY })];
    expect(twice).toEqual([{ ok: true, value: { id, rows: 6 } }, { ok: true, value: { id, rows: 6 } }]);
    await expect(world.callAs(otherSecretary(), "exports.withdraw", { opId: opId(), id })).rejects.toMatchObject({ message: "approval_not_found" });
    await world.call("SECRETARIAT", "exports.withdraw", { opId: opId(), id });
    await expect(decide("second", id)).rejects.toMatchObject({ message: "approval_decided" });
    const short = { ...EVERYBODY, what: { kind: "families" as const, filter: { deciles: [3] } } };
    expect(await requests.ask(world.actor("SECRETARIAT"), { id: crypto.randomUUID(), wanted: short })).toEqual({ ok: false, refusal: { code: "approval_not_needed" } });
  });

  it("cannot be approved around the rule: the database refuses an asker who decides for himself", async () => {
    const id = await ask("SECRETARIAT");
    const forged = world.system((tx) => tx.run("update export_request set state = 'APPROVED', decided_by = asked_by, decided_at = now(), valid_until = now() + interval '1 day' where id = $1", [id]));
    await expect(forged).rejects.toMatchObject({ code: "23514" });
  });
});

describe("the keys of the house", () => {
  const invitation = (email: string) => ({ opId: opId(), email, name: "Orang Baru", role: "SECRETARIAT", agency: null });
  const secondAdmin = (): Actor => ({ ...world.actor("ADMIN"), id: "admin-2", name: "Administrator Kedua" });
  const waiting = async (): Promise<AccountRequestListed[]> => ((await world.call("ADMIN", "accounts.requests", undefined)) as AccountRequestListed[]).filter(({ state }) => state === "WAITING");
  const admin = (email: string) => world.system((tx) => addAccount(tx, { email, name: "Administrator", role: "ADMIN", agency: null }, { hash: "$argon2id$not-used-here", mustChange: false }));
  const historyOf = async (id: string) => world.system((tx) => tx.rows<{ action: string; alone: string | null; askedBy: string | null }>(`select action, detail::jsonb ->> 'aloneAdmin' as alone, detail::jsonb ->> 'askedBy' as "askedBy" from audit_entry where entity_id = $1 and action in ('account.created', 'account.roleChanged') order by seq`, [id]));

  it("are given by the only administrator, and the record says that he was alone", async () => {
    const made = (await world.call("ADMIN", "accounts.invite", invitation("pertama@contoh.go.id"))) as LinkAnswer;
    expect(made.path).toContain("/undangan#");
    expect(await historyOf(made.id)).toEqual([{ action: "account.created", alone: "true", askedBy: null }]);
  });

  it("wait once there is another: nothing is made before the second one agrees, who gets the link", async () => {
    await admin("lain@contoh.go.id");
    const input = invitation("kedua@contoh.go.id");
    expect(await world.call("ADMIN", "accounts.invite", input)).toEqual({ waiting: true });
    expect(await world.call("ADMIN", "accounts.invite", input)).toEqual({ waiting: true });
    expect(await world.system((tx) => findAccount(tx, { email: "kedua@contoh.go.id" }))).toBeNull();
    await expect(world.call("ADMIN", "accounts.invite", { ...input, opId: opId() })).rejects.toMatchObject({ message: "approval_waiting" });
    const [request] = await waiting();
    expect(request).toMatchObject({ kind: "INVITATION", role: "SECRETARIAT", own: true });
    await expect(world.call("ADMIN", "accounts.decideRequest", { opId: opId(), id: request?.id, verdict: "APPROVED" })).rejects.toMatchObject({ message: "approval_own" });

    const decision = { opId: opId(), id: request?.id, verdict: "APPROVED" };
    const link = (await world.callAs(secondAdmin(), "accounts.decideRequest", decision)) as LinkAnswer;
    expect(await world.callAs(secondAdmin(), "accounts.decideRequest", decision)).toEqual(link);
    expect(await historyOf(link.id)).toEqual([{ action: "account.created", alone: null, askedBy: "Uji ADMIN" }]);
    expect(await waiting()).toEqual([]);
  });

  it("are given to an account that is there only with a second yes, and a no leaves it as it was", async () => {
    const change = () => ({ opId: opId(), id: world.account, role: "ADMIN", agency: null });
    const role = async () => (await world.system((tx) => findAccount(tx, { id: world.account })))?.role;
    expect(await world.call("ADMIN", "accounts.changeRole", change())).toEqual({ waiting: true });
    const [first] = await waiting();
    await world.callAs(secondAdmin(), "accounts.decideRequest", { opId: opId(), id: first?.id, verdict: "REFUSED", note: "Belum perlu" });
    expect(await role()).toBe("LEADER");
    await world.call("ADMIN", "accounts.changeRole", change());
    const [second] = await waiting();
    await world.call("ADMIN", "accounts.withdrawRequest", { opId: opId(), id: second?.id });
    await world.call("ADMIN", "accounts.changeRole", change());
    const [third] = await waiting();
    await world.callAs(secondAdmin(), "accounts.decideRequest", { opId: opId(), id: third?.id, verdict: "APPROVED" });
    expect(await role()).toBe("ADMIN");
    expect(await historyOf(world.account)).toContainEqual({ action: "account.roleChanged", alone: null, askedBy: "Uji ADMIN" });
  });

  it("an address taken in between is not taken over", async () => {
    await world.call("ADMIN", "accounts.invite", invitation("direbut@contoh.go.id"));
    await world.system((tx) => addAccount(tx, { email: "direbut@contoh.go.id", name: "Orang Lain", role: "LEADER", agency: null }, null));
    const [request] = await waiting();
    await expect(world.callAs(secondAdmin(), "accounts.decideRequest", { opId: opId(), id: request?.id, verdict: "APPROVED" })).rejects.toMatchObject({ message: "email_taken" });
    expect(await waiting()).toHaveLength(1);
  });
});

it("the audit chain is whole after all of it", async () => {
  expect(await world.system(verifyAudit)).toMatchObject({ ok: true });
});
