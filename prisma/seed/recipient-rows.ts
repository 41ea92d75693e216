import { partsOf, type Day } from "@sinergi/domain/time/day";
import { cardIssueDay, type IdentityNumbers } from "#identity-numbers";
import type { Membership } from "#list-membership";
import { personName } from "#person-names";
import { pkhBenefit, type PkhAmounts } from "#pkh-benefit";
import { pickOne, type Random } from "#random";
import { LEFT_SHARE, LISTED_TWICE_SHARE, ROW_FORM_SHARES, UNLISTED_SHARE, UNLISTED_WITH_VILLAGE_SHARE, type ListTerms } from "#recipient-lists";
import { birthDateOf } from "#simulate-person";
import type { SimulatedFamily, SimulatedPerson } from "#simulated-family";

/** Columns of a recipients file. The last one is empty on every row: its header says in the file itself what the file is. */
export const RECIPIENT_HEADERS = ["NIK", "NO_KK", "NAMA", "TGL_LAHIR", "KODE_WILAYAH", "TGL_MULAI", "TGL_AKHIR", "NILAI", "STATUS", "DATA_SIMULASI"] as const;
type RecipientHeader = (typeof RECIPIENT_HEADERS)[number];

/** One row of a recipients file, cell by header. */
export type RecipientCells = Record<RecipientHeader, string | number>;

export interface RecipientBase {
  readonly family: SimulatedFamily;
  readonly numbers: IdentityNumbers;
  readonly pkhAmounts: PkhAmounts;
  /** The simulation's day, in the year of the lists. */
  readonly on: Day;
}

/** The rows that a family's place on a list makes, with the errors of list keeping among them. */
export function recipientRows(random: Random, { terms, persons }: Membership, base: RecipientBase): RecipientCells[] {
  return persons.flatMap((person) => {
    const full = fullRow(random, { person, terms, base });
    const rows = [inSomeForm(random, full)];
    if (random.chance(LISTED_TWICE_SHARE)) rows.push({ ...full, NIK: "", TGL_LAHIR: "" });
    if (random.chance(UNLISTED_SHARE / (1 - UNLISTED_SHARE))) rows.push(unlistedRow(random, terms, base));
    return rows;
  });
}

interface Recipient {
  readonly person: SimulatedPerson;
  readonly terms: ListTerms;
  readonly base: RecipientBase;
}

function fullRow(random: Random, { person, terms, base }: Recipient): RecipientCells {
  return {
    NIK: person.nik,
    NO_KK: base.family.noKk,
    NAMA: person.name,
    TGL_LAHIR: person.birthDate,
    KODE_WILAYAH: base.family.village.code,
    ...timeCells(random, terms, base.on),
    NILAI: amountOf(random, { person, terms, base }) ?? "",
    DATA_SIMULASI: "",
  };
}

function inSomeForm(random: Random, row: RecipientCells): RecipientCells {
  const { withoutCard, withoutNik, nameBirthVillage } = ROW_FORM_SHARES;
  const draw = random.next();
  if (draw < withoutCard) return { ...row, NO_KK: "", TGL_LAHIR: "" };
  if (draw < withoutCard + withoutNik) return { ...row, NIK: "" };
  return draw < withoutCard + withoutNik + nameBirthVillage ? { ...row, NIK: "", NO_KK: "" } : row;
}

/** Somebody whom no family of the data knows. */
function unlistedRow(random: Random, terms: ListTerms, base: RecipientBase): RecipientCells {
  const { village } = base.family;
  const sex = random.chance(0.55) ? "F" : "M";
  const age = random.int(21, 78);
  const birthDate = birthDateOf(random, age, base.on);
  const hasVillage = random.chance(UNLISTED_WITH_VILLAGE_SHARE);
  return {
    NIK: base.numbers.nik({ birthDate, sex, districtCode: village.districtCode }),
    NO_KK: base.numbers.familyCard({ issuedOn: cardIssueDay(random, { headAge: age, on: base.on }), districtCode: village.districtCode }),
    NAMA: personName(random, { tradition: pickOne(random, village.traditions), sex, birthYear: Number(birthDate.slice(0, 4)) }),
    TGL_LAHIR: birthDate,
    KODE_WILAYAH: hasVillage ? village.code : "",
    ...timeCells(random, terms, base.on),
    NILAI: typeof terms.amountIdr === "number" ? terms.amountIdr : "",
    DATA_SIMULASI: "",
  };
}

/** Help of several years started in some quarter of one of them, help of this year in its first months; who left, left in the month before the simulation's day. */
function timeCells(random: Random, { sinceYears }: ListTerms, on: Day): Pick<RecipientCells, "TGL_MULAI" | "TGL_AKHIR" | "STATUS"> {
  const { year, month } = partsOf(on);
  const lastMonth = Math.max(1, month - 1);
  const since = year - random.int(0, sinceYears);
  const startMonth = since === year ? random.int(1, Math.min(5, lastMonth)) : pickOne(random, [1, 4, 7, 10]);
  const left = random.chance(LEFT_SHARE);
  return {
    TGL_MULAI: `${since}-${twoDigits(startMonth)}-01`,
    TGL_AKHIR: left ? `${year}-${twoDigits(lastMonth)}-${twoDigits(random.int(1, 28))}` : "",
    STATUS: left ? "KELUAR" : "AKTIF",
  };
}

const PIP_AMOUNTS: Readonly<Record<string, number>> = { SD: 450_000, SMP: 750_000, SMA: 1_800_000 };

function amountOf(random: Random, { person, terms: { amountIdr }, base }: Recipient): number | null {
  if (amountIdr === "PKH") return pkhBenefit(base.family, base.pkhAmounts);
  if (amountIdr === "PIP") return PIP_AMOUNTS[person.school] ?? null;
  return amountIdr === "LOAN" ? random.int(4, 50) * 500_000 : amountIdr;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
