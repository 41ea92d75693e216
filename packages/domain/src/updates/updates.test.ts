import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ROLES, type Role } from "#access/roles";
import { MEMBER_CHANGES } from "#fieldwork/vocabulary";
import { answerProposal, type ListedPerson, type VersionSays } from "#updates/answer-proposal";
import { mayKnowObjector, moveObjection, OBJECTION_MOVES, objectionMovesOf } from "#updates/move-objection";
import { moveProposal, PROPOSAL_MOVES, proposalMovesOf, proposalUndo } from "#updates/move-proposal";
import { proposalOfChange } from "#updates/proposal-of-change";
import { proposalContentSchema } from "#updates/proposal.schema";
import { SIKS_COLUMNS, siksRow } from "#updates/siks-row";
import { FINAL_PROPOSAL_STATES, OBJECTION_STATES, PROPOSAL_LANES, PROPOSAL_STATES } from "#updates/vocabulary";

const rules = { socialOffice: "DINSOS" };
const as = (role: Role, agency: string | null = null) => ({ id: `u-${role}`, role, agency });
const proposal = (more: object = {}) => ({ state: "DRAF" as const, lane: "FORMAL" as const, checkResult: null, ...more });

/** What the secretariat and the social office may do in each state of the formal lane, written down by hand. */
const EXPECTED: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  DRAF: [["agree", "refuse"], []],
  MUSYAWARAH: [["enter", "refuse"], []],
  DIINPUT_SIKSNG: [["refuse", "return"], ["check", "refuse", "return"]],
  DIPERIKSA_DINSOS: [["askGroundCheck", "refuse", "return"], ["refuse", "return"]],
  GROUND_CHECK: [["refuse", "return"], []],
  DIKIRIM: [["approve", "refuse", "return"], []],
  DISETUJUI: [[], []],
  DITOLAK: [[], []],
  DIKEMBALIKAN: [["resume"], []],
};

describe.each(PROPOSAL_STATES)("a proposal in %s", (state) => {
  it("takes exactly these steps from exactly these people", () => {
    const moves = (role: Role, agency: string | null = null) => proposalMovesOf(proposal({ state }), { actor: as(role, agency), rules });
    const [regency, social] = EXPECTED[state] ?? [[], []];
    expect(moves("SECRETARIAT")).toEqual(regency);
    expect(moves("COORDINATOR")).toEqual(regency);
    for (const role of ["AGENCY_HEAD", "AGENCY_OPERATOR"] as const) {
      expect(moves(role, "DINSOS")).toEqual(social);
      expect(moves(role, "DINKES")).toEqual([]);
    }
    for (const role of ["ADMIN", "LEADER", "FACILITATOR", "PARTNER", "AUDITOR"] as const) expect(moves(role), role).toEqual([]);
  });
});

test("the participatory lane is entered without a meeting, the formal one is not", () => {
  const enter = (lane: (typeof PROPOSAL_LANES)[number]) => moveProposal(proposal({ lane }), "enter", { actor: as("SECRETARIAT"), rules });
  expect(enter("PARTISIPATIF")).toEqual({ ok: true, value: "DIINPUT_SIKSNG" });
  expect(enter("FORMAL")).toMatchObject({ refusal: { code: "update_state" } });
});

test("nothing is sent that was not found right on the ground, and only the secretariat sends", () => {
  const send = (checkResult: string | null, role: Role) => moveProposal(proposal({ state: "GROUND_CHECK", checkResult }) as Parameters<typeof moveProposal>[0], "send", { actor: as(role), rules });
  expect(send("SESUAI", "SECRETARIAT")).toEqual({ ok: true, value: "DIKIRIM" });
  for (const result of [null, "TIDAK_SESUAI", "TIDAK_DITEMUKAN"]) expect(send(result, "SECRETARIAT")).toMatchObject({ refusal: { code: "update_not_checked" } });
  expect(send("SESUAI", "COORDINATOR").ok).toBe(false);
});

test("whatever anybody does, what is final stays final and nothing becomes approved that was not sent", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PROPOSAL_STATES), fc.constantFrom(...PROPOSAL_LANES), fc.constantFrom(...PROPOSAL_MOVES), fc.constantFrom(...ROLES), fc.constantFrom(null, "DINSOS"), (state, lane, move, role, agency) => {
      const moved = moveProposal({ state, lane, checkResult: "SESUAI" }, move, { actor: as(role, agency), rules });
      if (FINAL_PROPOSAL_STATES.some((final) => final === state)) expect(moved.ok).toBe(false);
      if (moved.ok && moved.value === "DISETUJUI") expect(state).toBe("DIKIRIM");
      if (moved.ok && moved.value === "DIKIRIM") expect(state).toBe("GROUND_CHECK");
    }),
  );
});

test("a step is taken back by who made it; what left in a file is not", () => {
  const me = as("SECRETARIAT");
  expect(proposalUndo({ actorId: me.id, fromState: "DRAF", toState: "MUSYAWARAH" }, { state: "MUSYAWARAH" }, me)).toEqual({ ok: true, value: "DRAF" });
  for (const last of [null, { actorId: "x", fromState: "DRAF", toState: "MUSYAWARAH" }, { actorId: me.id, fromState: "MUSYAWARAH", toState: "MUSYAWARAH" }, { actorId: me.id, fromState: null, toState: "MUSYAWARAH" }] as const)
    expect(proposalUndo(last, { state: "MUSYAWARAH" }, me).ok).toBe(false);
  expect(proposalUndo({ actorId: me.id, fromState: "GROUND_CHECK", toState: "DIKIRIM" }, { state: "DIKIRIM" }, me).ok).toBe(false);
  expect(proposalUndo({ actorId: me.id, fromState: "DIKIRIM", toState: "DISETUJUI" }, { state: "DISETUJUI" }, me).ok).toBe(false);
});

describe("an objection", () => {
  it.each(OBJECTION_STATES)("in %s goes one step on by the secretariat or a coordinator, and by nobody else", (state) => {
    const next = { DITERIMA: ["verify"], DIVERIFIKASI: ["forward"], DITERUSKAN: ["prove", "disprove"], TERBUKTI: [], TIDAK_TERBUKTI: [] }[state];
    for (const role of ROLES) expect(objectionMovesOf({ state }, { role }), role).toEqual(role === "SECRETARIAT" || role === "COORDINATOR" ? next : []);
  });
  it("skips no step", () => {
    for (const move of OBJECTION_MOVES) if (move !== "verify") expect(moveObjection({ state: "DITERIMA" }, move, { role: "SECRETARIAT" })).toEqual({ ok: false, refusal: { code: "objection_state", state: "DITERIMA" } });
  });
  it("names who objects to the secretariat and to who took it down, to nobody else", () => {
    for (const role of ROLES) {
      expect(mayKnowObjector({ id: "me", role }, { takenBy: "me" })).toBe(true);
      expect(mayKnowObjector({ id: "me", role }, { takenBy: "you" })).toBe(role === "SECRETARIAT");
    }
  });
});

const person = (more: Partial<ListedPerson> = {}): ListedPerson => ({ name: "BUDI SIMULASI", birthDate: "2015-05-05", school: "SD", pregnant: null, disabled: null, ill: null, occupation: null, isHead: false, ...more });
const says = (more: Partial<VersionSays> = {}): VersionSays => ({ foundBy: "FAMILY", address: null, members: [person()], rosterComplete: true, receivesPbi: null, ...more });
const change = (content: object) => ({ kind: "UBAH" as const, content: proposalContentSchema.parse(content) });
const BARU = { kind: "BARU" as const, content: proposalContentSchema.parse({}) };
const HAPUS = { kind: "HAPUS" as const, content: proposalContentSchema.parse({}) };
const PBI = { kind: "REAKTIVASI_PBI" as const, content: proposalContentSchema.parse({}) };

describe("the next version answers", () => {
  it.each([
    ["a new family that is found by its number", BARU, says({ foundBy: "NIK" }), "HOLDS"],
    ["a new family of which there is only a namesake", BARU, says({ foundBy: "NAME" }), "MAYBE"],
    ["a new family that is not there", BARU, says({ foundBy: null }), "NOT_YET"],
    ["a removal of a family that is gone", HAPUS, says({ foundBy: null }), "HOLDS"],
    ["a removal of a family that is still there", HAPUS, says(), "NOT_YET"],
    ["insurance that is paid again", PBI, says({ receivesPbi: true }), "HOLDS"],
    ["insurance that is not paid", PBI, says({ receivesPbi: false }), "NOT_YET"],
    ["insurance where no list was ever given", PBI, says(), "CANNOT_TELL"],
    ["a birth that is entered", change({ change: "BORN", person: "Budi Simulasi", birthDate: "2015-05-05" }), says(), "HOLDS"],
    ["a namesake born on another day", change({ change: "BORN", person: "Budi Simulasi", birthDate: "2026-01-01" }), says(), "NOT_YET"],
    ["a birth, by a file that lists heads alone", change({ change: "BORN", person: "Ani" }), says({ rosterComplete: false }), "CANNOT_TELL"],
    ["a death that is entered", change({ change: "DIED", person: "Ani" }), says(), "HOLDS"],
    ["a death that is not", change({ change: "DIED", person: "Budi Simulasi" }), says(), "NOT_YET"],
    ["a death, by a file that lists heads alone", change({ change: "DIED", person: "Ani" }), says({ rosterComplete: false }), "CANNOT_TELL"],
    ["another school", change({ change: "SCHOOL", person: "Budi Simulasi", value: "SMP" }), says(), "NOT_YET"],
    ["the same school, written otherwise", change({ change: "SCHOOL", person: "Budi Simulasi", value: "smp" }), says({ members: [person({ school: "SMP" })] }), "HOLDS"],
    ["a disability nobody wrote down", change({ change: "DISABILITY", person: "Budi Simulasi" }), says(), "CANNOT_TELL"],
    ["a pregnancy", change({ change: "PREGNANT", person: "Budi Simulasi" }), says({ members: [person({ pregnant: true })] }), "HOLDS"],
    ["another head", change({ change: "HEAD", value: "Budi Simulasi" }), says({ members: [person({ isHead: true })] }), "HOLDS"],
    ["another address", change({ change: "ADDRESS", value: "Jl. Mawar 3" }), says({ address: "JL MAWAR 3" }), "HOLDS"],
    ["an address the file does not have", change({ change: "ADDRESS", value: "Jl. Mawar 3" }), says(), "CANNOT_TELL"],
    ["something only people understand", change({ change: "OTHER", value: "?" }), says(), "CANNOT_TELL"],
    ["a change of a family that is no longer listed", change({ change: "DIED", person: "Ani" }), says({ foundBy: null }), "CANNOT_TELL"],
  ] as const)("%s", (_, asked, version, verdict) => {
    expect(answerProposal(asked, version)).toBe(verdict);
  });

  it("never approves what it does not say", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEMBER_CHANGES), fc.boolean(), (kind, rosterComplete) => {
        const silent = says({ members: [person({ birthDate: null, school: null })], rosterComplete });
        const verdict = answerProposal(change({ change: kind, person: "Orang Lain" }), silent);
        if (verdict === "HOLDS") expect([kind === "DIED" || kind === "MOVED_OUT", rosterComplete]).toEqual([true, true]);
      }),
    );
  });
});

test("a noted change becomes a draft whatever its details hold, and carries nothing it does not know", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...MEMBER_CHANGES), fc.dictionary(fc.constantFrom("value", "school", "birthDate", "sex", "nik", "note"), fc.oneof(fc.string({ maxLength: 400 }), fc.integer(), fc.constant(null))), (name, kind, detail) => {
      const content = proposalOfChange({ name, change: kind, detail });
      expect(proposalContentSchema.safeParse(content).success).toBe(true);
      expect(Object.keys(content)).not.toContain("nik");
    }),
  );
  expect(proposalOfChange({ name: "Ani", change: "BORN", detail: { birthDate: "2026-08-01", sex: "P" } })).toEqual({ change: "BORN", person: "Ani", birthDate: "2026-08-01", sex: "P", reason: "" });
});

test("a line of the file has a place for every column, and what is not known is empty", () => {
  const row = siksRow({ number: 7, kind: "BARU", lane: "FORMAL", subject: "ANI", villageCode: "18.04.04.2002", villageName: "Padang Cahya", districtName: "Balik Bukit", content: proposalContentSchema.parse({ members: 3 }), nik: null, noKk: null, proposedOn: "2026-09-01", meetingOn: null, checkedOn: "2026-09-20" });
  expect(row).toHaveLength(SIKS_COLUMNS.length);
  expect(Object.fromEntries(SIKS_COLUMNS.map((column, at) => [column, row[at]]))).toMatchObject({ NO_USULAN: "US-0007", NIK: "", JUMLAH_ANGGOTA: "3", TGL_MUSYAWARAH: "", TGL_GROUND_CHECK: "2026-09-20" });
});
