import type { FieldPast, PastCase, PastCaseNote, PastGraduation, PastVisit } from "@sinergi/domain/fieldwork/field-past";
import { RESTRICTED_CATEGORIES, type CaseCategory, type CaseState, type GraduationKind } from "@sinergi/domain/fieldwork/vocabulary";
import { dayBefore, daysBetween, type Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import type { CrewMember } from "#field-crew";
import { recordIdOf, streamOf, type FieldOrder } from "#field-order";
import { momentOf } from "#meeting-order";
import { pickerOf, pickOne, type Random } from "#random";

type Cases = Pick<FieldPast, "cases" | "caseNotes" | "caseAccess" | "graduations">;

const TEXTS: Readonly<Record<CaseCategory, string>> = {
  CIVIL_REGISTRATION: "Anak belum memiliki akta kelahiran.", CARD: "Kartu hilang, belum dilaporkan ke bank.", ZERO_BALANCE: "Saldo nol pada dua tahap berturut-turut.", SCHOOL_DROPOUT: "Anak berhenti sekolah untuk bekerja di kebun.",
  MALNUTRITION: "Berat badan balita di bawah garis merah.", DISABILITY: "Membutuhkan kursi roda.", NEGLECTED_ELDERLY: "Lansia tinggal sendiri tanpa perawatan.", VIOLENCE: "Kasus tertutup (simulasi).", ILLNESS: "Sakit menahun, JKN tidak aktif.",
  HOUSE: "Atap runtuh setelah angin kencang.", DATA_CONFLICT: "NIK pengurus berbeda dengan data Dukcapil.",
};
const categoryOf = pickerOf<CaseCategory>({ CARD: 0.2, ZERO_BALANCE: 0.18, CIVIL_REGISTRATION: 0.14, SCHOOL_DROPOUT: 0.12, ILLNESS: 0.12, HOUSE: 0.07, MALNUTRITION: 0.06, DATA_CONFLICT: 0.05, DISABILITY: 0.02, NEGLECTED_ELDERLY: 0.02, VIOLENCE: 0.02 });
const graduationOf = pickerOf<GraduationKind>({ GRADUASI_MANDIRI: 0.4, GRADUASI_ALAMIAH: 0.45, DIKELUARKAN: 0.15 });
/** Every how many facilitators the first case is a restricted one. */
const RESTRICTED_EVERY = 5;
const CASES_OF_VISITS = 0.012;
const GRADUATIONS_OF_VISITS = 0.004;
/** Codes of reasons (domain.md §6.2). */
const GRADUATION_REASONS: Readonly<Record<GraduationKind, readonly string[]>> = { GRADUASI_MANDIRI: ["ABLE", "WITHDREW", "PPSE"], GRADUASI_ALAMIAH: ["NO_COMPONENT"], DIKELUARKAN: ["VILLAGE_MEETING", "MOVED"] };

/** Cases and graduations that came of his visits. */
export function simulateCases(order: FieldOrder, member: CrewMember, visits: readonly PastVisit[]): Cases {
  const random = streamOf(order, "cases", member.at);
  const rows: { [Part in keyof Cases]: Cases[Part][number][] } = { cases: [], caseNotes: [], caseAccess: [], graduations: [] };
  const graduating = new Set<string>();
  for (const visit of visits) {
    if (visit.outcome !== "BERTEMU") continue;
    if (random.chance(CASES_OF_VISITS)) openCase(order, random, { visit, isFirst: rows.cases.length === 0 && member.at % RESTRICTED_EVERY === 0 }, rows);
    if (!random.chance(GRADUATIONS_OF_VISITS) || graduating.has(visit.familyId)) continue;
    graduating.add(visit.familyId);
    rows.graduations.push(graduationOfVisit(order, random, visit));
  }
  return rows;
}

/** A restricted case is seen by those named: the first of them names the coordinator, of others one in two does. */
function openCase(order: FieldOrder, random: Random, { visit, isFirst }: { readonly visit: PastVisit; readonly isFirst: boolean }, rows: { readonly cases: PastCase[]; readonly caseNotes: PastCaseNote[]; readonly caseAccess: FieldPast["caseAccess"][number][] }): void {
  const { today, coordinator } = order;
  const age = daysBetween(visit.onDay, today);
  const state: CaseState = age > 70 && random.chance(0.75) ? "CLOSED" : age > 20 && random.chance(0.6) ? "IN_PROGRESS" : "OPEN";
  const drawn = categoryOf(random);
  const category = isFirst ? "VIOLENCE" : drawn;
  const id = recordIdOf(random, visit.onDay);
  const { userId, userName, familyId, villageCode, onDay: openedOn, receivedAt } = visit;
  const restricted = RESTRICTED_CATEGORIES.some((one) => one === category);
  const closedOn = state === "CLOSED" ? shiftDay(openedOn, random.int(14, 60)) : null;
  rows.cases.push({
    id, familyId, villageCode, userId, userName, category, restricted, text: TEXTS[category], state, openedOn, closedOn, outcome: closedOn === null ? "" : "Selesai ditangani bersama perangkat pekon (simulasi)", flags: [], revision: state === "OPEN" ? 1 : 2, receivedAt,
  });
  const note = (act: PastCaseNote["act"], onDay: Day, text: string): void => {
    rows.caseNotes.push({ id: recordIdOf(random, onDay), caseId: id, text, act, onDay, byId: userId, byName: userName, receivedAt: onDay === openedOn ? receivedAt : momentOf(onDay, "16:20") });
  };
  note("OPENED", openedOn, TEXTS[category]);
  if (state !== "OPEN") note("IN_PROGRESS", shiftDay(openedOn, 6), "Sudah dikunjungi kembali bersama kader.");
  if (closedOn !== null) note("CLOSED", closedOn, "Selesai ditangani.");
  if (restricted && (isFirst || random.chance(0.5))) rows.caseAccess.push({ caseId: id, userId: coordinator.id, userName: coordinator.name, namedBy: userId });
}

function graduationOfVisit({ today, coordinator }: FieldOrder, random: Random, visit: PastVisit): PastGraduation {
  const kind = graduationOf(random);
  const { userId, userName, familyId, villageCode, onDay, receivedAt } = visit;
  const decided = daysBetween(onDay, today) > 30;
  const refused = decided && random.chance(0.2);
  const decidedOn = shiftDay(onDay, random.int(7, 28));
  return {
    id: recordIdOf(random, onDay), familyId, villageCode, userId, userName, kind, reason: pickOne(random, GRADUATION_REASONS[kind]), onDay, state: !decided ? "PROPOSED" : refused ? "REFUSED" : "APPROVED",
    decidedBy: decided ? coordinator.id : null, decidedName: decided ? coordinator.name : null, decidedOn: decided ? (decidedOn < today ? decidedOn : dayBefore(today)) : null,
    decisionNote: !decided ? "" : refused ? "Pendapatan belum tetap, dilihat lagi semester depan (simulasi)" : "Sesuai hasil kunjungan (simulasi)", flags: [], receivedAt,
  };
}
