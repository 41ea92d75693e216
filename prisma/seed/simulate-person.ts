import type { Decile, SchoolLevel, Sex } from "@sinergi/domain/families/vocabulary";
import { dayOf, daysInMonth, partsOf, type Day } from "@sinergi/domain/time/day";
import type { MemberRole } from "#compose-family";
import {
  byClass, CHRONIC_SHARES, DISABILITY_KINDS, DISABILITY_SHARE, HEAD_WITHOUT_WORK_SHARE, HOUSEKEEPING_SHARE, PREGNANT_SHARE, REGISTRY_MATCH, SCHOOL_SHARES,
  SCHOOLING, SEVERE_SHARE, welfareClassOf, WORK, type WelfareClass,
} from "#distributions";
import type { IdentityNumbers } from "#identity-numbers";
import { personName } from "#person-names";
import { pickerOf, type Random } from "#random";
import type { SimulatedPerson } from "#simulated-family";
import type { Tradition } from "#village-profiles";

const pickWork = byClass((welfareClass) => pickerOf(WORK[welfareClass]));
const pickSchooling = byClass((welfareClass) => pickerOf(SCHOOLING[welfareClass]));
const pickDisability = pickerOf(DISABILITY_KINDS);
const pickRegistryMatch = pickerOf(REGISTRY_MATCH);

export interface PersonBase {
  readonly decile: Decile;
  readonly districtCode: string;
  readonly tradition: Tradition;
  readonly numbers: IdentityNumbers;
  /** Ages are those of this day. */
  readonly on: Day;
}

/** Fills a role with a person. */
export function simulatePerson(random: Random, role: MemberRole, base: PersonBase): SimulatedPerson {
  const { relation, sex, age } = role;
  const welfareClass = welfareClassOf(base.decile);
  const birthDate = birthDateOf(random, age, base.on);
  const school = schoolOf(random, age, welfareClass);
  const disability = random.chance(DISABILITY_SHARE) ? pickDisability(random) : null;
  return {
    nik: base.numbers.nik({ birthDate, sex, districtCode: base.districtCode }),
    name: personName(random, { tradition: base.tradition, sex, birthYear: Number(birthDate.slice(0, 4)) }),
    relation, sex, birthDate, age, school, disability,
    schooling: schoolingOf(random, { age, school, welfareClass }),
    occupation: occupationOf(random, { role, school, welfareClass }),
    pregnant: relation === 3 && age >= 18 && age <= 42 && random.chance(PREGNANT_SHARE),
    severeDisability: disability !== null && random.chance(SEVERE_SHARE),
    chronicIllness: random.chance(age >= 60 ? CHRONIC_SHARES["60+"] : age >= 40 ? CHRONIC_SHARES["40-59"] : CHRONIC_SHARES["0-39"]),
    registryMatch: pickRegistryMatch(random),
  };
}

/** A birth date at which exactly `age` years are completed on the day. */
export function birthDateOf(random: Random, age: number, on: Day): Day {
  const now = partsOf(on);
  const month = random.int(1, 12);
  const isLater = (day: number): boolean => month > now.month || (month === now.month && day > now.day);
  const day = random.int(1, daysInMonth(now.year - age - (month > now.month ? 1 : 0), month));
  const birthDate = dayOf({ year: now.year - age - (isLater(day) ? 1 : 0), month, day });
  return birthDate ?? birthDateOf(random, age, on);
}

interface SchoolStage {
  readonly ages: keyof typeof SCHOOL_SHARES;
  readonly to: number;
  readonly level: SchoolLevel;
}

const YOUNGEST_PUPIL = 7;
const SCHOOL_STAGES: readonly SchoolStage[] = [
  { ages: "7-12", to: 12, level: "SD" },
  { ages: "13-15", to: 15, level: "SMP" },
  { ages: "16-18", to: 18, level: "SMA" },
  { ages: "19-23", to: 23, level: "PT" },
];

function stageOf(age: number): SchoolStage | undefined {
  return age < YOUNGEST_PUPIL ? undefined : SCHOOL_STAGES.find(({ to }) => age <= to);
}

/** The school that pupils of this age sit in. */
export function schoolAgeLevel(age: number): SchoolLevel {
  return stageOf(age)?.level ?? "TIDAK";
}

function schoolOf(random: Random, age: number, welfareClass: WelfareClass): SchoolLevel {
  const stage = stageOf(age);
  return stage && random.chance(SCHOOL_SHARES[stage.ages][welfareClass]) ? stage.level : "TIDAK";
}

interface Schooled {
  readonly age: number;
  readonly school: SchoolLevel;
  readonly welfareClass: WelfareClass;
}

const CERTIFICATE_BEFORE: Readonly<Record<Exclude<SchoolLevel, "TIDAK">, string>> = { SD: "TIDAK_SEKOLAH", SMP: "SD", SMA: "SMP", PT: "SMA" };

/** Highest certificate: pupils have the one below their school, adults what their class makes likely. */
function schoolingOf(random: Random, { age, school, welfareClass }: Schooled): string {
  if (school !== "TIDAK") return CERTIFICATE_BEFORE[school];
  if (age < 13) return "TIDAK_SEKOLAH";
  const schooling = pickSchooling[welfareClass](random);
  return age < 25 && (schooling === "DIPLOMA" || schooling === "SARJANA") ? "SMA" : schooling;
}

interface Worker {
  readonly role: MemberRole;
  readonly school: SchoolLevel;
  readonly welfareClass: WelfareClass;
}

function occupationOf(random: Random, { role, school, welfareClass }: Worker): string | null {
  const { relation, sex, age } = role;
  if (age < 15) return null;
  if (school !== "TIDAK") return "PELAJAR_MAHASISWA";
  if (random.chance(idleShare(role))) return idleWord(sex, age);
  if (relation === 3 && random.chance(HOUSEKEEPING_SHARE)) return "MENGURUS_RUMAH_TANGGA";
  return pickWork[welfareClass](random);
}

/** Old people stop working little by little; the young look for work; heads and wives hardly ever have none. */
function idleShare({ relation, age }: MemberRole): number {
  if (age >= 75) return 0.75;
  if (age >= 65) return 0.35;
  if (relation === 1) return HEAD_WITHOUT_WORK_SHARE;
  if (relation === 3) return 0;
  return age < 25 ? 0.4 : 0.22;
}

function idleWord(sex: Sex, age: number): string {
  if (age < 30) return "BELUM_BEKERJA";
  return sex === "F" && age < 65 ? "MENGURUS_RUMAH_TANGGA" : "TIDAK_BEKERJA";
}
