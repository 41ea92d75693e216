import type { FieldPast, PastCommitment, PastPayout, PastSession } from "@sinergi/domain/fieldwork/field-past";
import type { AidProblem, Commitment, CommitmentResult, Presence } from "@sinergi/domain/fieldwork/vocabulary";
import { ageOn, partsOf, type Day } from "@sinergi/domain/time/day";
import type { CrewGroup, CrewMember } from "#field-crew";
import { dayIn, monthsUpTo, recordIdOf, streamOf, type FieldMemberFacts, type FieldOrder } from "#field-order";
import { pickerOf, pickOne } from "#random";

/** P2K2 modules of domain.md §6.2, two topics of each. */
const MODULES: readonly (readonly [module: string, topics: readonly string[]])[] = [
  ["M1", ["Menjadi orang tua yang lebih baik", "Membantu anak sukses di sekolah"]],
  ["M2", ["Mengelola keuangan keluarga", "Memulai usaha"]],
  ["M3", ["Gizi ibu hamil dan balita", "Pencegahan stunting"]],
  ["M4", ["Mencegah kekerasan pada anak"]],
  ["M5", ["Perawatan lansia"]],
];
const TOPICS = MODULES.flatMap(([module, topics]) => topics.map((topic) => ({ module, topic })));
const MONTHS_OF_SESSIONS = 3;
const MONTHS_OF_CHECKS = 3;
/** Families of a facilitator whose members are checked in a month. */
const CHECKED = 0.25;

const presenceOf = pickerOf<Presence>({ PRESENT: 0.74, REPRESENTED: 0.09, EXCUSED: 0.07, ABSENT: 0.1 });
const problemOf = pickerOf<AidProblem>({ ZERO_BALANCE: 0.4, BLOCKED_CARD: 0.35, LATE: 0.25 });

type Logs = Pick<FieldPast, "sessions" | "attendance" | "commitments" | "payouts">;

/** Sessions of his groups, commitments checked, payouts accompanied. */
export function simulateLogs(order: FieldOrder, member: CrewMember): Logs {
  return { ...sessionsOf(order, member), commitments: commitmentsOf(order, member), payouts: payoutsOf(order, member) };
}

function sessionsOf(order: FieldOrder, member: CrewMember): Pick<FieldPast, "sessions" | "attendance"> {
  const random = streamOf(order, "sessions", member.at);
  const sessions: PastSession[] = [];
  const attendance: FieldPast["attendance"][number][] = [];
  for (const [at, month] of monthsUpTo(order.today, MONTHS_OF_SESSIONS).entries()) {
    for (const [turn, group] of member.groups.entries()) {
      const day = dayIn(month, random);
      const taken = heldBy(member, group);
      if (!random.chance(0.86) || (taken !== null && day < taken)) continue;
      const receivedAt = member.phone.arrives(day);
      if (receivedAt === null) continue;
      const id = recordIdOf(random, day);
      const { module, topic } = TOPICS[(at + turn) % TOPICS.length] ?? { module: "M1", topic: "" };
      sessions.push({ id, groupId: group.id, groupName: group.name, villageCode: group.villageCode, userId: member.id, userName: member.name, onDay: day, module, topic, minutes: random.int(60, 120), flags: [], receivedAt });
      for (const { id: familyId } of group.families) attendance.push({ sessionId: id, familyId, presence: presenceOf(random) });
    }
  }
  return { sessions, attendance };
}

/** From when the group could be his: the day on which he took families of it over. */
function heldBy(member: CrewMember, group: CrewGroup): Day | null {
  return group.families.some(({ id }) => member.takenIds.has(id)) ? member.takenFrom : null;
}

const REASONS: Readonly<Record<CommitmentResult, readonly string[]>> = {
  MEMENUHI: [""], TIDAK_MEMENUHI: ["Sering tidak hadir karena membantu di kebun", "Tidak datang ke posyandu", "Sakit lama"], TIDAK_DAPAT_DIVERIFIKASI: ["Data absensi sekolah belum diterima", "Tidak ada petugas bulan ini"],
};
const RESULT_OF = {
  SCHOOL: pickerOf<CommitmentResult>({ MEMENUHI: 0.83, TIDAK_MEMENUHI: 0.07, TIDAK_DAPAT_DIVERIFIKASI: 0.1 }),
  UNDER_FIVE: pickerOf<CommitmentResult>({ MEMENUHI: 0.78, TIDAK_MEMENUHI: 0.14, TIDAK_DAPAT_DIVERIFIKASI: 0.08 }),
  PREGNANT: pickerOf<CommitmentResult>({ MEMENUHI: 0.8, TIDAK_MEMENUHI: 0.12, TIDAK_DAPAT_DIVERIFIKASI: 0.08 }),
  ELDERLY: pickerOf<CommitmentResult>({ MEMENUHI: 0.64, TIDAK_MEMENUHI: 0.12, TIDAK_DAPAT_DIVERIFIKASI: 0.24 }),
  DISABLED: pickerOf<CommitmentResult>({ MEMENUHI: 0.6, TIDAK_MEMENUHI: 0.14, TIDAK_DAPAT_DIVERIFIKASI: 0.26 }),
};

function commitmentsOf(order: FieldOrder, member: CrewMember): readonly PastCommitment[] {
  const random = streamOf(order, "commitments", member.at);
  return monthsUpTo(order.today, MONTHS_OF_CHECKS).flatMap((month) => member.families.filter(() => random.chance(CHECKED)).flatMap((family): PastCommitment[] => {
    const day = dayIn(month, random);
    if (member.takenFrom !== null && member.takenIds.has(family.id) && day < member.takenFrom) return [];
    return family.members.flatMap((person): PastCommitment[] => {
      const component = componentOf(person, day);
      const receivedAt = component === null ? null : member.phone.arrives(day);
      if (component === null || receivedAt === null) return [];
      const result = RESULT_OF[component](random);
      const measured = component !== "SCHOOL" || result === "TIDAK_DAPAT_DIVERIFIKASI" ? null : result === "MEMENUHI" ? random.int(85, 100) : random.int(40, 84);
      return [{
        id: recordIdOf(random, day), familyId: family.id, personId: person.id, personName: person.name, userId: member.id, userName: member.name, month: month.month, component, result, measured,
        reason: pickOne(random, REASONS[result]), onDay: day, flags: [], receivedAt,
      }];
    });
  }));
}

/** What somebody has to keep: by age, school, pregnancy and disability. */
export function componentOf({ birthDate, school, pregnant, severeDisability }: FieldMemberFacts, on: Day): Commitment | null {
  if (pregnant === true) return "PREGNANT";
  const age = birthDate === null ? null : ageOn(birthDate, on);
  if (age !== null && age < 6) return "UNDER_FIVE";
  if (school === "SD" || school === "SMP" || school === "SMA") return "SCHOOL";
  if (age !== null && age >= 60) return "ELDERLY";
  return severeDisability === true ? "DISABLED" : null;
}

/** Payouts at the post office or the agent of a bank: of the tranches that have begun, in the second month of each. */
function payoutsOf(order: FieldOrder, member: CrewMember): readonly PastPayout[] {
  const random = streamOf(order, "payouts", member.at);
  return monthsUpTo(order.today, 6).filter(({ first }) => partsOf(first).month % 3 === 2).flatMap((month) => {
    const { year, month: number } = partsOf(month.first);
    return member.families.filter(() => random.chance(0.22)).flatMap((family): PastPayout[] => {
      const day = dayIn(month, random);
      if (member.takenFrom !== null && member.takenIds.has(family.id) && day < member.takenFrom) return [];
      const receivedAt = member.phone.arrives(day);
      if (receivedAt === null) return [];
      const received = random.chance(0.95);
      return [{
        id: recordIdOf(random, day), familyId: family.id, userId: member.id, userName: member.name, programmeCode: "PKH", period: String(year), tranche: String(Math.ceil(number / 3)), received,
        amountIdr: received ? 675_000 : null, problem: received ? "NONE" : problemOf(random), note: received ? "" : "Diminta kembali membawa kartu (simulasi)", onDay: day, flags: [], receivedAt,
      }];
    });
  });
}
