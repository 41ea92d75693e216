import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { MailsAnswer, NoticeChoiceAnswer, NoticesAnswer, UnreadAnswer } from "@sinergi/api/notices/notices.schema";
import { scoped } from "@sinergi/db/access/scoped";
import type { Role } from "@sinergi/domain/access/roles";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { takeTurn } from "#jobs/take-turn";
import { openWorld, TODAY, type World } from "./open-world.ts";

const CHILD = fileURLToPath(new URL("./send-mails-child.ts", import.meta.url));
const AGENCY: Partial<Record<Role, string>> = { AGENCY_HEAD: "PERTANIAN", AGENCY_OPERATOR: "PERTANIAN", PARTNER: "BAZNAS" };
const ROLES_HERE = ["SECRETARIAT", "LEADER", "AGENCY_HEAD", "AGENCY_OPERATOR", "PARTNER", "ADMIN", "FACILITATOR"] as const satisfies readonly Role[];
const id = (): string => crypto.randomUUID();

let world: World;
let [meeting, followUp] = ["", ""];
beforeAll(async () => {
  world = await openWorld();
  await world.system((tx) => tx.inAccounts(async (accounts) => {
    for (const role of ROLES_HERE) await addUser(accounts, `user-${role}`, role, AGENCY[role] ?? null);
    await addUser(accounts, "user-DINSOS", "AGENCY_HEAD", "DINSOS");
  }));
});
afterAll(() => world.close());

async function addUser(accounts: { run(sql: string, values: readonly unknown[]): Promise<number> }, user: string, role: Role, agency: string | null): Promise<void> {
  await accounts.run("insert into user_account (id, name, email, role, agency_code, updated_at) values ($1, 'Uji', $2, $3, $4, now())", [user, `${user.toLowerCase()}@simulasi.invalid`, role, agency]);
  await accounts.run("insert into credential (id, account_id, provider_id, user_id, password, updated_at) values ($1, $1, 'credential', $1, 'x', now())", [user]);
}

beforeEach(async () => {
  [meeting, followUp] = [id(), id()];
  await world.system(async (tx) => {
    for (const table of ["mail_outbox", "notice", "notice_choice", "notice_day", "follow_up_change", "follow_up", "invitee", "meeting_change", "agenda_proposal", "meeting"]) await tx.run(`delete from ${table}`);
    await tx.run("insert into meeting (id, kind, title, state, held_on, starts_at, place, created_by) values ($1, 'RAKOR_TKPK', 'Rakor uji', 'INVITED', $2, '09:00', 'Aula', 'x')", [meeting, shiftDay(TODAY, 2)]);
    await tx.run(
      `insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title) values ($1, $3, 1, 'PERTANIAN', 'Dinas', 'A', 'Kepala'), ($2, $3, 2, 'WABUP', 'Wakil', 'B', 'Wakil Bupati')`,
      [id(), id(), meeting],
    );
    await tx.run(
      "insert into follow_up (id, meeting_id, text, type, lead_code, support_codes, area_codes, programme_codes, due_on, created_on, created_by) values ($1, $2, 'Rapikan daftar', 'DATA', 'PERTANIAN', '{BAZNAS}', '{}', '{}', $3, $4, 'x')",
      [followUp, meeting, shiftDay(TODAY, 6), shiftDay(TODAY, -40)],
    );
  });
});

const turn = (hour = 7, mailFor: string | null = null) => takeTurn({ db: world.db, clock: { today: () => TODAY, hour: () => hour }, mailFor });
const list = async (role: Role) => ((await world.call(role, "notices.list", undefined)) as NoticesAnswer).rows;
const kinds = async (role: Role) => (await list(role)).map(({ kind }) => kind).toSorted();
const unread = async (role: Role) => ((await world.call(role, "notices.unread", undefined)) as UnreadAnswer).count;
const mails = () => world.system((tx) => tx.rows<{ account: string; text: string }>("select account_id as account, text from mail_outbox order by account_id"));

describe("what is due", () => {
  it("is told to whom it concerns, once, however often it is looked at", async () => {
    const { told } = await turn();
    expect(told).toBeGreaterThan(0);
    expect(await turn()).toMatchObject({ told: 0 });
    expect(await kinds("AGENCY_HEAD")).toEqual(["FOLLOW_UP_IN_7", "INVITATION_WAITS", "MEETING_IN_3"]);
    expect(await kinds("SECRETARIAT")).toEqual(["MEETING_IN_3"]);
    expect(await kinds("LEADER")).toEqual(["MEETING_IN_3"]);
    expect(await kinds("PARTNER")).toEqual([]);
    expect(await kinds("FACILITATOR")).toEqual([]);
  });

  it("leads to its screen and says what it was about", async () => {
    await turn();
    expect((await list("AGENCY_HEAD")).find(({ kind }) => kind === "FOLLOW_UP_IN_7")).toMatchObject({ link: `/tindak-lanjut/${followUp}`, facts: { title: "Rapikan daftar", on: shiftDay(TODAY, 6), office: "PERTANIAN" }, readAt: null });
  });

  it("is told anew when the due day moves, and no more when it is done", async () => {
    await turn();
    await world.system((tx) => tx.run("update follow_up set due_on = $2 where id = $1", [followUp, shiftDay(TODAY, -1)]));
    expect(await turn()).toMatchObject({ told: 2 });
    expect(await kinds("AGENCY_OPERATOR")).toContain("FOLLOW_UP_OVERDUE");
    await world.system((tx) => tx.run("update follow_up set state = 'CANCELLED', closed_on = $2, due_on = $3 where id = $1", [followUp, TODAY, shiftDay(TODAY, -9)]));
    expect(await turn()).toMatchObject({ told: 0 });
  });

  it("handed in it waits for the secretariat; sent back it comes to its lead", async () => {
    const step = (act: string, to: string) => world.system(async (tx) => {
      await tx.run("update follow_up set state = $2 where id = $1", [followUp, to]);
      await tx.run("insert into follow_up_change (follow_up_id, act, to_state, progress, actor_id, actor_name, on_day) values ($1, $2, $3, 100, 'x', 'X', $4)", [followUp, act, to, TODAY]);
    });
    await step("SUBMITTED", "DONE_UNVERIFIED");
    await turn();
    expect(await kinds("SECRETARIAT")).toContain("REPORT_WAITS");
    expect(await kinds("AGENCY_HEAD")).not.toContain("FOLLOW_UP_IN_7");
    await step("SENT_BACK", "IN_PROGRESS");
    await turn();
    expect(await kinds("AGENCY_HEAD")).toContain("REPORT_SENT_BACK");
  });

  it("an answer to a proposal comes to who made it", async () => {
    await world.system((tx) =>
      tx.run("insert into agenda_proposal (id, title, reason, proposed_by, proposed_name, state, answer, decided_by, decided_at) values ($1, 'Usul', 'Sebab', 'user-FACILITATOR', 'F', 'DECLINED', 'Nanti', 'x', ($2 || 'T03:00:00Z')::timestamptz)", [id(), TODAY]),
    );
    await turn();
    expect(await kinds("FACILITATOR")).toEqual(["PROPOSAL_ANSWERED"]);
  });
});

describe("one's own notices", () => {
  it("are read and unread by oneself alone, and sent twice the same mark counts once", async () => {
    await turn();
    const [first] = await list("AGENCY_HEAD");
    const input = { opId: id(), ids: [first?.id], read: true };
    expect(await world.call("SECRETARIAT", "notices.mark", { ...input, opId: id() })).toEqual([]);
    expect(await unread("AGENCY_HEAD")).toBe(3);
    expect(await world.call("AGENCY_HEAD", "notices.mark", input)).toEqual([first?.id]);
    expect(await world.call("AGENCY_HEAD", "notices.mark", input)).toEqual([first?.id]);
    expect(await unread("AGENCY_HEAD")).toBe(2);
  });

  it("are all marked at once, and what was marked can be taken back without what had been read before", async () => {
    await turn();
    const [first] = await list("AGENCY_HEAD");
    await world.call("AGENCY_HEAD", "notices.mark", { opId: id(), ids: [first?.id], read: true });
    const marked = (await world.call("AGENCY_HEAD", "notices.markAll", { opId: id() })) as string[];
    expect(marked).toHaveLength(2);
    expect(await unread("AGENCY_HEAD")).toBe(0);
    await world.call("AGENCY_HEAD", "notices.mark", { opId: id(), ids: marked, read: false });
    expect(await unread("AGENCY_HEAD")).toBe(2);
    expect(await unread("AGENCY_OPERATOR")).toBe(3);
  });

  it("are out of others' reach beneath the procedures too", async () => {
    await turn();
    for (const role of ["SECRETARIAT", "LEADER", "PARTNER", "ADMIN"] as const) {
      const seen = await scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.rows<{ account: string }>("select account_id as account from notice"));
      expect(seen.every(({ account }) => account === `user-${role}`), role).toBe(true);
      expect(await scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.run("update notice set read_at = now() where account_id <> $1", [`user-${role}`]))).toBe(0);
      await expect(scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.rows("select 1 from mail_outbox"))).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("the e-mail of a day", () => {
  it("goes out from the morning on, once a day, to those with news", async () => {
    expect(await turn(5, "http://sinergi.test")).toMatchObject({ mails: 0 });
    expect((await turn(6, "http://sinergi.test")).mails).toBeGreaterThan(0);
    expect(await turn(7, "http://sinergi.test")).toMatchObject({ mails: 0 });
    const sent = await mails();
    expect(sent.map(({ account }) => account)).toEqual(["user-AGENCY_HEAD", "user-AGENCY_OPERATOR", "user-LEADER", "user-SECRETARIAT"]);
    expect(sent[0]?.text).toContain("http://sinergi.test/tindak-lanjut/");
    expect(sent.some(({ text }) => text.includes("Rapikan daftar"))).toBe(false);
  });

  it("does not come to who switched it off, who has read everything, or who is of the simulation", async () => {
    await turn(5);
    expect((await world.call("AGENCY_HEAD", "notices.choice", undefined)) as NoticeChoiceAnswer).toMatchObject({ digest: true, mailReady: false });
    await world.call("AGENCY_HEAD", "notices.choose", { opId: id(), digest: false });
    expect((await world.call("AGENCY_HEAD", "notices.choice", undefined)) as NoticeChoiceAnswer).toMatchObject({ digest: false });
    await world.call("LEADER", "notices.markAll", { opId: id() });
    await world.system((tx) => tx.inAccounts((accounts) => accounts.run("update user_account set demo = true where id = 'user-AGENCY_OPERATOR'")));
    await turn(7, "http://sinergi.test");
    expect((await mails()).map(({ account }) => account)).toEqual(["user-SECRETARIAT"]);
    await world.system((tx) => tx.inAccounts((accounts) => accounts.run("update user_account set demo = false where id = 'user-AGENCY_OPERATOR'")));
  });

  it("is counted for the administrator by day and state, and for nobody else", async () => {
    await turn(7, "http://sinergi.test");
    expect(((await world.call("ADMIN", "notices.mails", undefined)) as MailsAnswer).days).toMatchObject([{ day: TODAY, state: "WAITING", count: 4 }]);
    await expect(world.call("SECRETARIAT", "notices.mails", undefined)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a process that is killed while it tells", () => {
  it("has told nothing; the next tells everything once", { timeout: 60_000 }, async () => {
    const held = await world.db.pool.connect();
    try {
      // Its first notice waits for this lock: it dies with facts read and nothing written.
      await held.query("begin; set local role sinergi_system; lock table notice in exclusive mode");
      const child = spawn(process.execPath, [CHILD, "turn", world.db.connectionString], { stdio: ["ignore", "ignore", "inherit"] });
      const ended = new Promise((resolve) => child.on("exit", resolve));
      for (let waiting = 0; waiting === 0; ) {
        const { rows } = await held.query<{ waiting: number }>("select count(*)::int as waiting from pg_locks where not granted and relation = 'notice'::regclass");
        waiting = rows[0]?.waiting ?? 0;
      }
      child.kill("SIGKILL");
      await ended;
    } finally {
      await held.query("rollback");
      held.release();
    }
    expect(await list("AGENCY_HEAD")).toEqual([]);
    await turn();
    expect(await kinds("AGENCY_HEAD")).toEqual(["FOLLOW_UP_IN_7", "INVITATION_WAITS", "MEETING_IN_3"]);
  });

  it("and others that tell at the same moment tell nothing twice", async () => {
    const counts = await Promise.all([turn(), turn(), turn()]);
    expect(counts.reduce((sum, { told }) => sum + told, 0)).toBe((await world.system((tx) => tx.rows("select 1 from notice"))).length);
    expect(await unread("AGENCY_HEAD")).toBe(3);
  });
});
