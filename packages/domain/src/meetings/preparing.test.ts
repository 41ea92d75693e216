import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "#access/roles";
import { FOLLOW_UP_STATES } from "#followups/vocabulary";
import { agendaTime, carryAlong, minutesBetween, stepInOrder } from "#meetings/agenda";
import { refuseDecided, refusePersonNumber } from "#meetings/agenda-proposal";
import { agendaLines, invitationText, type Invitation } from "#meetings/invitation-text";
import { bySeat, countAnswers, mayAnswer, refuseAnswer } from "#meetings/invitees";
import { agendaDraftSchema, answerDraftSchema, meetingDraftSchema } from "#meetings/meeting.schema";
import { INVITATION_ANSWERS } from "#meetings/vocabulary";
import type { TeamSeat } from "#organisations/vocabulary";
import type { Day } from "#time/day";

describe("the time of an agenda", () => {
  it("stands beside the length of the meeting; an item without a time is not nothing", () => {
    expect(minutesBetween("09:00", "12:30")).toBe(210);
    expect(minutesBetween("09:00", null)).toBeNull();
    expect(agendaTime([{ minutes: 120 }, { minutes: null }, { minutes: 45 }], 150)).toEqual({ planned: 165, open: 1, length: 150, over: 15 });
    expect(agendaTime([{ minutes: 400 }], null)).toEqual({ planned: 400, open: 0, length: null, over: 0 });
  });

  it("keeps its order: a step up and a step down leave it as it was, and nothing is lost", () => {
    const lists = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.nat(7), (ids, at) => {
        const id = ids[at % ids.length] ?? "";
        const down = stepInOrder(ids, id, 1);
        expect([...down].toSorted()).toEqual([...ids].toSorted());
        if (down !== ids) expect(stepInOrder(down, id, -1)).toEqual(ids);
      }),
    );
    expect(stepInOrder(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
    expect(stepInOrder(["a", "b"], "b", 1)).toEqual(["a", "b"]);
  });
});

describe("what was promised before", () => {
  it("comes along while it is open, each once, and not again after it was taken off", () => {
    const promised = fc.array(fc.record({ id: fc.constantFrom<string>("a", "b", "c", "d", "e"), state: fc.constantFrom(...FOLLOW_UP_STATES) }), { maxLength: 12 });
    fc.assert(
      fc.property(promised, fc.subarray<string>(["a", "b", "c"]), (all, already) => {
        const carried = carryAlong(all, already).map(({ id }) => id);
        expect(new Set(carried).size).toBe(carried.length);
        expect(carried.some((id) => already.includes(id))).toBe(false);
        for (const { id, state } of carryAlong(all, already)) expect(["DONE", "CANCELLED"]).not.toContain(all.find((one) => one.id === id && one.state === state)?.state);
        const open = new Set(all.filter(({ state }) => state !== "DONE" && state !== "CANCELLED").map(({ id }) => id));
        expect(new Set([...carried, ...already.filter((id) => open.has(id))])).toEqual(open);
        expect(carryAlong(all, [...already, ...carried])).toEqual([]);
      }),
    );
  });
});

describe("who is asked to come", () => {
  it("stands in the order of the seats, those without one last", () => {
    const seated = (seat: TeamSeat | null, organisationName: string) => ({ seat, organisationName, name: "" });
    const rows = [seated(null, "Baznas"), seated("ANGGOTA", "Dinas Sosial"), seated("KETUA", "Wakil Bupati"), seated("ANGGOTA", "Dinas Kesehatan")];
    expect(rows.toSorted(bySeat).map(({ organisationName }) => organisationName)).toEqual(["Wakil Bupati", "Dinas Kesehatan", "Dinas Sosial", "Baznas"]);
  });

  it("is counted by what was answered, and the counts add up", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...INVITATION_ANSWERS)), (answers) => {
        const counts = countAnswers(answers.map((answer) => ({ answer })));
        expect(counts.WAITING + counts.COMING + counts.REPRESENTED + counts.NOT_COMING).toBe(answers.length);
      }),
    );
  });

  it("answers for its own office; the secretariat notes what anybody said; nobody else", () => {
    expect(mayAnswer({ role: "AGENCY_OPERATOR", agency: "DINSOS" }, "DINSOS")).toBe(true);
    expect(mayAnswer({ role: "AGENCY_HEAD", agency: "DINSOS" }, "DINKES")).toBe(false);
    expect(mayAnswer({ role: "PARTNER", agency: "BAZNAS" }, "BAZNAS")).toBe(true);
    expect(mayAnswer({ role: "SECRETARIAT", agency: null }, null)).toBe(true);
    for (const role of ROLES) if (role !== "SECRETARIAT") expect(mayAnswer({ role, agency: null }, null), role).toBe(false);
  });

  it("answers between the invitation and the meeting, and names who stands for it", () => {
    const answer = (more: object) => answerDraftSchema.parse({ answer: "COMING", ...more });
    expect(refuseAnswer(answer({ answer: "REPRESENTED" }), { state: "INVITED", isSecretariat: false })).toEqual({ code: "representative_missing" });
    expect(refuseAnswer(answer({ answer: "REPRESENTED", representativeName: "Sekretaris" }), { state: "INVITED", isSecretariat: false })).toBeNull();
    expect(refuseAnswer(answer({}), { state: "PLANNED", isSecretariat: false })).toEqual({ code: "answer_early" });
    expect(refuseAnswer(answer({}), { state: "RUNNING", isSecretariat: false })).toEqual({ code: "answer_late" });
    expect(refuseAnswer(answer({}), { state: "RUNNING", isSecretariat: true })).toBeNull();
    expect(refuseAnswer(answer({}), { state: "CLOSED", isSecretariat: true })).toEqual({ code: "answer_late" });
  });
});

describe("a proposal for the table", () => {
  it("holds no number of a person, however it is written", () => {
    for (const text of ["Keluarga 1804044101809001 belum dibantu", "KK 1804 0401 0120 9001", "180404-010120-9001", "1804.04.410180.9001"]) expect(refusePersonNumber("Usulan", text), text).toEqual({ code: "person_number_in_text" });
  });

  it("may hold money, dates, codes and counts", () => {
    for (const text of ["Rp 1.250.000.000 untuk 1.240 keluarga", "2026-09-30 2026-10-01", "wilayah 18.04.04.2002 dan 18.04.05.2010", "telepon 0812-3456-7890", "12345678901234567"]) expect(refusePersonNumber(text), text).toBeNull();
  });

  it("is decided once", () => {
    expect(refuseDecided("WAITING")).toBeNull();
    expect(refuseDecided("DECLINED")).toEqual({ code: "agenda_proposal_decided", state: "DECLINED" });
  });
});

describe("the invitation as a text", () => {
  const invitation: Invitation = {
    title: "Rakor TKPK Agustus 2019", heldOn: "2019-08-20" as Day, startsAt: "09:00", endsAt: null, zone: "WIB", place: "Aula Pekuon Bappeda", chairName: "", chairPosition: "Wakil Bupati", basis: "", agenda: ["Sinergi program"],
    sender: "Sekretariat TKPK", stands: "HELD", simulated: false,
  };

  it("says the day with its weekday, the time with its zone, the place and the agenda", () => {
    const text = invitationText(invitation);
    for (const line of ["Hari, tanggal: Selasa, 20 Agustus 2019", "Waktu: pukul 09.00 WIB s.d. selesai", "Tempat: Aula Pekuon Bappeda", "1. Sinergi program", "Pimpinan rapat: Wakil Bupati"]) expect(text).toContain(line);
    expect(invitationText({ ...invitation, endsAt: "12:00" })).toContain("Waktu: pukul 09.00 s.d. 12.00 WIB");
  });

  it("says so when the meeting is off, postponed, or of the simulation", () => {
    expect(invitationText({ ...invitation, stands: "CANCELLED" })).toContain("*dibatalkan*");
    expect(invitationText({ ...invitation, stands: "POSTPONED" })).toContain("*ditunda*");
    expect(invitationText({ ...invitation, simulated: true })).toContain("DATA SIMULASI");
    expect(invitationText(invitation)).not.toContain("SIMULASI");
  });

  it("lists what came along as one line", () => {
    expect(agendaLines([{ title: "Pembukaan", origin: "SECRETARIAT" }, { title: "TL 1", origin: "CARRIED" }, { title: "Usul", origin: "PROPOSED" }, { title: "TL 2", origin: "CARRIED" }])).toEqual(["Pembukaan", "Tindak lanjut rapat sebelumnya (2 butir)", "Usul"]);
  });
});

describe("what is filled in", () => {
  it("ends after it begins, and has a name and a place", () => {
    const draft = { title: "Rakor", kind: "RAKOR_TKPK", heldOn: "2026-10-06", startsAt: "09:00", place: "Aula" };
    expect(meetingDraftSchema.parse(draft)).toMatchObject({ endsAt: null, chairName: "" });
    for (const wrong of [{ endsAt: "08:00" }, { endsAt: "09:00" }, { startsAt: "24:00" }, { title: " " }, { place: "" }, { heldOn: "2026-02-30" }, { kind: "PESTA" }]) expect(meetingDraftSchema.safeParse({ ...draft, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    expect(agendaDraftSchema.safeParse({ title: "Pembukaan", minutes: 0 }).success).toBe(false);
  });
});
