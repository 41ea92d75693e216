import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AgencyAnswer } from "@sinergi/api/agency/agency.schema";
import type { HomeAnswer } from "@sinergi/api/home/home.schema";
import type { CoverageAnswer, CoverageBehind, CoverageFamiliesAnswer } from "@sinergi/api/coverage/coverage.schema";
import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import type { Role } from "@sinergi/domain/access/roles";
import { TOLD_STATES } from "@sinergi/domain/fieldwork/coverage-facts";
import { COMMITMENT_RESULTS, VISIT_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import { createRandom, pickOne } from "@sinergi/seed/random";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExportOf } from "#exports/make-export";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";

const MONTHS = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"];
const USERS = ["p1", "p2", "p3"];
const PAID = [
  "NIK;NO_KK;NAMA;TGL_LAHIR;KODE_WILAYAH;NILAI;TGL_BAYAR;KANAL;STATUS", "1804044101809001;;SITI SIMULASI;;;225000;2026-03-10;BRI;CAIR", ";1804050101209005;AGUS SIMULASI;;;600000;2026-03-10;BRI;CAIR",
  ";;MAYA SIMULASI;21/07/1992;18.04.05.2010;375000;2026-03-10;POS;GAGAL", "1804041010709003;;JOKO SIMULASI;;;600000;2026-03-10;BRI;",
];

interface Span { family: string; user: string; from: string; to: string | null }
interface Visited { id: string; family: string; user: string; on: string; outcome: (typeof VISIT_OUTCOMES)[number]; stands: boolean; at: number }
interface Said { family: string; tranche: number; received: boolean; on: string; stands: boolean; at: number }
interface Checked { person: string; family: string; month: string; component: string; result: (typeof COMMITMENT_RESULTS)[number]; on: string; stands: boolean; at: number }

let world: World;
let directory: string;
const villageOf = new Map<string, string>();
const raw: { spans: Span[]; visits: Visited[]; said: Said[]; checks: Checked[] } = { spans: [], visits: [], said: [], checks: [] };

/** Facts of every kind at random, some of them amended or voided, some families handed over, some said twice on a day. */
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), "sinergi-coverage-"));
  const path = join(directory, "paid.csv");
  await writeFile(path, PAID.join("\n"));
  for (const tranche of [2, 3]) {
    await importWholeFile({ db: world.db, clock: { today: () => TODAY } }, { path, sheet: null, emptyAsNo: [], again: true, dryRun: false, report: () => undefined, input: { kind: "payments", source: null, asOf: null, programme: "PKH", period: "2026", tranche, add: false } });
  }
  const random = createRandom(11, "coverage");
  await world.system(async (tx) => {
    await tx.run("delete from assignment");
    for (const { id, village } of await tx.rows<{ id: string; village: string }>("select family_id as id, village_code as village from family_version")) villageOf.set(id, village);
    const families = [...villageOf.keys()];
    const dayIn = (month: string): string => `${month}-${String(random.int(1, 28)).padStart(2, "0")}`;
    for (const user of USERS) await tx.run("insert into facilitator (user_id, name, email, active_from, district_codes) values ($1, $1, $1, '2026-01-01', '{}')", [user]);
    for (const family of families) {
      if (random.chance(0.15)) continue;
      const first = dayIn(pickOne(random, MONTHS));
      const turn = dayIn(pickOne(random, MONTHS));
      raw.spans.push({ family, user: pickOne(random, USERS), from: first, to: turn > first ? turn : null });
      if (turn > first && random.chance(0.6)) raw.spans.push({ family, user: pickOne(random, USERS), from: `${turn.slice(0, 8)}${String(Number(turn.slice(8)) + 1).padStart(2, "0")}`, to: null });
    }
    for (const { family, user, from, to } of raw.spans) await tx.run("insert into assignment (family_id, user_id, from_day, to_day) values ($1, $2, $3, $4)", [family, user, from, to]);
    for (let at = 0; at < 90; at += 1) {
      const family = pickOne(random, families);
      const visit: Visited = { id: crypto.randomUUID(), family, user: pickOne(random, USERS), on: dayIn(pickOne(random, MONTHS)), outcome: random.chance(0.4) ? "BERTEMU" : pickOne(random, VISIT_OUTCOMES), stands: random.chance(0.8), at };
      raw.visits.push(visit);
      const gone = random.chance(0.5);
      await tx.run(
        `insert into visit (id, family_id, village_code, user_id, user_name, on_day, kind, outcome, carer_met, flags, amended_by, voided_at, received_at)
         values ($1, $2, '18.04.99.9999', $3, $3, $4, 'KUNJUNGAN_RUTIN', $5, false, '{}', $6, $7, now() + $8 * interval '1 second')`,
        [visit.id, family, visit.user, visit.on, visit.outcome, visit.stands || !gone ? null : crypto.randomUUID(), visit.stands || gone ? null : "2026-09-29", at],
      );
      if (!random.chance(0.6)) continue;
      const received = random.chance(0.6);
      await tx.run("insert into visit_aid (visit_id, family_id, programme_code, period, received) values ($1, $2, 'PKH', '2026', $3)", [visit.id, family, received]);
      raw.said.push({ family, tranche: Math.ceil(Number(visit.on.slice(5, 7)) / 3), received, on: visit.on, stands: visit.stands, at });
    }
    for (let at = 100; at < 130; at += 1) {
      const said: Said = { family: pickOne(random, families), tranche: random.int(2, 3), received: random.chance(0.5), on: dayIn(pickOne(random, MONTHS)), stands: random.chance(0.8), at };
      raw.said.push(said);
      await tx.run(
        "insert into payout_support (id, family_id, user_id, user_name, programme_code, period, tranche, received, on_day, flags, voided_at, received_at) values ($1, $2, 'p1', 'p1', 'PKH', '2026', $3, $4, $5, '{}', $6, now() + $7 * interval '1 second')",
        [crypto.randomUUID(), said.family, String(said.tranche), said.received, said.on, said.stands ? null : "2026-09-29", at],
      );
    }
    const persons = await tx.rows<{ person: string; family: string }>("select person_id as person, family_id as family from person_version");
    for (let at = 0; at < 60; at += 1) {
      const { person, family } = pickOne(random, persons);
      const month = pickOne(random, MONTHS);
      const check: Checked = { person, family, month, component: "SCHOOL", result: pickOne(random, COMMITMENT_RESULTS), on: dayIn(month), stands: random.chance(0.8), at };
      raw.checks.push(check);
      await tx.run(
        "insert into commitment_check (id, family_id, person_id, person_name, user_id, user_name, month, component, result, on_day, flags, voided_at, received_at) values ($1, $2, $3, 'ORANG', 'p1', 'p1', $4, $5, $6, $7, '{}', $8, now() + $9 * interval '1 second')",
        [crypto.randomUUID(), family, person, month, check.component, check.result, check.on, check.stands ? null : "2026-09-29", at],
      );
    }
    await tx.run("insert into sync_device (device_id, user_id, user_name, app_version, last_seen_at, pending, oldest_pending_at) values (gen_random_uuid(), 'p1', 'p1', '1', now(), 3, '2026-08-15 03:00Z'), (gen_random_uuid(), 'p2', 'p2', '1', now() - interval '30 hours', 0, null)");
  });
}, 60_000);
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await world.close();
});

const overview = async (role: "SECRETARIAT" | "LEADER" = "SECRETARIAT", input: object = {}): Promise<CoverageAnswer> => (await world.call(role, "coverage.overview", input)) as CoverageAnswer;
const list = async (behind: CoverageBehind, role: "SECRETARIAT" | "AGENCY_HEAD" = "SECRETARIAT"): Promise<CoverageFamiliesAnswer> => (await world.call(role, "coverage.families", { behind })) as CoverageFamiliesAnswer;

/** The slow way: every fact looked at for every family and month. */
const lastDay = (month: string): string => (month === "2026-09" ? TODAY : `${month}-31`);
const assignedIn = (family: string, month: string): boolean => raw.spans.some((span) => span.family === family && span.from <= lastDay(month) && (span.to === null || (span.to >= `${month}-01` && span.to >= span.from)));
const visitsIn = (family: string, months: readonly string[]): Visited[] => raw.visits.filter((visit) => visit.stands && visit.family === family && months.includes(visit.on.slice(0, 7)));
const inArea = (family: string, area: string): boolean => area === "18.04" || (villageOf.get(family) ?? "").startsWith(area);
function slowReach(area: string, month: string) {
  const assigned = [...villageOf.keys()].filter((family) => inArea(family, area) && assignedIn(family, month));
  const visited = assigned.filter((family) => visitsIn(family, [month]).length > 0);
  return { assigned: assigned.length, visited: visited.length, met: visited.filter((family) => visitsIn(family, [month]).some(({ outcome }) => outcome === "BERTEMU")).length };
}
const newest = <T extends { readonly on: string; readonly at: number }>(rows: readonly T[]): T | undefined => rows.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.at - a.at))[0];

describe("field coverage beside the facts one by one", () => {
  it("families assigned, visited and met are those of the facts, by month and place, and each number opens as many families", async () => {
    const answer = await overview();
    expect(answer.months).toEqual(MONTHS);
    for (const row of [answer.whole, ...answer.rows]) {
      for (const cell of row.cells) {
        const { code } = row.area;
        const slow = slowReach(code, cell.month);
        expect({ code, month: cell.month, assigned: cell.assigned, visited: cell.visited, met: cell.met }).toEqual({ code, month: cell.month, ...slow });
        if (slow.assigned === 0) continue;
        const at = { what: "REACH", month: cell.month, area: code } as const;
        const totals = await Promise.all((["ASSIGNED", "VISITED", "NOT_VISITED", "MET"] as const).map(async (state) => (await list({ ...at, state })).total));
        expect(totals).toEqual([slow.assigned, slow.visited, slow.assigned - slow.visited, slow.met]);
      }
    }
    const district = await overview("SECRETARIAT", { area: "18.04.05" });
    expect(district.rows.find(({ area }) => area.code === "18.04.05.2010")?.cells.at(-1)).toMatchObject(slowReach("18.04.05.2010", "2026-09"));
  });

  it("months of which a phone may still hold records say so", async () => {
    const { whole, freshness } = await overview();
    const holds = (month: string): boolean => month >= "2026-08" && raw.spans.some((span) => span.user === "p1" && span.from <= lastDay(month) && (span.to === null || span.to >= `${month}-01`));
    expect(whole.cells.map(({ waiting }) => waiting > 0)).toEqual(MONTHS.map(holds));
    expect(freshness).toEqual({ facilitators: 3, synced: 1, pending: 3, silent: 0, withoutPhone: 1 });
  });

  it("what families say stands beside what was paid as the last word of each says, and each number opens as many families", async () => {
    const { told } = await overview();
    const paidHeads = new Set(["SITI SIMULASI", "AGUS SIMULASI", "JOKO SIMULASI"]);
    const paid = await world.system(async (tx) => new Set((await tx.rows<{ id: string; head: string }>("select family_id as id, head_name as head from family_version")).filter(({ head }) => paidHeads.has(head)).map(({ id }) => id)));
    expect(told.map(({ tranche }) => tranche)).toEqual([2, 3]);
    for (const { tranche, families } of told) {
      const states = [...villageOf.keys()].flatMap((family) => {
        const word = newest(raw.said.filter((said) => said.stands && said.family === family && said.tranche === tranche));
        if (paid.has(family)) return [word === undefined ? "UNASKED" : word.received ? "CONFIRMED" : "DENIED"];
        return word === undefined ? [] : [word.received ? "UNLISTED" : "NEITHER"];
      });
      for (const state of TOLD_STATES) {
        expect({ tranche, state, families: families[state] }).toEqual({ tranche, state, families: states.filter((one) => one === state).length });
        expect((await list({ what: "TOLD", state, programme: "PKH", period: "2026", tranche })).total).toBe(families[state]);
      }
    }
  });

  it("commitments are those of the newest check of each person and month", async () => {
    const { commitments } = await overview();
    for (const month of MONTHS) {
      const persons = new Set(raw.checks.map(({ person }) => person));
      const results = [...persons].flatMap((person) => newest(raw.checks.filter((check) => check.stands && check.person === person && check.month === month))?.result ?? []);
      for (const result of COMMITMENT_RESULTS) {
        const shown = commitments.find((row) => row.month === month)?.persons[result] ?? 0;
        expect({ month, result, shown }).toEqual({ month, result, shown: results.filter((one) => one === result).length });
        expect((await list({ what: "KEPT", month, component: "SCHOOL", result })).total).toBe(shown);
      }
    }
  });

  it("families met in none of the months are counted by what was found the last time", async () => {
    const { notFound, whole } = await overview();
    const last = [...villageOf.keys()].flatMap((family) => {
      const visits = visitsIn(family, MONTHS);
      return visits.some(({ outcome }) => outcome === "BERTEMU") ? [] : (newest(visits)?.outcome ?? []);
    });
    const row = notFound.find(({ area }) => area.code === whole.area.code);
    for (const outcome of VISIT_OUTCOMES.filter((one) => one !== "BERTEMU")) {
      expect(row?.families[outcome]).toBe(last.filter((one) => one === outcome).length);
      expect((await list({ what: "NOT_FOUND", outcome, month: "2026-09" })).total).toBe(row?.families[outcome]);
    }
  });
});

describe("who sees what of it", () => {
  it("a leader is told no small count", async () => {
    const { guarded, whole, rows, told, commitments, notFound } = await overview("LEADER");
    const said = [...[whole, ...rows].flatMap(({ cells }) => cells.flatMap(({ assigned, visited, met }) => [assigned, visited, met])), ...told.flatMap(({ families }) => Object.values(families)), ...commitments.flatMap(({ persons }) => Object.values(persons)), ...notFound.flatMap(({ families }) => Object.values(families))];
    expect(guarded).toBe(true);
    expect(said.filter((number) => number !== null && number !== 0)).toEqual([]);
  });

  it("an office is told how many there are and shown those that are its own", async () => {
    const behind = { what: "REACH", state: "ASSIGNED", month: "2026-09" } as const;
    const [whole, own] = [await list(behind), await list(behind, "AGENCY_HEAD")];
    expect(own.total).toBe(whole.total);
    expect(own.inScope).toBeLessThan(whole.inScope);
    expect(own.rows).toHaveLength(own.inScope);
  });

  it("a leader opens no list, a partner and an auditor see nothing of it", async () => {
    await expect(world.call("LEADER", "coverage.families", { behind: { what: "REACH", state: "MET", month: "2026-09" } })).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const role of ["PARTNER", "AUDITOR", "FACILITATOR"] as const) await expect(world.call(role, "coverage.overview", {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("what waits in the field", () => {
  const attention = async (role: "COORDINATOR" | "SECRETARIAT" | "AGENCY_HEAD"): Promise<Record<string, number>> =>
    Object.fromEntries(((await world.call(role, "home.overview", undefined)) as HomeAnswer).attention.flatMap((item) => ("count" in item ? [[item.code, item.count] as const] : [])));

  it("is told on Beranda to whoever deals with it: visits, phones, records, reports and referrals", async () => {
    await world.system(async (tx) => {
      await tx.run("insert into month_report (id, user_id, user_name, month, state, counts) values (gen_random_uuid(), 'p1', 'p1', '2026-08', 'SUBMITTED', '{}'), (gen_random_uuid(), 'p2', 'p2', '2026-08', 'RETURNED', '{}')");
      await tx.run("insert into sync_receipt (record_id, sha, kind, v, body, user_id, user_name, device_id, device_seq, status) values (gen_random_uuid(), repeat('a', 64), 'visit.logged', 1, '{}', 'p1', 'p1', gen_random_uuid(), 1, 'REVIEW')");
      const referral = "insert into referral (id, family_id, village_code, need, owner_code, state, sent_on, sent_by, sent_name) values (gen_random_uuid(), 1, '18.04.04.2002', $3, $1, 'DIKIRIM', $2, 'p1', 'p1')";
      await tx.run(referral, ["PERTANIAN", "2026-09-01", "PANGAN"]);
      await tx.run(referral, ["PERTANIAN", "2026-09-25", "MODAL"]);
      await tx.run(referral, ["DINSOS", "2026-08-01", "SANDANG"]);
    });
    const open = [...villageOf.keys()].filter((family) => raw.spans.some((span) => span.family === family && span.to === null));
    const overdue = open.filter((family) => {
      const last = newest(raw.visits.filter((visit) => visit.stands && visit.family === family))?.on ?? "";
      const from = raw.spans.find((span) => span.family === family && span.to === null)?.from ?? "";
      return (last > from ? last : from) < "2026-08-01";
    });
    const coordinator = await attention("COORDINATOR");
    expect(coordinator).toMatchObject({ records_review: 1, reports_waiting: 1, referrals_waiting: 2, ...(overdue.length > 0 ? { visits_overdue: overdue.length } : {}) });
    expect(await attention("SECRETARIAT")).not.toHaveProperty("reports_waiting");
    const office = await attention("AGENCY_HEAD");
    expect(office).toMatchObject({ referrals_waiting: 1 });
    expect(office).not.toHaveProperty("records_review");
  });

  it("stands on OPD sekilas as the office's own referrals", async () => {
    const { referrals } = (await world.call("AGENCY_HEAD", "agency.overview", {})) as AgencyAnswer;
    expect(referrals).toEqual({ open: 2, waiting: 1, oldestDays: 29, answered: 0 });
  });
});

describe("a list of Cakupan lapangan as a file", () => {
  const wanted = (behind: CoverageBehind): ExportInput => ({ what: { kind: "coverage", filter: { behind, text: "" } }, format: "csv", purpose: "VERIFICATION", reason: "Kunjungan ulang bulan depan" });
  const take = (role: Role, behind: CoverageBehind) => makeExportOf({ db: world.db, clock: { today: () => TODAY } })(world.actor(role), wanted(behind));
  const rowsOf = (made: Awaited<ReturnType<typeof take>>): string[] => (made.ok ? made.value.body.toString("utf8").split("\r\n").filter((line) => /;(2026-\d\d-\d\d)?(;|$)/.test(line) && line.includes("SIMULASI")) : []);

  it("holds as many lines as the list, and says its purpose, without a number of a person", async () => {
    const behind = { what: "REACH", state: "ASSIGNED", month: "2026-09" } as const;
    const made = await take("SECRETARIAT", behind);
    expect(rowsOf(made)).toHaveLength((await list(behind)).total);
    const text = made.ok ? made.value.body.toString("utf8") : "";
    expect(text).toContain("Tujuan: verifikasi lapangan. Kunjungan ulang bulan depan");
    expect(text).not.toMatch(/\d{16}/);
  });

  it("holds only the families of who takes it", async () => {
    const behind = { what: "REACH", state: "ASSIGNED", month: "2026-09" } as const;
    const { inScope, total } = await list(behind, "AGENCY_HEAD");
    expect(inScope).toBeLessThan(total);
    const made = await take("AGENCY_HEAD", behind);
    expect(inScope === 0 ? made : rowsOf(made).length).toEqual(inScope === 0 ? { ok: false, refusal: { code: "export_empty" } } : inScope);
  });

  it("names nobody a commitment is about, and what a facilitator wrote stays here", async () => {
    const check = raw.checks.find(({ stands }) => stands);
    if (!check) throw new Error("No check stands");
    const behind = { what: "KEPT", month: check.month, component: check.component, result: check.result } as CoverageBehind;
    const persons = (await list(behind)).rows.map(({ person }) => person);
    const made = await take("SECRETARIAT", behind);
    expect(rowsOf(made).length).toBe(persons.length);
    expect(made.ok && persons.some((person) => person !== null && made.value.body.includes(person))).toBe(false);
  });

  it("is not for a coordinator, who reads the list", async () => {
    await expect(take("COORDINATOR", { what: "REACH", state: "MET", month: "2026-09" })).rejects.toThrow("without the right");
  });
});
