import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AssignmentFileAnswer, FacilitatorDetail, GroupsAnswer } from "@sinergi/api/assignments/assignments.schema";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignmentFilesOf } from "#assignments/assignment-files";
import { openWorld, TODAY, type World } from "./open-world.ts";

const ANI = "user-FACILITATOR";
const BUDI = "user-BUDI";
const HEADER = "EMAIL;NAMA;NOMOR;TELEPON;KECAMATAN;NO_KK;NIK;KELOMPOK;KETUA;MULAI";

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), "sinergi-facilitators-"));
  await world.system((tx) => tx.run("insert into facilitator (user_id, name, email, active_from) values ($1, 'Ani', 'ani@simulasi.invalid', '2026-01-01'), ($2, 'Budi', 'budi@simulasi.invalid', '2026-01-01')", [ANI, BUDI]));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await world.close();
});
beforeEach(() =>
  world.system(async (tx) => {
    for (const table of ["assignment_file", "field_group_member", "field_group", "assignment_change", "assignment_act", "assignment"]) await tx.run(`delete from ${table}`);
    await tx.run("insert into assignment (family_id, user_id, from_day) select family_id, $1, '2026-01-01' from family_version where head_name = 'SITI SIMULASI'", [ANI]);
  }),
);

const files = () => assignmentFilesOf({ db: world.db, clock: { today: () => TODAY } });
async function check(lines: readonly string[]): Promise<AssignmentFileAnswer> {
  const path = join(directory, "pendamping.csv");
  await writeFile(path, [HEADER, ...lines].join("\n"));
  const { id } = await files().check(world.actor("COORDINATOR"), { id: crypto.randomUUID(), path, fileName: "pendamping.csv" });
  return (await world.call("COORDINATOR", "assignments.file", { id })) as AssignmentFileAnswer;
}
const commit = (id: string) => world.call("COORDINATOR", "assignments.commitFile", { opId: crypto.randomUUID(), id }) as Promise<{ families: number; groups: number }>;
const familiesOf = async (userId: string) => ((await world.call("COORDINATOR", "assignments.facilitator", { userId })) as FacilitatorDetail).families.map(({ headName, groupName }) => [headName, groupName]);
const count = (table: string) => world.system(async (tx) => Number((await tx.one<{ count: string }>(`select count(*) as count from ${table}`)).count));

const GOOD = [
  "budi@simulasi.invalid;Budi;PKH-9;0813;Balik Bukit;1804040101209001;;Melati;ya;",
  "budi@simulasi.invalid;;;;;;1804041010709003;Melati;;",
  "ANI@simulasi.invalid;;;;;;1804050303129006;;;",
];
const BAD = [
  "lain@simulasi.invalid;;;;;1804040101209003;;;;", "budi@simulasi.invalid;;;;;1804049999999999;;;;", "budi@simulasi.invalid;;;;;1804;;;;",
  "ani@simulasi.invalid;;;;;1804040101209001;;;;", "budi@simulasi.invalid;;;;;1804040101209003;;;;besok",
];

describe("a facilitators' list", () => {
  it("is read first: what would change by facilitator, and each row that cannot be used with its reason and masked numbers", async () => {
    const file = await check([...GOOD, ...BAD]);
    expect(file).toMatchObject({ rowsRead: 8, families: 3, groups: 1, committed: false });
    expect(file.facilitators).toMatchObject([{ name: "Ani", families: 1, fresh: 1, taken: 0, after: 2 }, { name: "Budi", families: 2, fresh: 1, taken: 1, groups: 1, after: 2, verdict: "BELOW" }]);
    expect(file.issues.map(({ row, code }) => [row, code])).toEqual([[5, "EMAIL_UNKNOWN"], [6, "FAMILY_UNKNOWN"], [7, "NUMBER_INVALID"], [8, "FAMILY_TWICE"], [9, "DAY_INVALID"]]);
    expect(JSON.stringify(file)).not.toMatch(/\d{16}/);
    expect([await count("assignment_act"), await count("field_group")]).toEqual([0, 0]);
  });

  it("keeps no number of a person, neither in what is stored nor in the audit trail", async () => {
    await check([...GOOD, ...BAD]);
    const stored = await world.system((tx) => tx.one<{ text: string }>("select (select string_agg(rows::text || issues::text, '') from assignment_file) || (select string_agg(detail, '') from audit_entry where action like 'assignment.%') as text"));
    expect(stored.text).not.toMatch(/\d{16}/);
  });

  it("is taken over once: families, group, head and what it says of the facilitator", async () => {
    const file = await check(GOOD);
    expect(await commit(file.id)).toEqual({ families: 3, groups: 1 });
    expect(await familiesOf(BUDI)).toEqual([["JOKO SIMULASI", "Melati"], ["SITI SIMULASI", "Melati"]]);
    expect(await familiesOf(ANI)).toEqual([["RINA SIMULASI", null]]);
    const { rows } = (await world.call("COORDINATOR", "assignments.groups", undefined)) as GroupsAnswer;
    expect(rows).toMatchObject([{ name: "Melati", families: 2, headName: "SITI SIMULASI", facilitatorName: "Budi" }]);
    expect(((await world.call("COORDINATOR", "assignments.facilitator", { userId: BUDI })) as FacilitatorDetail).facilitator).toMatchObject({ number: "PKH-9", phone: "0813", districts: ["18.04.04"] });
    await expect(commit(file.id)).rejects.toMatchObject({ message: "assignment_file_done" });
  });

  it("taken over again changes nothing and makes no second group", async () => {
    await commit((await check(GOOD)).id);
    const again = await check(GOOD);
    expect(again.facilitators).toMatchObject([{ unchanged: 1, fresh: 0, taken: 0 }, { unchanged: 2, fresh: 0, taken: 0 }]);
    expect(await commit(again.id)).toEqual({ families: 0, groups: 1 });
    expect([await count("field_group"), (await familiesOf(BUDI)).length]).toEqual([1, 2]);
  });

  it("gives no day that has passed away from who had it, and takes a day ahead as a plan", async () => {
    const file = await check(["budi@simulasi.invalid;;;;;1804040101209001;;;;2026-09-01", "budi@simulasi.invalid;;;;;1804040101209002;;;;2026-10-05"]);
    expect(file.issues.map(({ code }) => code)).toEqual(["DAY_PAST"]);
    await commit(file.id);
    expect(await familiesOf(BUDI)).toEqual([]);
    expect(((await world.call("COORDINATOR", "assignments.facilitator", { userId: BUDI })) as FacilitatorDetail).facilitator.arriving).toBe(1);
  });

  it("without addresses is refused whole", async () => {
    const path = join(directory, "lain.csv");
    await writeFile(path, "NIK;NAMA\n1804041101809001;SITI\n");
    await expect(files().check(world.actor("COORDINATOR"), { id: crypto.randomUUID(), path, fileName: "lain.csv" })).rejects.toMatchObject({ refusal: { code: "HEADER_MISSING" } });
  });

  it("goes out with its families, numbers masked, and it is recorded who took it", async () => {
    await commit((await check(GOOD)).id);
    const file = await files().make(world.actor("COORDINATOR"), { what: { kind: "families", userId: null }, format: "csv" });
    const lines = (file?.body.toString("utf8") ?? "").replace("\uFEFF", "").trimEnd().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain("EMAIL;NAMA");
    expect(lines.join("\n")).not.toMatch(/\d{16}/);
    expect(await world.system((tx) => tx.one<{ actor: string }>("select actor_id as actor from audit_entry where action = 'assignment.exported' order by seq desc limit 1"))).toEqual({ actor: "user-COORDINATOR" });
    expect(await files().make(world.actor("COORDINATOR"), { what: { kind: "queue", id: crypto.randomUUID() }, format: "csv" })).toBeNull();
  });
});
