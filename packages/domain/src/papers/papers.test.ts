import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "#access/roles";
import { groupCivilServantNumber, readCivilServantNumber } from "#papers/civil-servant-number";
import { comparePapers, linesOf } from "#papers/compare-papers";
import { composePaper } from "#papers/compose-paper";
import { countText, dateInWords, decimalText, inWords, longDate, percentText, pointsText } from "#papers/indonesian";
import { missingParts } from "#papers/missing-parts";
import { actsOnPaper, movePaper, PAPER_ACTS, type PaperAct, type PaperMoved } from "#papers/move-paper";
import { paperContentsSchema } from "#papers/paper-contents.schema";
import { NO_WORDS, paperWordsSchema, rememberedWords } from "#papers/paper-words.schema";
import { anAttendee, anEntry, aFigure, paperFacts, paperWords } from "#papers/papers.fixtures";
import { readMarks, readRuns } from "#papers/read-marks";
import { PAPER_KINDS, PAPER_STATES, type PaperKind } from "#papers/vocabulary";
import { dayOf, type Day } from "#time/day";

const textOf = (kind: PaperKind, facts = paperFacts(), words = paperWords()): string => linesOf(composePaper({ kind, version: 1, changed: "" }, facts, words)).join("\n");

describe("a NIP", () => {
  it("is read with or without spaces, kept as digits and printed in groups", () => {
    expect(readCivilServantNumber("19690417 199803 1006")).toEqual({ ok: true, value: "196904171998031006" });
    expect(groupCivilServantNumber("196904171998031006")).toBe("19690417 199803 1006");
  });

  it("of contract staff carries 21 where others have the month", () => {
    expect(readCivilServantNumber("199001012022212001").ok).toBe(true);
  });

  it.each([
    ["a digit short", "19690417199803100", "nip_length"],
    ["with a letter", "1969041719980310O6", "nip_length"],
    ["born on 31 February", "196902311998031006", "nip_birth_date"],
    ["appointed in month 13", "196904171998131006", "nip_appointment"],
    ["appointed as a child", "199804171999031006", "nip_appointment"],
    ["of a third sex digit", "196904171998033006", "nip_sex"],
  ])("%s is refused", (_, text, code) => {
    expect(readCivilServantNumber(text)).toEqual({ ok: false, refusal: { code } });
    expect(paperWordsSchema.safeParse({ signatories: [{ name: "Pejabat", nip: text }] }).success).toBe(false);
  });
});

describe("days and numbers on paper", () => {
  it("say the day in words as a berita acara does", () => {
    expect(dateInWords("2019-08-20" as Day)).toBe("Selasa, dua puluh Agustus dua ribu sembilan belas");
    expect(longDate("2019-08-20" as Day)).toBe("Selasa, 20 Agustus 2019");
  });

  it("the weekday agrees with the calendar of the machine on every day", () => {
    const names = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
        const found = dayOf({ year, month, day });
        expect(found !== null && longDate(found).split(",")[0]).toBe(names[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]);
      }),
    );
  });

  it.each([[0, "nol"], [11, "sebelas"], [12, "dua belas"], [20, "dua puluh"], [100, "seratus"], [111, "seratus sebelas"], [1000, "seribu"], [1999, "seribu sembilan ratus sembilan puluh sembilan"], [2026, "dua ribu dua puluh enam"]])("%d is %s", (value, words) => {
    expect(inWords(value)).toBe(words);
  });

  it("no two numbers are the same words", () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, value) => inWords(value))).size).toBe(10_000);
  });

  it("are written with a point for thousands and a comma for decimals, and unknown is no zero", () => {
    expect([countText(1_234_567), countText(null), percentText(0.1068), pointsText(-0.108), pointsText(0), decimalText(95.5), decimalText(1200)]).toEqual(["1.234.567", "–", "10,7%", "−10,8 poin", "±0,0 poin", "95,5", "1.200"]);
  });
});

describe("marks in minutes", () => {
  it("make bold, points and numbers, and nothing else", () => {
    expect(readMarks("Pokok **penting** ini\nlanjut\n\n- satu\n- dua\n1. tiga")).toEqual([
      { kind: "paragraph", runs: [{ text: "Pokok " }, { text: "penting", bold: true }, { text: " ini lanjut" }] },
      { kind: "list", ordered: false, items: [[{ text: "satu" }], [{ text: "dua" }]] },
      { kind: "list", ordered: true, items: [[{ text: "tiga" }]] },
    ]);
    expect(readRuns("2 ** 3 <b>")).toEqual([{ text: "2 ** 3 <b>" }]);
  });

  it("lose no word, whatever was typed", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("kata", "**tebal**", "- titik", "1. satu", "", "**", "* x")), (lines) => {
        const kept = readMarks(lines.join("\n")).flatMap((block) => (block.kind === "paragraph" ? block.runs : block.items.flat())).map(({ text }) => text).join("");
        for (const word of ["kata", "tebal", "titik", "satu"]) expect(kept.split(word).length).toBe(lines.join(" ").split(word).length);
      }),
    );
  });
});

describe("what a paper says", () => {
  it("an invitation has number, urgency, subject, whom it goes to, when, where, what for, what to bring, who signs and copies", () => {
    const text = textOf("INVITATION");
    for (const part of ["Nomor: 050/12/TKPK/2019", "Sifat: Penting", "Lampiran: 1 (satu) lembar", "Hal: Undangan Rakor TKPK Agustus 2019", "Daftar terlampir", "Hari, tanggal: Selasa, 20 Agustus 2019", "Waktu: 09.00–12.00 WIB", "Tempat: Aula Pekuon Bappeda", "1. Ketepatan sasaran program", "Data program masing-masing OPD", "Notulis Simulasi", "Bupati Lampung Barat (sebagai laporan)", "Kepala | Pejabat Simulasi 8"]) expect(text).toContain(part);
  });

  it("a short list of guests stands on the letter itself", () => {
    const facts = paperFacts({ invitees: [{ organisation: "Dinas Sosial", name: "Raswan, S.H.", jobTitle: "Kepala Dinas Sosial" }] });
    expect(textOf("INVITATION", facts)).toContain("Kepala Dinas Sosial");
    expect(textOf("INVITATION", facts)).not.toContain("terlampir");
  });

  it("an attendance list counts women and men, and says who stands for whom", () => {
    const facts = paperFacts({ attendees: [anAttendee(1), anAttendee(2, { sex: null }), anAttendee(5)] });
    expect(textOf("ATTENDANCE_LIST", facts)).toContain("Jumlah hadir 3 orang (laki-laki 2, perempuan 0, tidak dicatat 1). 1 orang hadir mewakili.");
    expect(textOf("ATTENDANCE_LIST", facts)).toContain("Peserta Simulasi 5, mewakili Kepala Dinas Contoh");
  });

  it("minutes have head, body and end, and leave out what nobody said", () => {
    const text = textOf("MINUTES");
    for (const part of ["Jenis: Rapat Koordinasi TKPK", "Narasumber: Ir. Okmal, M.Si.; Raswan, S.H.", "Peserta: 12 orang dari 12 instansi, dari 8 undangan (daftar hadir terlampir)", "A. Pembukaan", "Wakil Bupati: Rapat dibuka.", "Seluruh program memakai satu data keluarga sasaran.", "TL-0012 | Memadankan", "Rapat ditutup pukul 12.00 WIB."]) expect(text).toContain(part);
    expect(text).not.toContain("Sambutan");
  });

  it("a record of agreement names the day in words, all parties and the points; the secretariat's own points come first", () => {
    expect(textOf("AGREEMENT")).toContain("Pada hari ini, Selasa, dua puluh Agustus dua ribu sembilan belas, bertempat di Aula Pekuon Bappeda");
    expect(textOf("AGREEMENT")).toContain("Dua sisi, penghidupan dan produksi, direncanakan bersama.");
    const own = textOf("AGREEMENT", paperFacts(), paperWords({ points: ["Satu data"] }));
    expect(own).toContain("Satu data");
    expect(own).not.toContain("Dua sisi");
  });

  it("a report shows what figures were and are, and that nobody looked again", () => {
    const text = textOf("REPORT");
    expect(text).toContain("Keluarga desil 1 tanpa program | 31,2%, 312 dari 1.000, 20 Agustus 2019 | 20,4%, 204 dari 1.000, 31 Desember 2019 | −10,8 poin");
    expect(text).toContain("Keluarga berlantai tanah | 1.240, 20 Agustus 2019 | – | –");
    expect(text).toContain("lewat tenggat");
    expect(textOf("REPORT", paperFacts({ figures: [aFigure({ before: { on: "2019-08-20" as Day, value: null, numerator: null, denominator: 0 } })] }))).toContain("| – |");
  });

  it("is the same for the same facts, survives being stored, and never ends with signatures that have no sentence before them", () => {
    for (const kind of PAPER_KINDS) {
      const contents = composePaper({ kind, version: 1, changed: "" }, paperFacts(), paperWords());
      expect(composePaper({ kind, version: 1, changed: "" }, paperFacts(), paperWords())).toEqual(contents);
      expect(paperContentsSchema.parse(JSON.parse(JSON.stringify(contents)))).toEqual(contents);
      const at = contents.blocks.findIndex((block) => block.kind === "signatures");
      expect(contents.blocks[at - 1]?.kind).toBe("paragraph");
    }
  });

  it("carries the office's words to the next meeting, not the meeting's", () => {
    expect(rememberedWords(paperWords())).toMatchObject({ number: "", issuedOn: null, issuedIn: "Liwa", copies: paperWords().copies, signatories: paperWords().signatories });
  });

  it("a later version tells line by line what it changed", () => {
    const before = composePaper({ kind: "MINUTES", version: 1, changed: "" }, paperFacts(), paperWords());
    const after = composePaper({ kind: "MINUTES", version: 2, changed: "Nama notulis" }, paperFacts(), paperWords({ nextMeeting: "Desember 2019" }));
    expect(comparePapers(before, before)).toEqual([]);
    expect(comparePapers(before, after)).toEqual([{ change: "ADDED", text: "Rapat berikutnya: Desember 2019." }]);
    expect(comparePapers(after, before)).toEqual([{ change: "REMOVED", text: "Rapat berikutnya: Desember 2019." }]);
  });

  it("what is lacking is told, the needed first", () => {
    const empty = paperFacts({ invitees: [], entries: [], attendees: [] });
    expect(missingParts("INVITATION", empty, NO_WORDS).filter(({ needed }) => needed).map(({ part }) => part)).toEqual(["NUMBER", "DAY", "SIGNATORY", "INVITEES"]);
    expect(missingParts("MINUTES", paperFacts({ entries: [anEntry()] }), paperWords()).map(({ part }) => part)).toEqual(["SIGNATORY_NIP", "DECISIONS"]);
    expect(missingParts("ATTENDANCE_LIST", paperFacts(), paperWords())).toEqual([{ part: "DRAWN_SIGNATURES", needed: false }]);
    expect(missingParts("AGREEMENT", paperFacts(), paperWords({ signatories: paperWords().signatories.slice(0, 1) }))).toContainEqual({ part: "SECOND_PARTY", needed: true });
  });
});

const aPaper = (overrides: Partial<PaperMoved> = {}): PaperMoved => ({ kind: "MINUTES", state: "DRAFT", authors: ["writer"], meetingState: "MINUTES_DRAFT", lacking: [], ...overrides });

describe("the way of a paper", () => {
  it("is written, checked by another, signed, and corrected only by a new version", () => {
    const secretary = { id: "writer", role: "SECRETARIAT" } as const;
    const second = { id: "second", role: "SECRETARIAT" } as const;
    expect(actsOnPaper(aPaper(), secretary)).toEqual(["save"]);
    expect(actsOnPaper(aPaper(), second)).toEqual(["save", "check"]);
    expect(actsOnPaper(aPaper({ state: "CHECKED" }), second)).toEqual(["sendBack", "sign"]);
    expect(actsOnPaper(aPaper({ state: "SIGNED" }), second)).toEqual(["correct"]);
    expect(actsOnPaper(aPaper({ state: "REPLACED" }), second)).toEqual([]);
    expect(actsOnPaper(aPaper({ state: "CHECKED" }), { id: "leader", role: "LEADER" })).toEqual(["sendBack", "sign"]);
  });

  it("nobody checks what he wrote on, and nothing is checked that lacks what it needs", () => {
    expect(movePaper(aPaper({ authors: ["other", "me"] }), "check", { id: "me", role: "SECRETARIAT" })).toEqual({ ok: false, refusal: { code: "paper_own" } });
    expect(movePaper(aPaper({ lacking: ["ENTRIES"] }), "check", { id: "me", role: "LEADER" })).toEqual({ ok: false, refusal: { code: "paper_incomplete", parts: ["ENTRIES"] } });
  });

  it("minutes are not signed before the meeting is over; other papers may be", () => {
    for (const meetingState of ["PLANNED", "INVITED", "RUNNING", "POSTPONED", "CANCELLED"] as const) {
      expect(movePaper(aPaper({ state: "CHECKED", meetingState }), "sign", { id: "me", role: "LEADER" })).toEqual({ ok: false, refusal: { code: "paper_meeting_state", state: meetingState } });
      expect(movePaper(aPaper({ kind: "INVITATION", state: "CHECKED", meetingState }), "sign", { id: "me", role: "LEADER" }).ok).toBe(true);
    }
  });

  it("whatever is tried by whomever, a state is never skipped and a signature never undone", () => {
    const allowed = new Set(["DRAFT save DRAFT", "DRAFT check CHECKED", "CHECKED sendBack DRAFT", "CHECKED sign SIGNED", "SIGNED correct SIGNED"]);
    fc.assert(
      fc.property(fc.constantFrom(...PAPER_STATES), fc.constantFrom<PaperAct>(...PAPER_ACTS), fc.constantFrom(...ROLES), fc.constantFrom(...PAPER_KINDS), fc.boolean(), (state, act, role, kind, own) => {
        const moved = movePaper(aPaper({ state, kind, authors: own ? ["me"] : ["other"] }), act, { id: "me", role });
        if (!moved.ok) return;
        expect(allowed).toContain(`${state} ${act} ${moved.value}`);
        expect(["SECRETARIAT", "LEADER"]).toContain(role);
        if (act === "check") expect(own).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
