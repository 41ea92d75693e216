import type { FocusCandidate, FocusListAnswer, FocusListHead, FocusReachAnswer, FocusScoresAnswer, FocusStandingAnswer } from "@sinergi/api/focus/focus.schema";
import type { FamilyFilter } from "@sinergi/api/families/families.schema";
import { scoped } from "@sinergi/db/access/scoped";
import { readFile, rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import type { Role } from "@sinergi/domain/access/roles";
import { DEFAULT_FOCUS_SETTINGS } from "@sinergi/domain/focus/focus-settings.schema";
import { FOCUS_PARTS } from "@sinergi/domain/focus/vocabulary";
import { readProgrammes } from "@sinergi/domain/programmes/read-programmes";
import type { Day } from "@sinergi/domain/time/day";
import { generateToDirectory } from "@sinergi/seed/generate-to-directory";
import { focusValues } from "@sinergi/targeting/focus-measures";
import { slowConverged, slowScore } from "@sinergi/targeting/test/focus-oracle";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";

const PLAIN = { sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined };
const REASON = "Longsor dan jalan putus tahun lalu";
let world: World;

beforeAll(async () => {
  world = await openWorld();
  const directory = await mkdtemp(join(tmpdir(), "sinergi-focus-"));
  const made = await generateToDirectory(directory, { families: 900, seed: "focus", dirtyRate: 0, year: 2026, asOf: "2026-07-01" as Day });
  const owners = await world.system(listOrganisations);
  const read = readProgrammes(JSON.parse(await readFile(join(directory, "programmes.json"), "utf8")), { knownOwners: new Set(owners.map(({ code }) => code)) });
  if (!read.ok) throw new Error("the generated programmes are refused");
  await world.system((tx) => replaceProgrammes(tx, read.value, TODAY));
  const deps = { db: world.db, clock: { today: () => TODAY } };
  await importWholeFile(deps, { ...PLAIN, path: join(directory, "families.csv"), input: { kind: "families", source: "DTSEN", asOf: "2026-08-01" as Day, programme: null, period: null, add: false } });
  for (const { programme, file } of made.lists) await importWholeFile(deps, { ...PLAIN, path: join(directory, file), input: { kind: "recipients", source: null, asOf: null, programme, period: "2026", add: false } });
  await rm(directory, { recursive: true, force: true });
}, 180_000);
afterAll(() => world.close());

const opId = (): string => crypto.randomUUID();
const ask = async <T>(role: Role, path: string, input: unknown): Promise<T> => (await world.call(role, path, input)) as T;
const scoresOf = (more: object = {}) => ask<FocusScoresAnswer>("LEADER", "focus.scores", { level: "village", ...more });
const listOf = (id: string, role: Role = "SECRETARIAT") => ask<FocusListAnswer>(role, "focus.list", { id });
const totalOf = async (filter: FamilyFilter): Promise<number> => (await ask<{ total: number }>("SECRETARIAT", "families.list", { filter, pageSize: 10 })).total;

async function draft(year: number, more: object = {}): Promise<string> {
  const id = crypto.randomUUID();
  await ask("SECRETARIAT", "focus.draft", { opId: opId(), id, year, name: `Lokus ${year}`, from: { kind: "scores", count: 8 }, ...more });
  return id;
}
const changeOf = ({ list, villages, omitted }: FocusListAnswer) => ({
  opId: opId(), id: list.id, basedOn: list.revision, name: list.name, note: list.note, decree: null,
  places: villages.map(({ area, reason }) => ({ area, reason })), omitted: omitted.map(({ area, reason }) => ({ area, reason })),
});
const sign = (id: string, basedOn: number, role: Role = "LEADER") => ask<{ digest: string }>(role, "focus.sign", { opId: opId(), id, basedOn, decree: { number: "B/12/KPTS/2026", date: "2026-01-12" } });

describe("what a score is made of", () => {
  test("every number counts as many families as the list behind it holds", { timeout: 60_000 }, async () => {
    const { rows, whole, programmes } = await scoresOf();
    expect(programmes.length).toBeGreaterThan(1);
    for (const { area, counts, reach } of [whole, ...rows.filter(({ counts: { families } }) => families > 0).slice(0, 6)]) {
      expect(await totalOf({ area: area.code })).toBe(counts.families);
      expect(await totalOf({ area: area.code, deciles: [1] })).toBe(counts.poorest);
      expect(await totalOf({ area: area.code, deciles: [1, 2, 3, 4] })).toBe(counts.poor);
      for (const housing of ["unfit", "unfitUnknown", "sanitation", "sanitationUnknown"] as const) expect(await totalOf({ area: area.code, housing })).toBe(counts.houses?.[housing]);
      const [first] = reach;
      if (first) expect(await totalOf({ area: area.code, programme: first.programme, eligibility: ["yes"], receives: false })).toBe(first.eligible - first.reached);
      expect(counts.missed).toBe(reach.reduce((sum, { eligible, reached }) => sum + eligible - reached, 0));
    }
  });

  test("families that several programmes miss are one list, each of them once", { timeout: 60_000 }, async () => {
    const { rows, programmes } = await scoresOf();
    const codes = programmes.map(({ code }) => code);
    const missedOf = async (filter: FamilyFilter): Promise<string[]> => (await ask<{ rows: { familyId: string }[] }>("SECRETARIAT", "families.list", { filter, pageSize: 100 })).rows.map(({ familyId }) => familyId);
    for (const { area, counts } of rows.filter(({ counts: { families, missed } }) => missed > 0 && families <= 60).slice(0, 4)) {
      const each = await Promise.all(codes.map((programme) => missedOf({ area: area.code, programme, eligibility: ["yes"], receives: false })));
      const filter = { area: area.code, missedBy: codes };
      expect(each.flat()).toHaveLength(counts.missed);
      expect((await missedOf(filter)).toSorted()).toEqual([...new Set(each.flat())].toSorted());
      expect(await totalOf(filter)).toBe(new Set(each.flat()).size);
    }
    expect(await totalOf({ missedBy: ["TIDAK_ADA"] })).toBe(0);
  });

  test("villages add up to their districts, and districts to the regency", async () => {
    const [villages, districts] = [await scoresOf(), await scoresOf({ level: "district" })];
    for (const field of ["families", "poor", "poorest", "eligible", "missed"] as const) {
      for (const { area, counts } of districts.rows) expect(villages.rows.filter(({ parentCode }) => parentCode === area.code).reduce((sum, row) => sum + row.counts[field], 0)).toBe(counts[field]);
      expect(districts.rows.reduce((sum, { counts }) => sum + counts[field], 0)).toBe(districts.whole.counts[field]);
    }
    expect(districts.rows.reduce((sum, { counts }) => sum + (counts.houses?.unfit ?? 0), 0)).toBe(districts.whole.counts.houses?.unfit);
    expect(districts.whole.counts).toMatchObject({ villages: 136, weakVillages: 16 });
  });

  test("the parts kept with a draft are those a slow count gives, village by village", async () => {
    const { rows, saved } = await scoresOf();
    const values = rows.filter(({ counts }) => counts.families > 0).map(({ area, counts }) => ({ key: area.code, values: focusValues(counts) }));
    const { villages } = await listOf(await draft(2031));
    for (const { area, score, parts } of villages) {
      expect(score).toBeCloseTo(slowScore(values, saved.settings.weights, area), 7);
      expect(FOCUS_PARTS.reduce((sum, part) => sum + (parts?.[part].points ?? 0), 0)).toBeCloseTo(score ?? -1, 7);
    }
    const order = values.map(({ key }) => ({ key, score: slowScore(values, saved.settings.weights, key) })).toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
    expect(villages.map(({ area }) => area)).toEqual(order.slice(0, 8).map(({ key }) => key));
  });

  test("houses are counted once for a version, and again when two records are said to be one", async () => {
    await scoresOf();
    const kept = () => world.system((tx) => tx.one<{ merges: string; rows: string }>("select max(merges) as merges, count(*) as rows from cell_housing where snapshot_id = 1"));
    const before = await kept();
    await world.system((tx) => tx.run("insert into identity_link (subject, alias_id, kept_id, decision_id) values ('FAMILY', 900001, 900002, 1)"));
    await scoresOf();
    expect(await kept()).toEqual({ merges: String(Number(before.merges) + 1), rows: before.rows });
  });
});

describe("weights", () => {
  test("are saved by the secretariat, seen by everybody, taken back, and never over somebody else's", async () => {
    const settings = { ...DEFAULT_FOCUS_SETTINGS, weights: { ...DEFAULT_FOCUS_SETTINGS.weights, poorest: 60 }, convergence: 2 };
    const { saved } = await scoresOf();
    await ask("SECRETARIAT", "focus.saveSettings", { opId: opId(), settings, basedOn: saved.revision });
    expect((await scoresOf()).saved).toMatchObject({ settings, by: "Uji SECRETARIAT", mayUndo: true });
    await expect(ask("SECRETARIAT", "focus.saveSettings", { opId: opId(), settings, basedOn: saved.revision })).rejects.toMatchObject({ message: "settings_changed" });
    await ask("SECRETARIAT", "focus.undoSettings", { opId: opId(), basedOn: saved.revision + 1 });
    expect((await scoresOf()).saved.settings).toEqual(saved.settings);
    const { rows } = await ask<{ rows: { action: string }[] }>("AUDITOR", "audit.list", { action: "focus.settingsSaved" });
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("a list of priority villages", () => {
  test("is drawn up from frozen figures, changed with reasons, and each change stands in the audit chain with before and after", async () => {
    const id = await draft(2028);
    const drawn = await listOf(id);
    expect(drawn.list).toMatchObject({ state: "DRAFT", year: 2028, own: true, places: 8 });
    expect(drawn.list.snapshotRef).toMatch(/^2026-09-30@\d+$/);
    const candidates = await ask<FocusCandidate[]>("SECRETARIAT", "focus.candidates", { id });
    const twelfth = candidates.find(({ scoreRank }) => scoreRank === 12)?.area ?? "";
    const change = changeOf(drawn);
    const [first, ...rest] = change.places;
    const wanted = { ...change, places: [...rest.toReversed(), { area: twelfth, reason: REASON }], omitted: [{ area: first?.area ?? "", reason: REASON }] };
    await expect(ask("SECRETARIAT", "focus.change", { ...wanted, omitted: [] })).rejects.toMatchObject({ message: "focus_reason_missing" });
    await ask("SECRETARIAT", "focus.change", wanted);
    const changed = await listOf(id);
    expect(changed.villages.map(({ area, rank }) => [area, rank])).toEqual(wanted.places.map(({ area }, at) => [area, at + 1]));
    expect(changed.villages.at(-1)).toMatchObject({ scoreRank: 12, reason: REASON });
    expect(changed.omitted).toMatchObject([{ area: first?.area, reason: REASON }]);
    await expect(ask("SECRETARIAT", "focus.change", { ...wanted, opId: opId() })).rejects.toMatchObject({ message: "focus_changed" });
    const { detail } = await world.system((tx) => tx.one<{ detail: string }>("select detail from audit_entry where action = 'focus.changed' and entity_id = $1", [id]));
    expect(JSON.parse(detail)).toMatchObject({ before: drawn.villages.map(({ area }) => area).join(" "), added: twelfth, removed: first?.area });
  });

  test("is given up and taken up again, and sent twice it is drawn up once", async () => {
    const id = crypto.randomUUID();
    const input = { opId: opId(), id, year: 2029, name: "Lokus dua kali", from: { kind: "scores", count: 3 } };
    await ask("SECRETARIAT", "focus.draft", input);
    await ask("SECRETARIAT", "focus.draft", input);
    expect((await ask<FocusListHead[]>("SECRETARIAT", "focus.lists", undefined)).filter(({ name }) => name === "Lokus dua kali")).toHaveLength(1);
    await ask("SECRETARIAT", "focus.giveUp", { opId: opId(), id });
    await expect(sign(id, 2)).rejects.toMatchObject({ message: "focus_state" });
    await ask("SECRETARIAT", "focus.takeUp", { opId: opId(), id });
    expect((await listOf(id)).list.state).toBe("DRAFT");
  });

  test("is signed by the leader alone, and then nothing of it changes, not even past our own code", async () => {
    const id = await draft(2026);
    const { list } = await listOf(id, "LEADER");
    await expect(sign(id, list.revision, "SECRETARIAT")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(sign(id, list.revision + 1)).rejects.toMatchObject({ message: "focus_changed" });
    const { digest } = await sign(id, list.revision);
    const signed = await listOf(id, "AGENCY_HEAD");
    expect(signed).toMatchObject({ intact: true, list: { state: "SIGNED", digest, signedName: "Uji LEADER", decreeNumber: "B/12/KPTS/2026", decreeDate: "2026-01-12" } });
    await expect(ask("SECRETARIAT", "focus.change", changeOf(signed))).rejects.toMatchObject({ message: "focus_state" });
    await expect(ask("SECRETARIAT", "focus.giveUp", { opId: opId(), id })).rejects.toMatchObject({ message: "focus_state" });
    const asSecretariat = (sql: string) => scoped(world.db, world.actor("SECRETARIAT"), { today: TODAY }, (tx) => tx.run(sql, [id]));
    expect(await asSecretariat("delete from focus_area where list_id = $1")).toBe(0);
    expect(await asSecretariat("update focus_list set note = 'x' where id = $1")).toBe(0);
    for (const sql of ["delete from focus_area where list_id = $1", "update focus_area set rank = rank + 1 where list_id = $1", "update focus_list set note = 'x' where id = $1", "delete from focus_list where id = $1"]) {
      await expect(world.system((tx) => tx.run(sql, [id])), sql).rejects.toThrow(/never changed/);
    }
  });

  test("nobody signs what he drew up himself, also where a role could do both", async () => {
    const id = await draft(2032);
    await world.system((tx) => tx.run("update focus_list set drafted_by = 'user-LEADER' where id = $1", [id]));
    const { list } = await listOf(id, "LEADER");
    expect(list.own).toBe(true);
    await expect(sign(id, list.revision)).rejects.toMatchObject({ message: "focus_own" });
  });

  test("a correction takes the list over, is compared with it, and replaces it when it is signed", async () => {
    const old = (await ask<FocusListHead[]>("LEADER", "focus.lists", undefined)).find(({ year, state }) => year === 2026 && state === "SIGNED");
    const id = await draft(2026, { from: { kind: "list", id: old?.id } });
    const taken = await listOf(id);
    expect([taken.list.snapshotRef, taken.villages.length, taken.before?.id]).toEqual([old?.snapshotRef, 8, old?.id]);
    const change = changeOf(taken);
    await ask("SECRETARIAT", "focus.change", { ...change, places: change.places.slice(0, 7) });
    const corrected = await listOf(id);
    expect([corrected.villages.every(({ since }) => since === "stayed"), corrected.before?.left.length]).toEqual([true, 1]);
    await sign(id, corrected.list.revision);
    expect((await listOf(old?.id ?? "")).list.state).toBe("REVOKED");
    expect((await listOf(old?.id ?? "")).intact).toBe(true);
    expect((await listOf(id)).list).toMatchObject({ state: "SIGNED", replaces: old?.id, places: 7 });
  });

  test("a draft is seen by those who draw it up and sign it; to an office it does not exist", async () => {
    const id = await draft(2033);
    expect((await listOf(id, "LEADER")).villages).toHaveLength(8);
    for (const role of ["AGENCY_HEAD", "FACILITATOR"] as const) {
      await expect(listOf(id, role)).rejects.toMatchObject({ message: "focus_not_found" });
      await expect(ask(role, "focus.reach", { id })).rejects.toMatchObject({ message: "focus_not_found" });
      expect((await ask<FocusListHead[]>(role, "focus.lists", undefined)).every(({ signedAt }) => signedAt !== null)).toBe(true);
    }
    const forged = scoped(world.db, world.actor("AGENCY_HEAD"), { today: TODAY }, (tx) => tx.run("update focus_list set note = 'x'"));
    await expect(forged).rejects.toMatchObject({ code: "42501" });
    const leader = scoped(world.db, world.actor("LEADER"), { today: TODAY }, (tx) => tx.run("update focus_list set state = 'SIGNED', signed_by = 'user-OTHER', signed_name = 'x', signed_at = now(), digest = 'x', decree_number = 'x12', decree_date = now() where id = $1", [id]));
    await expect(leader).rejects.toMatchObject({ code: "42501" });
  });
});

describe("whether help goes there", () => {
  test("convergence is the slow count, and every cell the list behind it", { timeout: 60_000 }, async () => {
    const inForce = (await ask<FocusListHead[]>("LEADER", "focus.lists", undefined)).find(({ year, state }) => year === 2026 && state === "SIGNED");
    const reach = await ask<FocusReachAnswer>("LEADER", "focus.reach", { id: inForce?.id });
    const cells = reach.villages.flatMap(({ area, reach: ofVillage }) => ofVillage.map((cell) => ({ area, ...cell })));
    expect(reach.villages).toHaveLength(7);
    expect(reach.converged).toBe(slowConverged(reach.villages.map(({ area }) => area), cells, { programmes: reach.rule.convergence, reachedPercent: reach.rule.reachedPercent }));
    for (const { area, programme, eligible, reached } of cells.slice(0, 12)) {
      expect(await totalOf({ area, programme, eligibility: ["yes"], receives: true })).toBe(reached);
      expect(await totalOf({ area, programme, eligibility: ["yes"], receives: false })).toBe(eligible - reached);
    }
    for (const { programme, inside, outside } of reach.insideOutside) {
      expect(await totalOf({ programme, eligibility: ["yes"] })).toBe(inside.eligible + outside.eligible);
    }
    expect(reach.budget).toBeNull();
  });

  test("the page of a village says its rank and its place on the list in force", async () => {
    const inForce = (await ask<FocusListHead[]>("LEADER", "focus.lists", undefined)).find(({ year, state }) => year === 2026 && state === "SIGNED");
    const { villages } = await listOf(inForce?.id ?? "");
    const [first] = villages;
    const standing = await ask<FocusStandingAnswer>("LEADER", "focus.standing", { area: first?.area });
    expect(standing).toMatchObject({ rank: first?.scoreRank, inForce: { year: 2026, rank: 1, places: 7 } });
    const district = await ask<FocusStandingAnswer>("LEADER", "focus.standing", { area: first?.area.slice(0, 8) });
    expect(district.inForce?.villagesInside).toBe(villages.filter(({ area }) => area.startsWith(first?.area.slice(0, 8) ?? "x")).length);
    await expect(ask("LEADER", "focus.standing", { area: "18.04" })).rejects.toMatchObject({ message: "area_unknown" });
  });
});
