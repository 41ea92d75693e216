import { NO_DECILE_SHARE, UNKNOWN_SHARES } from "#distributions";
import { pickOne, type Random } from "#random";
import type { SimulatedFamily, SimulatedPerson } from "#simulated-family";

/** Columns of `families.csv`: person rows of `formats.md` §2. */
export const FAMILY_HEADERS = [
  "NO_KK", "NIK", "NAMA", "SHDK", "JK", "TGL_LAHIR", "KODE_WILAYAH", "DESIL", "ALAMAT", "RT", "RW", "PEKERJAAN", "PENDIDIKAN",
  "PARTISIPASI_SEKOLAH", "STATUS_HAMIL", "JENIS_DISABILITAS", "DISABILITAS_BERAT", "PENYAKIT_KRONIS", "STATUS_RUMAH", "JENIS_LANTAI",
  "JENIS_DINDING", "JENIS_ATAP", "SUMBER_AIR", "FASILITAS_BAB", "SUMBER_PENERANGAN", "DAYA_LISTRIK", "PADAN_DUKCAPIL",
] as const;
type FamilyHeader = (typeof FAMILY_HEADERS)[number];

/** One row of a families file, cell by header. Empty is unknown. */
export type FamilyCells = Record<FamilyHeader, string | number>;

const SCHOOL_WORDS = {
  SD: ["SD", "SD", "SD", "SD", "MI"],
  SMP: ["SMP", "SMP", "SMP", "MTS"],
  SMA: ["SMA", "SMA", "SMK", "SMK", "MA"],
  PT: ["PT"],
  TIDAK: ["TIDAK"],
} as const;

/** The rows of a family as a surveyor left them: what he did not fill in is empty. The head first, family facts on every row. */
export function familyRows(random: Random, family: SimulatedFamily, noDecileShare: number = NO_DECILE_SHARE): FamilyCells[] {
  const shared = familyCells(random, family, noDecileShare);
  return family.members.map((member) => ({ ...shared, ...personCells(random, member) }));
}

/** The cells of a row in the order of the headers. */
export function familyRowCells(cells: FamilyCells): (string | number)[] {
  return FAMILY_HEADERS.map((header) => cells[header]);
}

function familyCells(random: Random, { noKk, village, decile, housing, hamlet, rt }: SimulatedFamily, noDecileShare: number) {
  const housingCell = (value: string | number | null): string | number => (value === null || random.chance(UNKNOWN_SHARES.housing) ? "" : value);
  return {
    NO_KK: noKk,
    KODE_WILAYAH: village.code,
    DESIL: random.chance(noDecileShare) ? "" : decile,
    ALAMAT: `${village.kind === "PEKON" ? "PEMANGKU" : "LINGKUNGAN"} ${hamlet} (SIMULASI)`,
    RT: rt,
    RW: hamlet,
    STATUS_RUMAH: housingCell(housing.tenure),
    JENIS_LANTAI: housingCell(housing.floor),
    JENIS_DINDING: housingCell(housing.wall),
    JENIS_ATAP: housingCell(housing.roof),
    SUMBER_AIR: housingCell(housing.water),
    FASILITAS_BAB: housingCell(housing.toilet),
    SUMBER_PENERANGAN: housingCell(housing.light),
    DAYA_LISTRIK: housingCell(housing.powerVa),
  };
}

function personCells(random: Random, person: SimulatedPerson) {
  const left = (share: number): boolean => random.chance(share);
  return {
    NIK: person.nik,
    NAMA: person.name,
    SHDK: person.relation,
    JK: person.sex === "M" ? "L" : "P",
    TGL_LAHIR: person.birthDate,
    PEKERJAAN: person.occupation === null || left(UNKNOWN_SHARES.occupation) ? "" : person.occupation.replaceAll("_", " "),
    PENDIDIKAN: person.schooling.replaceAll("_", " "),
    PARTISIPASI_SEKOLAH: schoolCell(random, person),
    STATUS_HAMIL: pregnancyCell(random, person),
    JENIS_DISABILITAS: person.disability ?? "TIDAK",
    DISABILITAS_BERAT: left(UNKNOWN_SHARES.severeDisability) ? "" : yesNo(person.severeDisability),
    PENYAKIT_KRONIS: left(UNKNOWN_SHARES.chronicIllness) ? "" : yesNo(person.chronicIllness),
    PADAN_DUKCAPIL: person.registryMatch,
  };
}

/** Asked of everybody aged 4-25; left empty for others, which is certainly no. */
function schoolCell(random: Random, { age, school }: SimulatedPerson): string {
  if (age < 4 || age > 25) return "";
  if (random.chance(UNKNOWN_SHARES.school)) return "";
  return age < 7 && random.chance(0.4) ? "TK" : pickOne(random, SCHOOL_WORDS[school]);
}

/** Asked of women aged 10-55. */
function pregnancyCell(random: Random, { age, sex, pregnant }: SimulatedPerson): string {
  if (sex === "M" || age < 10 || age > 55) return "";
  return random.chance(UNKNOWN_SHARES.pregnant) ? "" : yesNo(pregnant);
}

function yesNo(fact: boolean): "YA" | "TIDAK" {
  return fact ? "YA" : "TIDAK";
}
