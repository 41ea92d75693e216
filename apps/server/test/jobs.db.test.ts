import { listenForChanges, type Changes } from "#realtime/changes";
import { startJobs, type Jobs } from "#jobs/start-jobs";
import { createLog } from "#http/log";
import { regencyClock } from "#startup/clock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSmtpServer } from "./smtp-server.ts";
import { openWorld, type World } from "./open-world.ts";

const SOON = { timeout: 90_000 };
let world: World;
let changes: Changes;
beforeAll(async () => {
  world = await openWorld();
  changes = await listenForChanges({ db: world.db, report: () => undefined });
  await world.system((tx) => tx.inAccounts(async (accounts) => {
    await accounts.run("insert into user_account (id, name, email, role, agency_code, updated_at) values ('kepala', 'Uji', 'kepala@simulasi.invalid', 'AGENCY_HEAD', 'DINSOS', now())");
    await accounts.run("insert into credential (id, account_id, provider_id, user_id, password, updated_at) values ('kepala', 'kepala', 'credential', 'kepala', 'x', now())");
  }));
});
afterAll(async () => {
  await changes.close();
  await world.close();
});

const clock = { ...regencyClock("Asia/Jakarta"), hour: () => 8 };
const start = (mail: { url: string; from: string } | null): Promise<Jobs> =>
  startJobs({ db: world.db, clock, serverUrl: world.db.connectionString, close: async () => undefined }, { env: { mail }, baseUrl: "http://sinergi.test", changes, log: createLog("silent") });
const count = async (table: "notice" | "mail_outbox"): Promise<number> => (await world.system((tx) => tx.one<{ count: number }>(`select count(*)::int as count from ${table}`))).count;
const agree = (text: string) => world.system(async (tx) => {
  await tx.run("insert into follow_up (id, text, type, lead_code, support_codes, area_codes, programme_codes, created_on, created_by) values (gen_random_uuid(), $1, 'DATA', 'DINSOS', '{}', '{}', '{}', $2, 'x')", [text, clock.today()]);
  await tx.rows("select pg_notify('sinergi_changes', '{\"kind\":\"followUp\"}')");
});

describe("jobs", () => {
  it("tell at the start what was missed, soon after a change what is new, and send one e-mail, though two processes work", SOON, async () => {
    const smtp = await openSmtpServer();
    await agree("Sebelum mulai");
    const both = await Promise.all([start({ url: smtp.url, from: "sinergi@simulasi.invalid" }), start({ url: smtp.url, from: "sinergi@simulasi.invalid" })]);
    try {
      await expect.poll(() => count("notice"), { timeout: 30_000 }).toBe(1);
      await expect.poll(() => smtp.taken.length, { timeout: 30_000 }).toBe(1);
      await agree("Sesudah mulai");
      await expect.poll(() => count("notice"), { timeout: 30_000 }).toBe(2);
      expect(smtp.messages[0]).toMatch(/^Subject: Sinergi: 1 pemberitahuan baru/m);
    } finally {
      for (const jobs of both) await jobs.stop();
      await smtp.close();
    }
    expect(smtp.taken).toHaveLength(1);
    expect(await count("mail_outbox")).toBe(1);
  });

  it("work in a role that may read no data, and nobody else may look into their tables", async () => {
    const client = await world.db.pool.connect();
    try {
      const { rows } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'jobs' limit 3");
      expect(rows.length).toBeGreaterThan(0);
      for (const [role, table] of [["sinergi_jobs", "public.notice"], ["sinergi_jobs", "public.user_account"], ["sinergi_jobs", "public.family_version"], ["sinergi_regency", `jobs.${rows[0]?.name ?? ""}`], ["sinergi_nobody", `jobs.${rows[0]?.name ?? ""}`]] as const) {
        await client.query("begin");
        await client.query(`set local role ${role}`);
        await expect(client.query(`select 1 from ${table} limit 1`), `${role} ${table}`).rejects.toMatchObject({ code: "42501" });
        await client.query("rollback");
      }
    } finally {
      client.release();
    }
  });

  it("say whether this Sinergi sends e-mails", SOON, async () => {
    const jobs = await start(null);
    await jobs.stop();
    expect(await world.call("SECRETARIAT", "notices.choice", undefined)).toMatchObject({ mailReady: false });
  });
});
