import {
  CHRONIC_SHARES, COUPLE_SHARE, DECILE_SHARES, DISABILITY_KINDS, DISABILITY_SHARE, FAMILY_SIZE, HEAD_WITHOUT_WORK_SHARE, HOUSEKEEPING_SHARE,
  LONE_ELDERLY_SHARE, NO_DECILE_SHARE, OTHER_MEMBERS, PREGNANT_SHARE, REGISTRY_MATCH, SCHOOL_SHARES, SCHOOLING, SEVERE_SHARE, SINGLE_HEAD_FEMALE_SHARE,
  UNKNOWN_SHARES, WORK, type ByClass, type WelfareClass,
} from "#distributions";
import { FLOOR, LIGHT, POWER_VA, ROOF, TENURE, TOILET, WALL, WATER } from "#housing-distributions";
import { ISSUED_AT_HOME_SHARE } from "#identity-numbers";
import { SINGLE_NAME_SHARES } from "#person-names";

/** One person row of a generated file, with what a reader of it can tell: cells by header, age, class of the family. */
export interface SurveyedPerson {
  readonly cells: Readonly<Record<string, string>>;
  readonly age: number;
  readonly welfareClass: WelfareClass | null;
  /** First row of its family. */
  readonly isFirst: boolean;
  readonly familySize: number;
  readonly hasWife: boolean;
  /** Age of the wife, else of the head. */
  readonly motherAge: number;
}

/** A share that the simulation states: of the persons that `of` holds for, those that `is` holds for. */
export interface Statement {
  readonly label: string;
  readonly share: number;
  readonly of: (person: SurveyedPerson) => boolean;
  readonly is: (person: SurveyedPerson) => boolean;
}

const CLASSES = [["POOR", "deciles 1-3"], ["MIDDLE", "deciles 4-7"], ["BETTER", "deciles 8-10"]] as const;
const head = (person: SurveyedPerson): boolean => person.isFirst;
const everybody = (): boolean => true;
const filled = (column: string) => (person: SurveyedPerson): boolean => person.cells[column] !== "";
const says = (column: string, ...words: readonly string[]) => (person: SurveyedPerson): boolean => words.includes(person.cells[column] ?? "");
const both = (...tests: readonly ((person: SurveyedPerson) => boolean)[]) => (person: SurveyedPerson): boolean => tests.every((test) => test(person));
const aged = (from: number, to = 200) => (person: SurveyedPerson): boolean => person.age >= from && person.age <= to;
const ofClass = (welfareClass: WelfareClass) => (person: SurveyedPerson): boolean => person.welfareClass === welfareClass;
const spaced = (word: string): string => word.replaceAll("_", " ");

/** One statement for every cell of a table of shares by welfare class. */
function table(name: string, byClass: ByClass<Readonly<Record<string, number>>>, measure: { readonly column: string; readonly of: (person: SurveyedPerson) => boolean }): Statement[] {
  return CLASSES.flatMap(([welfareClass, deciles]) =>
    Object.entries(byClass[welfareClass]).map(([word, share]) => ({
      label: `${name}, ${deciles}: ${word}`,
      share,
      of: both(ofClass(welfareClass), filled(measure.column), measure.of),
      is: says(measure.column, word, spaced(word)),
    })),
  );
}

const SCHOOL_WORDS = ["SD", "MI", "SMP", "MTS", "SMA", "SMK", "MA", "PT"];
const WORK_WORDS = [...new Set(Object.values(WORK).flatMap((shares) => Object.keys(shares)))].map(spaced);
const IDLE_WORDS = ["BELUM BEKERJA", "TIDAK BEKERJA", "MENGURUS RUMAH TANGGA"];
const notAPupil = (person: SurveyedPerson): boolean => person.cells["PEKERJAAN"] !== "PELAJAR MAHASISWA";
const bornBefore = (year: number) => (person: SurveyedPerson): boolean => Number(person.cells["TGL_LAHIR"]?.slice(0, 4)) < year;
const hasOneName = (person: SurveyedPerson): boolean => !(person.cells["NAMA"] ?? "").replace(/^HJ?\. /, "").includes(" ");
const isOther = (person: SurveyedPerson): boolean => !says("SHDK", "1", "3")(person);

const PEOPLE: readonly Statement[] = [
  { label: "Lives alone: 60 or older", share: LONE_ELDERLY_SHARE, of: both(head, (p) => p.familySize === 1), is: aged(60) },
  { label: "Families of two or more: head with wife", share: COUPLE_SHARE, of: both(head, (p) => p.familySize > 1), is: (p) => p.hasWife },
  { label: "Single heads of two or more: women", share: SINGLE_HEAD_FEMALE_SHARE, of: both(head, (p) => p.familySize > 1 && !p.hasWife), is: says("JK", "P") },
  { label: "Others, wife under 62: parent or parent-in-law", share: OTHER_MEMBERS.PARENT, of: both(isOther, (p) => p.motherAge < 62), is: says("SHDK", "7", "8") },
  { label: "Others, wife 45 or older: grandchild", share: OTHER_MEMBERS.GRANDCHILD, of: both(isOther, (p) => p.motherAge >= 45), is: says("SHDK", "6") },
  { label: "Others: other relative", share: OTHER_MEMBERS.RELATIVE, of: isOther, is: says("SHDK", "9") },
  { label: "Born before 1985: one name only", share: SINGLE_NAME_SHARES.elder, of: bornBefore(1985), is: hasOneName },
  { label: "Born since 1985: one name only", share: SINGLE_NAME_SHARES.younger, of: (p) => !bornBefore(1985)(p), is: hasOneName },
  { label: "NIK issued in the district of residence", share: ISSUED_AT_HOME_SHARE, of: everybody, is: (p) => p.cells["NIK"]?.slice(0, 6) === p.cells["KODE_WILAYAH"]?.slice(0, 8).replaceAll(".", "") },
];

const HEALTH: readonly Statement[] = [
  { label: "Wives of 18-42: pregnant", share: PREGNANT_SHARE, of: both(says("SHDK", "3"), aged(18, 42), filled("STATUS_HAMIL")), is: says("STATUS_HAMIL", "YA") },
  { label: "Disability", share: DISABILITY_SHARE, of: everybody, is: (p) => p.cells["JENIS_DISABILITAS"] !== "TIDAK" },
  { label: "Persons with a disability: severe", share: SEVERE_SHARE, of: both((p) => p.cells["JENIS_DISABILITAS"] !== "TIDAK", filled("DISABILITAS_BERAT")), is: says("DISABILITAS_BERAT", "YA") },
  ...Object.entries(DISABILITY_KINDS).map(([kind, share]) => ({ label: `Kind of disability: ${kind}`, share, of: (p: SurveyedPerson) => p.cells["JENIS_DISABILITAS"] !== "TIDAK", is: says("JENIS_DISABILITAS", kind) })),
  { label: "Chronic illness, under 40", share: CHRONIC_SHARES["0-39"], of: both(aged(0, 39), filled("PENYAKIT_KRONIS")), is: says("PENYAKIT_KRONIS", "YA") },
  { label: "Chronic illness, 40-59", share: CHRONIC_SHARES["40-59"], of: both(aged(40, 59), filled("PENYAKIT_KRONIS")), is: says("PENYAKIT_KRONIS", "YA") },
  { label: "Chronic illness, 60 or older", share: CHRONIC_SHARES["60+"], of: both(aged(60), filled("PENYAKIT_KRONIS")), is: says("PENYAKIT_KRONIS", "YA") },
];

const SCHOOL: readonly Statement[] = Object.entries(SCHOOL_SHARES).flatMap(([ages, shares]) => {
  const [from, to] = ages.split("-").map(Number);
  return CLASSES.map(([welfareClass, deciles]) => ({
    label: `Goes to school at ${ages}, ${deciles}`, share: shares[welfareClass],
    of: both(aged(from ?? 0, to), ofClass(welfareClass), filled("PARTISIPASI_SEKOLAH")), is: says("PARTISIPASI_SEKOLAH", ...SCHOOL_WORDS),
  }));
});

const LIVELIHOODS: readonly Statement[] = [
  { label: "Heads under 65: without work", share: HEAD_WITHOUT_WORK_SHARE, of: both(head, aged(0, 64), filled("PEKERJAAN"), notAPupil), is: says("PEKERJAAN", ...IDLE_WORDS) },
  { label: "Wives under 65: keep the house", share: HOUSEKEEPING_SHARE, of: both(says("SHDK", "3"), aged(0, 64), filled("PEKERJAAN"), notAPupil), is: says("PEKERJAAN", "MENGURUS RUMAH TANGGA") },
  ...table("Work", WORK, { column: "PEKERJAAN", of: says("PEKERJAAN", ...WORK_WORDS) }),
  ...table("Highest certificate at 25 or older", SCHOOLING, { column: "PENDIDIKAN", of: both(aged(25), (p) => says("PARTISIPASI_SEKOLAH", "", "TIDAK")(p)) }),
];

const HOUSES: readonly Statement[] = [
  ...table("Floor", FLOOR, { column: "JENIS_LANTAI", of: head }),
  ...table("Wall", WALL, { column: "JENIS_DINDING", of: head }),
  ...table("Roof", ROOF, { column: "JENIS_ATAP", of: head }),
  ...table("Water", WATER, { column: "SUMBER_AIR", of: head }),
  ...table("Toilet", TOILET, { column: "FASILITAS_BAB", of: head }),
  ...table("Light", LIGHT, { column: "SUMBER_PENERANGAN", of: head }),
  ...table("Tenure", TENURE, { column: "STATUS_RUMAH", of: head }),
  ...table("Power in VA", POWER_VA, { column: "DAYA_LISTRIK", of: head }),
];

const GAPS: readonly Statement[] = [
  { label: "No decile", share: NO_DECILE_SHARE, of: head, is: says("DESIL", "") },
  { label: "Empty: floor, and likewise each fact of the house", share: UNKNOWN_SHARES.housing, of: head, is: says("JENIS_LANTAI", "") },
  { label: "Empty: severe disability", share: UNKNOWN_SHARES.severeDisability, of: everybody, is: says("DISABILITAS_BERAT", "") },
  { label: "Empty: chronic illness", share: UNKNOWN_SHARES.chronicIllness, of: everybody, is: says("PENYAKIT_KRONIS", "") },
  { label: "Empty: school at 4-25", share: UNKNOWN_SHARES.school, of: aged(4, 25), is: says("PARTISIPASI_SEKOLAH", "") },
  { label: "Empty: pregnancy of women of 10-55", share: UNKNOWN_SHARES.pregnant, of: both(says("JK", "P"), aged(10, 55)), is: says("STATUS_HAMIL", "") },
  { label: "Empty: occupation from 15", share: UNKNOWN_SHARES.occupation, of: aged(15), is: says("PEKERJAAN", "") },
  ...Object.entries(REGISTRY_MATCH).map(([word, share]) => ({ label: `Civil registry: ${word}`, share, of: everybody, is: says("PADAN_DUKCAPIL", word) })),
];

const DECILES: readonly Statement[] = DECILE_SHARES.map((share, at) => ({ label: `Decile ${at + 1}`, share, of: both(head, filled("DESIL")), is: says("DESIL", String(at + 1)) }));
const SIZES: readonly Statement[] = CLASSES.flatMap(([welfareClass, deciles]) =>
  Object.entries(FAMILY_SIZE[welfareClass]).map(([size, share]) => ({
    label: `Members, ${deciles}: ${size}`, share, of: both(head, ofClass(welfareClass)), is: (p: SurveyedPerson) => p.familySize === Number(size),
  })),
);

/** Everything `docs/simulation.md` states about families and persons, in its order. */
export const STATEMENTS: readonly Statement[] = [...DECILES, ...SIZES, ...PEOPLE, ...HEALTH, ...SCHOOL, ...LIVELIHOODS, ...HOUSES, ...GAPS];
