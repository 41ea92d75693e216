import type { SavedLists } from "@sinergi/api/lists/lists.schema";
import type { FoundPersons } from "@sinergi/api/families/find-person.schema";
import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import type { Role } from "@sinergi/domain/access/roles";
import { scoped } from "@sinergi/db/access/scoped";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExportOf, type MakeExport } from "#exports/make-export";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let make: MakeExport;
beforeAll(async () => {
  world = await openWorld();
  make = makeExportOf({ db: world.db, clock: { today: () => TODAY } });
});
afterAll(() => world.close());

const opId = (): string => crypto.randomUUID();
const lists = async (role: Role): Promise<SavedLists["rows"]> => ((await world.call(role, "lists.saved", {})) as SavedLists).rows;
async function save(role: Role, name: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = crypto.randomUUID();
  await world.call(role, "lists.save", { opId: opId(), id, name, filter: { deciles: [1, 2, 3, 4] }, ...more });
  return id;
}

describe("a saved list", () => {
  it("keeps its filter and the number of its day; each reader is told the whole and his own part of it", async () => {
    const id = await save("SECRETARIAT", "Desil 1-4", { visibility: "SCOPE", purpose: "Rakor triwulan" });
    const seen = async (role: Role) => (await lists(role)).find((row) => row.id === id);
    expect(await seen("SECRETARIAT")).toMatchObject({ name: "Desil 1-4", savedTotal: 4, now: 4, inScope: 4, savedOn: TODAY, own: true, filter: { deciles: [1, 2, 3, 4] } });
    expect(await seen("AGENCY_HEAD")).toMatchObject({ now: 4, inScope: 2, own: false });
    expect(await seen("FACILITATOR")).toMatchObject({ now: 4, inScope: 1, own: false });
  });

  it("is private unless shared, and an office's own list stays in the office", async () => {
    const own = await save("SECRETARIAT", "Hanya saya");
    const office = await save("AGENCY_HEAD", "Untuk dinas", { visibility: "AGENCY" });
    const ids = async (role: Role): Promise<string[]> => (await lists(role)).map((row) => row.id);
    expect(await ids("COORDINATOR")).not.toContain(own);
    expect(await ids("AGENCY_OPERATOR")).toContain(office);
    expect(await ids("AGENCY_OPERATOR")).not.toContain(own);
    expect(await ids("SECRETARIAT")).not.toContain(office);
    await expect(world.call("AGENCY_OPERATOR", "lists.find", { id: own })).rejects.toMatchObject({ message: "list_not_found" });
  });

  it("is changed, taken away and brought back by its owner alone", async () => {
    const id = await save("SECRETARIAT", "Sementara", { visibility: "SCOPE" });
    for (const path of ["lists.remove", "lists.rename", "lists.refilter"]) {
      const input = { opId: opId(), id, ...(path === "lists.rename" ? { name: "Lain" } : {}), ...(path === "lists.refilter" ? { filter: {} } : {}) };
      await expect(world.call("AGENCY_HEAD", path, input), path).rejects.toMatchObject({ message: "list_not_found" });
    }
    await world.call("SECRETARIAT", "lists.refilter", { opId: opId(), id, filter: { deciles: [1] } });
    expect(await world.call("SECRETARIAT", "lists.find", { id })).toMatchObject({ savedTotal: 1, filter: { deciles: [1] } });
    await world.call("SECRETARIAT", "lists.remove", { opId: opId(), id });
    expect((await lists("SECRETARIAT")).map((row) => row.id)).not.toContain(id);
    await world.call("SECRETARIAT", "lists.restore", { opId: opId(), id });
    await world.call("SECRETARIAT", "lists.rename", { opId: opId(), id, name: "Tetap", visibility: "PRIVATE" });
    expect(await world.call("SECRETARIAT", "lists.find", { id })).toMatchObject({ name: "Tetap", visibility: "PRIVATE" });
  });

  it("cannot be written for somebody else, not even past our own code", async () => {
    const forged = scoped(world.db, world.actor("AGENCY_HEAD"), { today: TODAY }, (tx) =>
      tx.run(`insert into saved_list (id, name, purpose, note, visibility, filter, saved_on, saved_total, owner_id, owner_name) values (gen_random_uuid(), 'x', '', '', 'SCOPE', '{}', '2026-01-01', 0, 'user-SECRETARIAT', 'x')`),
    );
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });
});

const REASON = "Verifikasi kelayakan di pekon";
const wanted = (filter: Record<string, unknown> = {}, format: "csv" | "xlsx" = "csv"): ExportInput => ({ what: { kind: "families", filter }, format, purpose: "VERIFICATION", reason: REASON }) as ExportInput;

describe("an export", () => {
  it("has the reader's own families, masked, under who, when, what for and which filter", async () => {
    const made = await make(world.actor("AGENCY_HEAD"), wanted());
    if (!made.ok) throw new Error(made.refusal.code);
    const text = made.value.body.toString("utf8");
    for (const word of ["Uji AGENCY_HEAD (PERTANIAN)", REASON, "verifikasi lapangan", "3 dari 6 keluarga", "SITI SIMULASI", "tanpa saringan"]) expect(text).toContain(word);
    expect(text).not.toContain("AGUS SIMULASI");
    expect(text).not.toMatch(/\d{16}/);
    expect(text).toMatch(/180404\*{10}/);
    const { rows } = (await world.call("AUDITOR", "audit.list", { action: "list.exported" })) as { rows: { reason: string }[] };
    expect(rows[0]?.reason).toBe(REASON);
  });

  it("is a workbook where one is asked for, and is refused where nothing would be in it", async () => {
    const made = await make(world.actor("SECRETARIAT"), wanted({}, "xlsx"));
    expect(made.ok && made.value.body.subarray(0, 2).toString()).toBe("PK");
    expect(await make(world.actor("SECRETARIAT"), wanted({ layers: 9 }))).toEqual({ ok: false, refusal: { code: "export_empty" } });
  });

  it("is no longer than the regency has set", async () => {
    await world.call("ADMIN", "settings.save", { opId: opId(), change: { group: "limits", value: { exportRows: 3 } }, basedOn: 0 });
    const input: ExportInput = { what: { kind: "families", filter: { deciles: [1, 2, 3, 4] } }, format: "csv", purpose: "REPORT", reason: "Laporan triwulan" };
    expect(await make(world.actor("SECRETARIAT"), input)).toMatchObject({ ok: false, refusal: { code: "export_too_large", rows: 4, maxRows: 3 } });
    expect(await make(world.actor("AGENCY_HEAD"), input)).toMatchObject({ ok: true });
    await world.call("ADMIN", "settings.save", { opId: opId(), change: { group: "limits", value: { exportRows: 1_000 } }, basedOn: 1 });
  });

  it("of data problems says what was decided", async () => {
    const made = await make(world.actor("SECRETARIAT"), { what: { kind: "problems", filter: { kind: "NO_DECILE", state: "open" } }, format: "csv", purpose: "OTHER", reason: REASON });
    expect(made.ok && made.value.body.toString("utf8")).toContain("MBAH SIMULASI");
  });
});

const find = async (role: Role, text: string, more: Record<string, unknown> = {}): Promise<FoundPersons> =>
  (await world.call(role, "families.findPerson", { text, reason: "Aduan warga di kantor", ...more })) as FoundPersons;
const names = (found: FoundPersons): string[] => found.rows.map((row) => row.name);

describe("finding a person", () => {
  it("takes a name as people spell it, narrowed by place and year", async () => {
    expect(names(await find("SECRETARIAT", "Hj. Siti Simulasi"))[0]).toBe("SITI SIMULASI");
    expect(names(await find("SECRETARIAT", "Djoko"))).toContain("JOKO SIMULASI");
    expect(names(await find("SECRETARIAT", "Sitti Simulasy"))).toContain("SITI SIMULASI");
    expect(names(await find("SECRETARIAT", "Simulasi", { area: "18.04.05" }))).not.toContain("SITI SIMULASI");
    expect(names(await find("SECRETARIAT", "Simulasi", { birthYear: 1975 }))).toEqual(["AGUS SIMULASI"]);
    expect(names(await find("SECRETARIAT", "Zulkarnain"))).toEqual([]);
  });

  it("takes a whole number, and shows it masked", async () => {
    const byNik = await find("SECRETARIAT", "1804044101809001");
    expect(names(byNik)).toEqual(["SITI SIMULASI"]);
    expect(names(await find("SECRETARIAT", "1804040101209001"))).toEqual(["SITI SIMULASI", "BUDI SIMULASI"]);
    expect(JSON.stringify(byNik)).not.toContain("1804044101809001");
    await expect(find("SECRETARIAT", "180404410180")).rejects.toMatchObject({ message: "search_number" });
  });

  it("stays within one's own families, where outside looks like nobody", async () => {
    expect(names(await find("FACILITATOR", "Siti Simulasi"))[0]).toBe("SITI SIMULASI");
    expect(names(await find("FACILITATOR", "Agus Simulasi"))).toEqual([]);
    expect(names(await find("FACILITATOR", "1804052001759007"))).toEqual([]);
    expect(names(await find("AGENCY_HEAD", "Agus Simulasi"))).toEqual([]);
  });

  it("needs a reason of whoever sees everybody, and leaves an entry without the number or the name", async () => {
    await expect(find("SECRETARIAT", "Siti", { reason: "" })).rejects.toMatchObject({ message: "reason_missing" });
    await find("SECRETARIAT", "1804044101809001");
    await find("SECRETARIAT", "Siti Simulasi");
    const entries = await world.system((tx) => tx.rows<{ detail: string }>("select detail from audit_entry where action = 'person.searched' order by seq desc limit 2"));
    expect(entries.map(({ detail }) => JSON.parse(detail))).toMatchObject([{ by: "name", masked: "S*** S***" }, { by: "number", masked: "180404**********", hits: 1 }]);
    expect(JSON.stringify(entries)).not.toMatch(/1804044101809001|SITI/);
  });

  it("ends at the day's limit, also when many are asked at once", async () => {
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => find("FACILITATOR", "Siti Simulasi")));
    const { count } = await world.system((tx) => tx.one<{ count: string }>("select count(*) as count from audit_entry where action = 'person.searched' and actor_id = 'user-FACILITATOR'"));
    expect(count).toBe("30");
    expect(answers.some((answer) => answer.status === "rejected")).toBe(true);
  });
});
