import { emptyDatabase } from "@sinergi/testkit/empty-database";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "#access/scoped";
import type { Day } from "@sinergi/domain/time/day";

const TODAY = "2026-09-30" as Day;
/** Tables everybody inside may read whole: reference data and counts without people; and what is each role's own work. */
const OPEN = ["area", "area_bps", "known_regency", "area_boundary", "setting", "organisation", "programme", "programme_period", "programme_relation", "programme_change", "dataset_version", "recipient_list", "list_matched", "snapshot", "cell_programme", "cell_unlisted", "cell_mix", "cell_set", "cell_meeting", "cell_package", "cell_last_piece", "focus_list", "focus_area", "person_count", "data_revision", "audit_head", "letterhead_logo", "weak_signal", "movement", "flow", "flow_cell", "flow_reason", "poverty_series", "problem_scan", "identity_link", "payment_list", "pkh_component_amount", "payment_standing", "organisation_name", "team_group", "team_seat", "pledge", "housing_need", "meeting", "meeting_series", "kept_figure", "follow_up"];
/** Officials as they can be reached at work: for whoever works inside, never for partners or those who look after accounts. */
const INSIDE = ["sinergi_regency", "sinergi_agency", "sinergi_assigned", "sinergi_system"];

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let owner: pg.Client;
beforeAll(async () => {
  database = await emptyDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

async function names(sql: string): Promise<string[]> {
  return (await owner.query<{ name: string }>(sql)).rows.map((row) => row.name);
}

describe("what the database itself refuses", () => {
  it("every table has row-level security, for its owner too", async () => {
    const open = await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it("a table with people in it never says yes to everybody but the secretariat and the system", async () => {
    const generous = await names(
      `select tablename || ' ' || policyname as name from pg_policies where schemaname = 'public' and qual = 'true'
          and not roles <@ array['sinergi_system', 'sinergi_accounts', 'sinergi_regency']::name[] and tablename <> all (array[${OPEN.map((table) => `'${table}'`).join(",")}])
          and not (tablename = 'audit_entry' and roles = array['sinergi_none']::name[])
          and not (tablename = 'organisation_person' and roles <@ array[${INSIDE.map((role) => `'${role}'`).join(",")}]::name[])`,
    );
    expect(generous).toEqual([]);
  });

  it("nothing is granted to everybody, and no view or privileged function goes around the rows", async () => {
    expect(await names(`select table_name || ' ' || grantee as name from information_schema.role_table_grants where table_schema = 'public' and grantee = 'PUBLIC'`)).toEqual([]);
    expect(await names(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`)).toEqual([]);
    expect(await names(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`)).toEqual([]);
  });

  it("no scope role is a login, a superuser, or may pass by row-level security", async () => {
    expect(await names(`select rolname as name from pg_roles where rolname like 'sinergi\\_%' and rolname <> 'sinergi_server' and (rolcanlogin or rolsuper or rolbypassrls or rolinherit)`)).toEqual([]);
  });

  it("a connection outside a scope may not read a single table", async () => {
    const tables = await names(`select tablename as name from pg_tables where schemaname = 'public'`);
    const client = await database.db.pool.connect();
    try {
      for (const table of tables) await expect(client.query(`select 1 from "${table}" limit 1`), table).rejects.toMatchObject({ code: "42501" });
    } finally {
      client.release();
    }
  });

  it("a connection that comes back from a scope has no rights left", async () => {
    await asSystem(database.db, { today: TODAY }, (tx) => tx.rows("select 1 from area limit 1"));
    await asSystem(database.db, { today: TODAY }, (tx) => tx.rows("select 1/0")).catch(() => undefined);
    const client = await database.db.pool.connect();
    try {
      await expect(client.query("select 1 from area limit 1")).rejects.toMatchObject({ code: "42501" });
    } finally {
      client.release();
    }
  });

  it("an audit entry is never changed or deleted, not even by the owner", async () => {
    await expect(owner.query("update audit_entry set action = 'x'")).rejects.toThrow(/never changed/);
    await expect(owner.query("delete from audit_entry")).rejects.toThrow(/never changed/);
    await expect(owner.query("truncate audit_entry")).rejects.toThrow(/never changed/);
  });
});
