import type { PastVisit, PastVisitAid, PastVisitMember, PastVisitNeed } from "@sinergi/domain/fieldwork/field-past";
import type { AidProblem, MemberChange, Need, RecordFlag, VisitKind, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import { dayBefore, periodOf, type Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import type { CrewMember } from "#field-crew";
import { dayIn, MONTHS_OF_LOG, monthsUpTo, recordIdOf, streamOf, type FieldFamilyFacts, type FieldOrder, type PastMonth } from "#field-order";
import { pickerOf, pickOne, type Random } from "#random";

export interface VisitRows {
  readonly visits: readonly PastVisit[];
  readonly visitAid: readonly PastVisitAid[];
  readonly visitNeeds: readonly PastVisitNeed[];
  readonly visitMembers: readonly PastVisitMember[];
}
type Rows = { [Part in keyof VisitRows]: VisitRows[Part][number][] };

const outcomeOf = pickerOf<VisitOutcome>({ BERTEMU: 0.862, TIDAK_BERTEMU: 0.06, RUMAH_KOSONG: 0.05, PINDAH: 0.014, MENOLAK: 0.01, MENINGGAL: 0.004 });
const kindOf = pickerOf<VisitKind>({ KUNJUNGAN_RUTIN: 0.7, VERIFIKASI_KOMITMEN: 0.11, PENYALURAN: 0.07, PEMUTAKHIRAN: 0.06, GROUND_CHECK: 0.05, KASUS: 0.01 });
const problemOf = pickerOf<AidProblem>({ BLOCKED_CARD: 0.28, ZERO_BALANCE: 0.34, LATE: 0.3, OTHER: 0.08 });
const shortOf = pickerOf<AidProblem>({ LESS_THAN_DUE: 0.6, CUT: 0.1, LATE: 0.3 });
const needOf = pickerOf<Need>({ KESEHATAN: 0.2, PANGAN: 0.16, RUMAH: 0.16, MODAL: 0.14, PENDIDIKAN: 0.1, DOKUMEN: 0.1, AIR_SANITASI: 0.06, KETERAMPILAN: 0.05, SANDANG: 0.02, LISTRIK: 0.01 });
const changeOf = pickerOf<MemberChange>({ SCHOOL: 0.34, HEALTH: 0.14, BORN: 0.14, DIED: 0.08, MOVED_OUT: 0.12, MOVED_IN: 0.06, PREGNANT: 0.06, WORK: 0.04, DISABILITY: 0.02 });
const NOTES = ["", "", "", "", "Keluarga sehat, anak masuk sekolah.", "Dapur diperbaiki dari hasil kebun.", "Diingatkan jadwal posyandu.", "Panen kopi menurun, utang di warung.", "Rumah dijumpai dari tetangga, jalan licin."];
const NEED_NOTES: Readonly<Record<Need, string>> = {
  PANGAN: "Persediaan beras habis sebelum akhir bulan", SANDANG: "Seragam anak tidak layak", KESEHATAN: "Kontrol rutin terputus, JKN tidak aktif", PENDIDIKAN: "Anak hampir putus sekolah", DOKUMEN: "Akta kelahiran anak belum ada",
  RUMAH: "Dinding dan atap rusak", MODAL: "Usaha keripik butuh alat", KETERAMPILAN: "Ingin pelatihan menjahit", AIR_SANITASI: "Belum ada jamban", LISTRIK: "Menyambung dari tetangga",
};
/** Programmes a family is asked about at a visit: PKH always, others now and then. */
const ASKED: readonly string[] = ["PKH", "SEMBAKO", "BLT_DESA"];

/** Visits of one facilitator, month by month, to whom he had on that day. What his phone still holds is not among them. */
export function simulateVisits(order: FieldOrder, member: CrewMember): VisitRows {
  const random = streamOf(order, "visits", member.at);
  const rows: Rows = { visits: [], visitAid: [], visitNeeds: [], visitMembers: [] };
  for (const month of monthsUpTo(order.today, MONTHS_OF_LOG)) {
    const share = partOfMonth(month);
    for (const family of [...member.families, ...member.former]) {
      const weak = order.weakVillages.has(family.villageCode) ? 0.7 : 1;
      if (random.chance(member.diligence * weak * share * urgency(family))) visit({ order, member, random, rows, family, day: dayIn(month, random) });
    }
  }
  return withTwin(rows, member);
}

/** Every how many facilitators one logged a visit of last week twice. */
const TWIN_EVERY = 4;
/** Logged again by hand after a doubt whether it was kept: kept, and for a person to look at. */
function withTwin(rows: Rows, { at }: CrewMember): Rows {
  if (at % TWIN_EVERY !== 2) return rows;
  const last = rows.visits.filter(({ outcome, flags }) => outcome === "BERTEMU" && flags.length === 0).reduce<PastVisit | null>((newest, visit) => (newest === null || visit.onDay > newest.onDay ? visit : newest), null);
  if (last === null) return rows;
  const id = `${last.id.slice(0, 24)}${last.id.slice(24).split("").toReversed().join("")}`;
  return { ...rows, visits: [...rows.visits, { ...last, id, flags: ["MAYBE_DUPLICATE"] }] };
}

const partOfMonth = ({ last }: PastMonth): number => Math.min(1, Number(last.slice(8)) / 28);
const urgency = ({ decile }: FieldFamilyFacts): number => (decile === 1 ? 1.25 : 0.95);

interface At {
  readonly order: FieldOrder;
  readonly member: CrewMember;
  readonly random: Random;
  readonly rows: Rows;
  readonly family: FieldFamilyFacts;
  readonly day: Day;
}

/** Whether he had the family on the day; of one handed over, seldom a day or two later: that is flagged, not lost. */
function flagsOf({ member, random, family, day }: At): readonly RecordFlag[] | null {
  if (member.takenFrom !== null && member.takenIds.has(family.id) && day < member.takenFrom) return null;
  const isFormer = member.formerUntil !== null && member.former.includes(family);
  if (isFormer && day > (member.formerUntil ?? day)) return day <= shiftDay(member.formerUntil ?? day, 5) ? ["OUT_OF_ASSIGNMENT"] : null;
  if (random.chance(0.003)) return ["FAR_FROM_VILLAGE"];
  return random.chance(0.002) ? ["CLOCK"] : [];
}

function visit(at: At): void {
  const { order, member, random, rows, family, day } = at;
  const flags = flagsOf(at);
  if (flags === null) return;
  const receivedAt = member.phone.arrives(day);
  if (receivedAt === null) return;
  const outcome = outcomeOf(random);
  const met = outcome === "BERTEMU";
  const id = recordIdOf(random, day);
  const isPlanned = met && random.chance(0.12);
  rows.visits.push({
    id, familyId: family.id, villageCode: family.villageCode, userId: member.id, userName: member.name, onDay: day, startedAt: `${String(random.int(8, 16)).padStart(2, "0")}:${String(random.int(0, 59)).padStart(2, "0")}`,
    minutes: met ? random.int(15, 55) : random.int(2, 9), kind: kindOf(random), outcome, carerMet: met && random.chance(0.9), consent: met && random.chance(0.6), notes: met ? pickOne(random, NOTES) : "",
    conditions: met && random.chance(SEEN_CONDITIONS) ? conditionsOf(random) : null, business: met && random.chance(SEEN_BUSINESS) ? { type: pickOne(random, ["FARMING", "LIVESTOCK", "TRADE", "FOOD", "CRAFT"]), capitalIdr: 250_000 * random.int(2, 20), skill: "" } : null,
    followUpOn: isPlanned ? shiftDay(day, random.int(7, 40)) : null, followUpNote: isPlanned ? "Melihat kembali hasil rujukan dan kehadiran anak" : "", flags, receivedAt,
  });
  if (!met) return;
  for (const programme of ASKED) if (family.programmes.includes(programme) && (programme === "PKH" || random.chance(ASKED_OF_OTHERS))) rows.visitAid.push(aidOf(at, id, programme));
  if (random.chance(0.07)) {
    const need = needOf(random);
    rows.visitNeeds.push({ id: recordIdOf(random, day), visitId: id, familyId: family.id, need, note: NEED_NOTES[need] });
  }
  if (random.chance(0.03)) rows.visitMembers.push(changeAt(at, id, order));
}

const ASKED_OF_OTHERS = 0.4;
const SEEN_CONDITIONS = 0.25;
const SEEN_BUSINESS = 0.04;
const houseOf = pickerOf({ SOUND: 0.5, LIGHT_DAMAGE: 0.3, HEAVY_DAMAGE: 0.14, UNFIT: 0.06 });

function conditionsOf(random: Random): object {
  const livestock = random.chance(0.5) ? [{ kind: pickOne(random, ["POULTRY", "GOATS", "CATTLE"]), count: random.int(1, 9) }] : [];
  return { house: houseOf(random), income: pickOne(random, ["OWN_FARM", "FARM_LABOUR", "LABOUR", "TRADE"]), monthlyIncomeIdr: random.chance(0.3) ? null : 50_000 * random.int(8, 36), livestock };
}

const TRANCHE_IDR: Readonly<Record<string, number>> = { PKH: 675_000, SEMBAKO: 600_000, BLT_DESA: 900_000 };

function aidOf({ random, family, day }: At, visitId: string, programmeCode: string): PastVisitAid {
  const row = { visitId, familyId: family.id, programmeCode, period: periodOf(day) };
  if (random.chance(0.055)) return { ...row, received: false, amountIdr: null, problem: problemOf(random) };
  const full = TRANCHE_IDR[programmeCode] ?? 600_000;
  const isShort = random.chance(0.035);
  return { ...row, received: true, amountIdr: random.chance(0.15) ? null : isShort ? full - 25_000 * random.int(1, 6) : full, problem: isShort ? shortOf(random) : "NONE" };
}

function changeAt({ random, family, day }: At, visitId: string, order: FieldOrder): PastVisitMember {
  const drawn = changeOf(random);
  const person = family.members.length > 0 ? pickOne(random, family.members) : null;
  const change = person === null || (person.sex !== "P" && drawn === "PREGNANT") ? "MOVED_IN" : drawn;
  const isNew = change === "BORN" || change === "MOVED_IN";
  const since = shiftDay(day, -random.int(3, 60));
  return {
    id: recordIdOf(random, day), visitId, familyId: family.id, personId: isNew ? null : (person?.id ?? null), name: isNew ? "ANGGOTA BARU (SIMULASI)" : (person?.name ?? ""), change,
    detail: { on: since < order.today ? since : dayBefore(order.today), note: change === "SCHOOL" ? pickOne(random, ["SMP", "SMA", "TIDAK"]) : "" },
  };
}
