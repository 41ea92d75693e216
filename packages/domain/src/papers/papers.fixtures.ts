import type { AttendeeFact, EntryFact, FigureFact, FollowUpFact, PaperFacts } from "#papers/paper-facts";
import { paperWordsSchema, type PaperWords } from "#papers/paper-words.schema";
import { parseDay, type Day } from "#time/day";

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`No day: ${text}`);
  return parsed;
};

export function anAttendee(number: number, overrides: Partial<AttendeeFact> = {}): AttendeeFact {
  return {
    name: `Peserta Simulasi ${number}`, jobTitle: number % 3 === 0 ? "Kepala Dinas" : "Kepala Bidang Perencanaan", organisation: `Dinas Contoh ${number % 20}`, sex: number % 2 === 0 ? "FEMALE" : "MALE",
    phone: `0812 0000 ${String(number).padStart(4, "0")}`, represents: number % 5 === 0 ? "Kepala Dinas Contoh" : null, arrivedAt: `08:${String(number % 60).padStart(2, "0")}`,
    signature: number % 4 === 0 ? null : "M20 60 C60 10 90 90 130 50 S200 20 280 60 L250 80", ...overrides,
  };
}

export function anEntry(overrides: Partial<EntryFact> = {}): EntryFact {
  return { agendaItemId: null, kind: "DISCUSSION", speaker: "Bappeda", organisation: null, text: "Data keluarga sasaran perlu diperbarui sebelum perubahan anggaran.", ...overrides };
}

export function aFollowUp(overrides: Partial<FollowUpFact> = {}): FollowUpFact {
  return { number: 12, text: "Memadankan penerima PKH dengan DTSEN di lima kecamatan", lead: "Dinas Sosial", supporters: ["Disdukcapil"], indicator: "Penerima yang padan", targetValue: 95.5, unit: "%", dueOn: day("2019-09-30"), state: "IN_PROGRESS", progress: 40, ...overrides };
}

export function aFigure(overrides: Partial<FigureFact> = {}): FigureFact {
  return { title: "Keluarga desil 1 tanpa program", before: { on: day("2019-08-20"), value: 0.312, numerator: 312, denominator: 1000 }, now: { on: day("2019-12-31"), value: 0.204, numerator: 204, denominator: 1000 }, ...overrides };
}

/** The rakor of 20 August 2019, with what somebody might have written of it. */
export function paperFacts(overrides: Partial<PaperFacts> = {}): PaperFacts {
  return {
    meeting: {
      title: "Rakor TKPK Agustus 2019", kind: "RAKOR_TKPK", heldOn: day("2019-08-20"), startsAt: "09:00", endsAt: "12:00", place: "Aula Pekuon Bappeda", basis: "Keputusan Bupati tentang Pembentukan TKPK",
      chairName: "Hi. Mad Hasnurin", chairPosition: "Wakil Bupati Lampung Barat", moderatorName: "Moderator Simulasi", noteTakerName: "Notulis Simulasi", noteTakerPosition: "Kepala Subbidang",
    },
    agenda: [{ id: "a", title: "Ketepatan sasaran program", note: "", presenter: "Ir. Okmal, M.Si." }, { id: "b", title: "Sinergi dua sisi: penghidupan dan produksi", note: "", presenter: "Raswan, S.H." }],
    invitees: Array.from({ length: 8 }, (_, at) => ({ organisation: `Dinas Contoh ${at + 1}`, name: `Pejabat Simulasi ${at + 1}`, jobTitle: "Kepala" })),
    attendees: Array.from({ length: 12 }, (_, at) => anAttendee(at + 1)),
    entries: [
      anEntry({ kind: "OPENING", speaker: "Wakil Bupati", text: "Rapat dibuka. Program difokuskan kepada yang miskin, **lebih efektif dan efisien**." }),
      anEntry({ kind: "PRESENTATION", agendaItemId: "a", speaker: "Ir. Okmal, M.Si.", organisation: "Bappeda", text: "Pokok paparan:\n- sasaran tiap program\n- keselarasan antarprogram" }),
      anEntry({ kind: "DISCUSSION", agendaItemId: "b" }),
      anEntry({ kind: "PROBLEM", speaker: "", text: "Data penerima tidak padan." }),
      anEntry({ kind: "CONCLUSION", speaker: "", text: "Sasaran program belum selaras." }),
      anEntry({ kind: "DECISION", speaker: "", text: "Seluruh program memakai satu data keluarga sasaran." }),
      anEntry({ kind: "DECISION", speaker: "", text: "Dua sisi, penghidupan dan produksi, direncanakan bersama." }),
      anEntry({ kind: "RECOMMENDATION", speaker: "", text: "Anggaran berpihak pada keluarga sasaran." }),
    ],
    followUps: [aFollowUp(), aFollowUp({ number: 13, text: "Menyusun rencana aksi tahunan", state: "DONE", progress: 100, dueOn: day("2019-10-31") }), aFollowUp({ number: 14, text: "Memetakan pekon prioritas", state: "NOT_STARTED", progress: 0, lead: null, supporters: [], dueOn: null, indicator: "", targetValue: null })],
    figures: [aFigure(), aFigure({ title: "Cakupan PKH desil 1–2", before: { on: day("2019-08-20"), value: 0.55, numerator: 550, denominator: 1000 }, now: { on: day("2019-12-31"), value: 0.61, numerator: 610, denominator: 1000 } }), aFigure({ title: "Keluarga berlantai tanah", before: { on: day("2019-08-20"), value: 1240, numerator: null, denominator: null }, now: null })],
    letterhead: { lines: ["PEMERINTAH KABUPATEN LAMPUNG BARAT", "TIM KOORDINASI PENANGGULANGAN KEMISKINAN"], address: "Jalan Raden Intan, Liwa", logo: null },
    regency: "Kabupaten Lampung Barat", zone: "WIB", today: day("2019-12-31"), simulated: true,
    ...overrides,
  };
}

/** Words of a whole paper. The number of the civil servant is made up and valid. */
export function paperWords(overrides: Partial<PaperWords> = {}): PaperWords {
  return paperWordsSchema.parse({
    number: "050/12/TKPK/2019", issuedOn: "2019-08-21", issuedIn: "Liwa", nature: "PENTING", materials: ["Data program masing-masing OPD"],
    signatories: [
      { role: "Pimpinan rapat", name: "Hi. Mad Hasnurin", position: "Wakil Bupati Lampung Barat" },
      { role: "Notulis", name: "Notulis Simulasi", position: "Kepala Subbidang", rank: "Penata (III/c)", nip: "19850417 201003 1006" },
    ],
    copies: ["Bupati Lampung Barat (sebagai laporan)", "Arsip"], ...overrides,
  });
}
