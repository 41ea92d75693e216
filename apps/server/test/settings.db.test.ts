import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRegency } from "@sinergi/db/areas/regency.store";
import type { SessionsAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import type { SettingPreview, SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import type { Figures } from "@sinergi/targeting/figures";
import type { Day } from "@sinergi/domain/time/day";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), "sinergi-settings-"));
  const path = join(directory, "dtks.csv");
  await writeFile(path, "NO_KK;NIK;NAMA;SHDK;JK;KODE_WILAYAH;DESIL\n1804040101209077;1804040101709077;LAMA SIMULASI;1;L;18.04.04.2002;1");
  await importWholeFile({ db: world.db, clock: { today: () => TODAY } }, {
    path, sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined,
    input: { kind: "families", source: "DTKS", asOf: "2026-01-01" as Day, programme: null, period: null, add: false },
  });
});
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

const opId = (): string => crypto.randomUUID();
const read = async (): Promise<SettingsAnswer> => (await world.call("ADMIN", "settings.read", undefined)) as SettingsAnswer;
async function save(change: object, basedOn?: number): Promise<string> {
  const group = Reflect.get(change, "group") as keyof SettingsAnswer["changes"];
  try {
    await world.call("ADMIN", "settings.save", { opId: opId(), change, basedOn: basedOn ?? (await read()).changes[group].revision });
    return "done";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return error.message;
  }
}
const undo = async (group: keyof SettingsAnswer["changes"]): Promise<unknown> => world.call("ADMIN", "settings.undo", { opId: opId(), group, basedOn: (await read()).changes[group].revision });
const figures = async (): Promise<Figures & { snapshot: { dataset: { source: string } | null } }> =>
  (await world.call("SECRETARIAT", "targeting.figures", {})) as Figures & { snapshot: { dataset: { source: string } | null } };

describe("local words", () => {
  test("are the place's own before anybody chose, then the chosen ones, for everybody", async () => {
    const { settings, changes } = await read();
    expect([settings.terms.villageHead, changes.terms]).toEqual(["Peratin", { revision: 0, by: null, at: null, mayUndo: false }]);
    expect(await save({ group: "terms", value: { ...settings.terms, villageHead: "Kepala Pekon" } })).toBe("done");
    expect(await world.call("PARTNER", "session.me", undefined)).toMatchObject({ regency: { terms: { villageHead: "Kepala Pekon", village: "Pekon" } } });
    expect((await read()).changes.terms).toMatchObject({ revision: 1, by: "Uji ADMIN", mayUndo: true });
  });

  test("are taken back by one act, and the act is taken back too", async () => {
    await undo("terms");
    expect((await read()).settings.terms.villageHead).toBe("Peratin");
    await undo("terms");
    expect((await read()).settings.terms.villageHead).toBe("Kepala Pekon");
  });

  test("changed by somebody else in between are not overwritten", async () => {
    const { settings, changes } = await read();
    expect(await save({ group: "terms", value: { ...settings.terms, hamlet: "Dusun" } })).toBe("done");
    expect(await save({ group: "terms", value: { ...settings.terms, hamlet: "Suku" } }, changes.terms.revision)).toBe("settings_changed");
  });
});

describe("the source of the figures", () => {
  test("is foreseen before it is changed, and moves the figures with the change", async () => {
    expect((await figures()).snapshot.dataset?.source).toBe("DTSEN");
    const preview = (await world.call("ADMIN", "settings.preview", { change: { group: "datasetSource", value: "DTKS" } })) as SettingPreview;
    expect(preview.registry).toEqual({ before: { source: "DTSEN", asOf: "2026-07-01" }, after: { source: "DTKS", asOf: "2026-01-01" } });
    expect((await figures()).snapshot.dataset?.source).toBe("DTSEN");

    expect(await save({ group: "datasetSource", value: "DTKS" })).toBe("done");
    const moved = await world.system((tx) => tx.one<{ source: string; families: string }>("select d.source, (select count(*) from family_state where snapshot_id = 1) as families from snapshot s join dataset_version d on d.id = s.version_id where s.id = 1"));
    expect(moved).toEqual({ source: "DTKS", families: "1" });
    expect(await figures()).toMatchObject({ families: 1, snapshot: { dataset: { source: "DTKS" } } });

    await undo("datasetSource");
    expect(await figures()).toMatchObject({ snapshot: { dataset: { source: "DTSEN" } } });
  });

  test("that nobody imported is refused, and the figures stay", async () => {
    expect(await save({ group: "datasetSource", value: "P3KE" })).toBe("settings_source_empty");
    expect((await figures()).snapshot.dataset?.source).toBe("DTSEN");
  });
});

test("the time zone says what day it is, before and after", async () => {
  const preview = (await world.call("ADMIN", "settings.preview", { change: { group: "timeZone", value: "Asia/Jayapura" } })) as SettingPreview;
  const dayIn = (timeZone: string): string => new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date());
  expect(preview.today).toEqual({ before: dayIn("Asia/Jakarta"), after: dayIn("Asia/Jayapura") });
  expect(await save({ group: "timeZone", value: "Asia/Jayapura" })).toBe("done");
  expect(await world.system(readRegency)).toMatchObject({ regency: { timeZone: "Asia/Jayapura" } });
});

test("a logo is on the letterhead only after it was checked", async () => {
  const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
  const { settings } = await read();
  expect(await save({ group: "letterhead", value: { ...settings.letterhead, logo: "0".repeat(64) } })).toBe("logo_invalid");
  await expect(world.call("ADMIN", "settings.addLogo", { opId: opId(), image: "AAAA" })).rejects.toThrow("logo_invalid");
  const { digest } = (await world.call("ADMIN", "settings.addLogo", { opId: opId(), image: PNG })) as { digest: string };
  expect(await save({ group: "letterhead", value: { lines: ["PEMERINTAH KABUPATEN", "BAPPEDA"], address: "Jl. Simulasi 1", logo: digest } })).toBe("done");
  expect((await read()).settings.letterhead).toEqual({ lines: ["PEMERINTAH KABUPATEN", "BAPPEDA"], address: "Jl. Simulasi 1", logo: digest });
});

test("every change stands in the audit chain with what was and what is", async () => {
  const entries = await world.system((tx) => tx.rows<{ action: string; detail: string }>("select action, detail from audit_entry where entity = 'setting' and entity_id = 'datasetSource' order by seq"));
  expect(entries.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([
    ["settings.changed", { before: "null", after: '"DTKS"' }],
    ["settings.undone", { before: '"DTKS"', after: "null" }],
  ]);
});

describe("the rules of referrals", () => {
  test("set on the settings page are those the offices work by, and the secretariat's change shows there too", async () => {
    const { settings } = await read();
    const value = { ...settings.referralRules, meetingDays: { from: 3, to: 10 }, needOwners: { ...settings.referralRules.needOwners, LISTRIK: "PERKIM" } };
    expect(await save({ group: "referralRules", value })).toBe("done");
    expect(await world.call("SECRETARIAT", "referrals.rules", undefined)).toMatchObject({ rules: { meetingDays: { from: 3, to: 10 }, needOwners: { LISTRIK: "PERKIM" } }, revision: 1 });

    await world.call("SECRETARIAT", "referrals.saveRules", { opId: opId(), basedOn: 1, rules: { ...value, entryDays: { from: 2, to: 9 } } });
    expect((await read()).settings.referralRules.entryDays).toEqual({ from: 2, to: 9 });
    expect(await save({ group: "referralRules", value }, 1)).toBe("settings_changed");
    await undo("referralRules");
    expect((await read()).settings.referralRules).toEqual(value);
  });

  test("name no office that is not there", async () => {
    const { settings } = await read();
    expect(await save({ group: "referralRules", value: { ...settings.referralRules, socialOffice: "TIDAK_ADA" } })).toBe("referral_owner_unknown");
  });
});

describe("the modules of P2K2", () => {
  const modules = async () => (await read()).settings.p2k2Modules;

  test("can be added to and no longer offered, and are taken back by one act", async () => {
    const stands = await modules();
    expect(stands.map(({ code }) => code)).toEqual(["M1", "M2", "M3", "M4", "M5"]);
    const value = [...stands.map((module) => ({ ...module, offered: module.code !== "M5" })), { code: "M6", name: "Pangan dari pekarangan", topics: ["Menanam sayur"], offered: true }];
    expect(await save({ group: "p2k2Modules", value })).toBe("done");
    expect(await modules()).toEqual(value);
    await undo("p2k2Modules");
    expect(await modules()).toEqual(stands);
    await undo("p2k2Modules");
    expect(await modules()).toEqual(value);
  });

  test("that sessions were held with keep their name", async () => {
    await world.system((tx) => tx.run("insert into field_session (id, group_name, village_code, user_id, user_name, on_day, module, topic, notes, flags) values (gen_random_uuid(), 'Melati', '18.04.04.2002', gen_random_uuid()::text, 'Pendamping Uji', '2026-09-01', 'M6', '', '', '{}')"));
    const stands = await modules();
    expect(await save({ group: "p2k2Modules", value: stands.map((module) => (module.code === "M6" ? { ...module, name: "Pekarangan" } : module)) })).toBe("settings_module_used");
    await expect(undo("p2k2Modules")).rejects.toThrow("settings_module_used");
    expect(await save({ group: "p2k2Modules", value: stands.map((module) => (module.code === "M6" ? { ...module, offered: false, topics: [] } : module)) })).toBe("done");
    expect(((await world.call("SECRETARIAT", "monthReports.sessions", { month: "2026-09" })) as SessionsAnswer).rows.map(({ moduleName }) => moduleName)).toEqual(["M6 Pangan dari pekarangan"]);
  });
});
