import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProblemOverview, ProblemPage, ProblemRow } from "@sinergi/api/problems/problems.schema";
import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { readLive, rebuildLive } from "@sinergi/db/targeting/snapshots.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import type { Role } from "@sinergi/domain/access/roles";
import type { ProblemKind } from "@sinergi/domain/problems/problem-kinds";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";
import { FAMILIES_CSV, PROGRAMMES } from "./world.ts";

const PLAIN = { sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined };
const clock = { today: () => TODAY };
const HEADER = "NO_KK;NIK;NAMA;SHDK;JK;TGL_LAHIR;KODE_WILAYAH;DESIL;PEKERJAAN;PARTISIPASI_SEKOLAH;JENIS_LANTAI;PADAN_DUKCAPIL";
const withAnswer = (row: string): string => `${row};`;
const FIRST_ROWS = FAMILIES_CSV.split("\n").slice(1);

/** Siti rises from 1 to 5, Joko does not match, and eight people more. */
const LATER_ROWS = [
  ...FIRST_ROWS.map((row) => withAnswer(row.replace(/(SITI|BUDI)( SIMULASI;.*;18\.04\.04\.2002;)1;/, "$1$25;"))).map((row) => (row.includes("JOKO") ? `${row}TIDAK PADAN` : row)),
  "1804040101209011;1804045202809011;SRI WAHYUNINGSIH SIMULASI;1;P;12/02/1980;18.04.04.2002;2;PETANI;;TANAH;",
  "1804040101209012;1804045202809012;SRI WAHYUNINGSI SIMULASI;1;P;12/02/1980;18.04.04.2002;2;PETANI;;TANAH;",
  "1804040101209013;1804040303709013;TONO SANTOSO SIMULASI;1;L;03/03/1970;18.04.04.2002;3;BURUH;;TANAH;MENINGGAL",
  "1804040101209014;1804040303709014;TONO SANTOSO SIMULASI;1;L;03/03/1970;18.04.04.2002;3;BURUH;;TANAH;",
  "1804040101209015;1804040404609015;KARSO SIMULASI;1;L;04/04/1960;18.04.04.2002;3;BURUH;;TANAH;PINDAH",
  "1804040101209015;1804044404629016;KARSI SIMULASI;3;P;04/04/1962;18.04.05.2010;3;BURUH;;TANAH;",
];

const RECIPIENTS = "NIK;NO_KK;NAMA;TGL_LAHIR;KODE_WILAYAH;NILAI;STATUS";
/** Siti a second time, Sri by her first number, and Tono by name alone. */
const MORE_PKH = [
  RECIPIENTS, "1804044101809001;;SITI SIMULASI;;;3000000;AKTIF", "1804045202809011;;SRI WAHYUNINGSIH SIMULASI;;;3000000;AKTIF",
  ";;TONO SANTOSO SIMULASI;03/03/1970;18.04.04.2002;3000000;AKTIF",
].join("\n");
/** Siti's number with another's name, and Sri by her second number. */
const BIBIT = [RECIPIENTS, "1804044101809001;;HARTONO WIBOWO;;;500000;AKTIF", "1804045202809012;;SRI WAHYUNINGSI SIMULASI;;;500000;AKTIF"].join("\n");

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), "sinergi-problems-"));
  await world.system((tx) => replaceProgrammes(tx, PROGRAMMES.map((one) => (one.code === "PKH" ? { ...one, relations: [{ with: "BIBIT", kind: "CONFLICTING" as const }] } : one)), TODAY));
  await families("2026-08-01", FIRST_ROWS.filter((row) => !row.includes("RINA") && !row.includes("DEWI")).map(withAnswer));
  await families("2026-09-01", LATER_ROWS);
  await recipients("PKH", MORE_PKH, true);
  await recipients("BIBIT", BIBIT, false);
});
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

async function save(text: string): Promise<string> {
  const path = join(directory, `${crypto.randomUUID()}.csv`);
  await writeFile(path, text);
  return path;
}
async function families(asOf: string, rows: readonly string[]): Promise<void> {
  const path = await save([HEADER, ...rows].join("\n"));
  await importWholeFile({ db: world.db, clock }, { ...PLAIN, path, input: { kind: "families", source: "DTSEN", asOf: asOf as Day, programme: null, period: null, add: false } });
}
async function recipients(programme: string, text: string, add: boolean): Promise<void> {
  const path = await save(text);
  await importWholeFile({ db: world.db, clock }, { ...PLAIN, path, input: { kind: "recipients", source: null, asOf: null, programme, period: "2026", add } });
}

const opId = (): string => crypto.randomUUID();
const overview = async (role: Role): Promise<ProblemOverview> => (await world.call(role, "problems.overview", undefined)) as ProblemOverview;
async function list(kind: ProblemKind, state: "open" | "decided" = "open", role: Role = "SECRETARIAT"): Promise<ProblemRow[]> {
  return ((await world.call(role, "problems.list", { kind, state })) as ProblemPage).rows;
}
async function first(kind: ProblemKind, headName?: string): Promise<ProblemRow> {
  const row = (await list(kind)).find((one) => headName === undefined || one.headName === headName);
  if (!row) throw new Error(`No open case of ${kind}`);
  return row;
}
async function decide(kind: ProblemKind, row: ProblemRow, given: { verdict: string; keep?: "a" | "b"; note?: string }): Promise<string> {
  const input = { opId: opId(), kind, caseKey: row.caseKey, basis: row.basis, keep: null, note: "", ...given };
  return ((await world.call("SECRETARIAT", "problems.decide", input)) as { decisionId: string }).decisionId;
}
const undo = (decisionId: string): Promise<unknown> => world.call("SECRETARIAT", "problems.undo", { opId: opId(), decisionId });

describe("data problems are found", () => {
  it("every kind today's data can show, once each", async () => {
    const { kinds, unlisted, withoutAid } = await overview("SECRETARIAT");
    expect(Object.fromEntries(kinds.map(({ kind, open }) => [kind, open]))).toEqual({
      NO_DECILE: 1, DECILE_JUMP: 1, NOT_MATCHED: 1, DECEASED: 1, MOVED: 1, KK_SPLIT: 1, DUP_PERSON: 2, DUP_NIK: 3, ASN_TNI_POLRI: 1, DOUBLE_AID: 1, RECIP_HIGH_DECILE: 5,
    });
    // Nobody's recipient of the first list, and Tono, of whom there are two.
    expect(unlisted).toBe(2);
    expect(withoutAid).toBeGreaterThan(0);
  });

  it("with the facts of both sides and masked numbers", async () => {
    const sri = await first("DUP_PERSON", "SRI WAHYUNINGSIH SIMULASI");
    expect([sri.facts.a?.name, sri.facts.b?.name]).toEqual(["SRI WAHYUNINGSIH SIMULASI", "SRI WAHYUNINGSI SIMULASI"]);
    expect([sri.facts.a?.nik, sri.facts.b?.nik]).toEqual(["180404**********", "180404**********"]);
    const jump = await first("DECILE_JUMP");
    expect([jump.facts.from, jump.facts.to, jump.headName]).toEqual([1, 5, "SITI SIMULASI"]);
    const types = (await list("DUP_NIK")).map((row) => String(row.facts.type)).toSorted();
    expect(types).toEqual(["LIST_TWICE", "OTHER_NAME", "TWO_IDENTITIES"]);
    expect(JSON.stringify(await Promise.all((["DUP_NIK", "KK_SPLIT", "DUP_PERSON", "NOT_MATCHED"] as const).map((kind) => list(kind))))).not.toMatch(/\d{16}|[0-9a-f]{32}[0-9a-f]+/);
  });

  it("in a facilitator's own families only, and counted there", async () => {
    const { kinds, unlisted } = await overview("FACILITATOR");
    expect(unlisted).toBeNull();
    for (const { kind, open } of kinds) {
      const rows = await list(kind, "open", "FACILITATOR");
      expect(rows).toHaveLength(open);
      expect(rows.every((row) => row.headName === "SITI SIMULASI")).toBe(true);
    }
    expect(kinds.find(({ kind }) => kind === "DUP_PERSON")).toBeUndefined();
  });
});

describe("a decision", () => {
  it("leaves the open list with who, when and why, and undoing it opens the case again", async () => {
    const row = await first("DOUBLE_AID");
    const id = await decide("DOUBLE_AID", row, { verdict: "KEEP_A", note: "PKH lebih sesuai" });
    expect(await list("DOUBLE_AID")).toEqual([]);
    expect((await list("DOUBLE_AID", "decided"))[0]?.decision).toMatchObject({ verdict: "KEEP_A", note: "PKH lebih sesuai", by: "Uji SECRETARIAT", own: true });
    await undo(id);
    expect((await first("DOUBLE_AID")).caseKey).toBe(row.caseKey);
    const audit = (await world.call("AUDITOR", "audit.list", {})) as { rows: { action: string }[] };
    expect(audit.rows.slice(0, 2).map((entry) => entry.action)).toEqual(["problem.undone", "problem.decided"]);
  });

  it("is refused on a case somebody else has decided, or of which the facts moved", async () => {
    const row = await first("NOT_MATCHED");
    await expect(decide("NOT_MATCHED", { ...row, basis: "PADAN" }, { verdict: "NOT_SO" })).rejects.toMatchObject({ message: "problem_changed" });
    const id = await decide("NOT_MATCHED", row, { verdict: "NOT_SO" });
    await expect(decide("NOT_MATCHED", row, { verdict: "CHECK_FIELD" })).rejects.toMatchObject({ message: "problem_decided" });
    await undo(id);
  });

  it("sent twice is one decision", async () => {
    const row = await first("MOVED");
    const input = { opId: opId(), kind: "MOVED", caseKey: row.caseKey, basis: row.basis, verdict: "CONFIRMED", keep: null, note: "" };
    const answers = [await world.call("SECRETARIAT", "problems.decide", input), await world.call("SECRETARIAT", "problems.decide", input)];
    expect(answers[0]).toEqual(answers[1]);
    await undo((answers[0] as { decisionId: string }).decisionId);
  });
});

interface Told {
  readonly figures: unknown;
  readonly lists: unknown;
}

/** All figures, and beside them the totals of the lists behind them. */
async function told(): Promise<Told> {
  const answer = (await world.call("SECRETARIAT", "targeting.figures", {})) as FiguresAnswer;
  const total = async (filter: Record<string, unknown>): Promise<number> => ((await world.call("SECRETARIAT", "families.list", { filter })) as { total: number }).total;
  const lists = await Promise.all(
    answer.programmes.map(async ({ code }) => [
      code, await total({ programme: code, receives: true }), await total({ programme: code, eligibility: ["yes"], receives: false }), await total({ programme: code, eligibility: ["no"], receives: true }),
    ]),
  );
  expect(lists).toEqual(answer.programmes.map(({ code, recipients: all, missed, recipientsNotEligible }) => [code, all, missed, recipientsNotEligible]));
  expect(await total({})).toBe(answer.families);
  const live = await world.system(async (tx) => readCells(tx, await readLive(tx), "18.04"));
  await world.system((tx) => rebuildLive(tx, TODAY));
  const rebuilt = await world.system(async (tx) => readCells(tx, await readLive(tx), "18.04"));
  expect(sorted(rebuilt)).toEqual(sorted(live));
  const { snapshot: _, ...figures } = answer;
  return { figures, lists };
}

function sorted(cells: object): unknown {
  return Object.fromEntries(Object.entries(cells).map(([name, rows]) => [name, Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).toSorted() : rows]));
}

const recipientsOf = async (code: string): Promise<{ recipients: number; unlistedRecipients: number }> => {
  const { programmes } = (await world.call("SECRETARIAT", "targeting.figures", {})) as FiguresAnswer;
  const found = programmes.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};
const confirm = (decisionId: string, role: Role = "COORDINATOR"): Promise<unknown> => world.call(role, "problems.confirm", { opId: opId(), decisionId });
const countAll = async (): Promise<number> => ((await world.call("SECRETARIAT", "targeting.figures", {})) as FiguresAnswer).families;

describe("a merge", () => {
  it("changes nothing before a second person confirms it, who is not the first", async () => {
    const before = await told();
    const id = await decide("DUP_PERSON", await first("DUP_PERSON", "SRI WAHYUNINGSIH SIMULASI"), { verdict: "SAME_PERSON", keep: "a", note: "Kartu keluarga lama belum dihapus" });
    expect(await told()).toEqual(before);
    await expect(confirm(id, "SECRETARIAT")).rejects.toMatchObject({ message: "merge_own" });
    await undo(id);
    expect(await told()).toEqual(before);
  });

  it("of two persons gives the one kept the help of both; figures and lists agree, and undoing it brings everything back", async () => {
    const before = await told();
    const bibit = await recipientsOf("BIBIT");
    const id = await decide("DUP_PERSON", await first("DUP_PERSON", "SRI WAHYUNINGSIH SIMULASI"), { verdict: "SAME_PERSON", keep: "a", note: "Kartu keluarga lama belum dihapus" });
    await confirm(id);
    const merged = await told();
    expect(merged).not.toEqual(before);
    expect((await recipientsOf("BIBIT")).recipients).toBe(bibit.recipients);
    const both = (await world.call("SECRETARIAT", "families.list", { filter: { together: ["PKH", "BIBIT"] } })) as { rows: { headName: string }[] };
    expect(both.rows.map((row) => row.headName)).toContain("SRI WAHYUNINGSIH SIMULASI");
    expect((await list("DUP_PERSON", "decided"))[0]?.decision).toMatchObject({ merge: { subject: "PERSON" }, confirmedBy: "Uji COORDINATOR" });
    await undo(id);
    expect(await told()).toEqual(before);
  });

  it("of two families counts one, and finds by name whom nobody could tell from his double", async () => {
    const before = await told();
    const [families0, pkh] = [await countAll(), await recipientsOf("PKH")];
    const id = await decide("DUP_PERSON", await first("DUP_PERSON", "TONO SANTOSO SIMULASI"), { verdict: "SAME_FAMILY", keep: "b", note: "Satu keluarga, dua kartu" });
    await confirm(id);
    await told();
    expect(await countAll()).toBe(families0 - 1);
    expect(await recipientsOf("PKH")).toMatchObject({ recipients: pkh.recipients + 1, unlistedRecipients: pkh.unlistedRecipients - 1 });
    await undo(id);
    expect(await told()).toEqual(before);
  });

  it("of a family that had left and came back gives it one history, and its figures stay", async () => {
    const before = await told();
    const rina = (await list("DUP_NIK")).find((row) => row.facts.type === "TWO_IDENTITIES");
    if (!rina?.familyId) throw new Error("Rina has one history only");
    const { familyId } = rina;
    const history = async (): Promise<string[]> => ((await world.call("SECRETARIAT", "families.detail", { familyId })) as { deciles: { asOf: string }[] }).deciles.map(({ asOf }) => asOf);
    expect(await history()).toEqual(["2026-09-01"]);
    const id = await decide("DUP_NIK", rina, { verdict: "SAME_FAMILY", keep: "a", note: "Tercecer pada data Agustus" });
    await confirm(id);
    expect(await history()).toEqual(["2026-07-01", "2026-09-01"]);
    expect(await told()).toEqual(before);
    await undo(id);
    expect(await history()).toEqual(["2026-09-01"]);
  });

  it("holds in the next version and in a list imported later, and can still be undone whole", async () => {
    const id = await decide("DUP_PERSON", await first("DUP_PERSON", "TONO SANTOSO SIMULASI"), { verdict: "SAME_FAMILY", keep: "b", note: "Satu keluarga, dua kartu" });
    await confirm(id);
    const kept = await decide("NO_DECILE", await first("NO_DECILE"), { verdict: "RANKING_PROPOSED" });
    const high = await first("RECIP_HIGH_DECILE", "AGUS SIMULASI");
    await decide("RECIP_HIGH_DECILE", high, { verdict: "AID_TO_STOP" });
    await families("2026-09-15", LATER_ROWS.map((row) => row.replace("18.04.05.2010;8;PNS", "18.04.05.2010;9;PNS")));
    expect(await countAll()).toBe(10);
    await told();
    // The same facts stay decided; Agus has another decile now, so his case is open again and says what was decided before.
    expect((await list("NO_DECILE", "decided"))[0]?.decision?.id).toBe(kept);
    expect((await first("RECIP_HIGH_DECILE", "AGUS SIMULASI")).decision).toMatchObject({ verdict: "AID_TO_STOP" });
    await undo(id);
    await told();
    expect(await countAll()).toBe(11);
  });
});
