import { cellAt, cellText } from "#imports/cell-text";
import { headerKey } from "#imports/columns";
import type { CellValue } from "#imports/issue-codes";
import { readDay } from "#imports/read-day";
import { UNREADABLE } from "#imports/values";
import { cleanNumber, faultOfNumber } from "#people/number-text";
import type { Day } from "#time/day";

/** Columns of a facilitators' list and what else they may be called. One row is one family of a facilitator, or the facilitator alone. */
export const FACILITATOR_COLUMNS = {
  EMAIL: ["EMAIL", "SUREL", "EMAIL_PENDAMPING"],
  NAMA: ["NAMA", "NAMA_PENDAMPING", "PENDAMPING"],
  NOMOR: ["NOMOR", "NIP", "NO_PENDAMPING"],
  TELEPON: ["TELEPON", "NO_HP", "HP"],
  KECAMATAN: ["KECAMATAN", "KECAMATAN_TUGAS"],
  NO_KK: ["NO_KK", "KK", "NOMOR_KK"],
  NIK: ["NIK", "NIK_PENGURUS", "NIK_KEPALA"],
  KELOMPOK: ["KELOMPOK", "NAMA_KELOMPOK"],
  KETUA: ["KETUA", "KETUA_KELOMPOK"],
  MULAI: ["MULAI", "TANGGAL_MULAI", "TMT"],
} as const;
export type FacilitatorColumn = keyof typeof FACILITATOR_COLUMNS;
export type FacilitatorHeaders = Readonly<Record<FacilitatorColumn, number>>;

export const FACILITATOR_ISSUES = [
  "EMAIL_MISSING", "EMAIL_UNKNOWN", "FAMILY_UNKNOWN", "NUMBER_INVALID", "FAMILY_TWICE", "DAY_INVALID", "DAY_PAST", "DISTRICT_UNKNOWN", "GROUP_VILLAGES", "FACILITATOR_ENDED", "TEXT_TOO_LONG",
] as const;
export type FacilitatorIssueCode = (typeof FACILITATOR_ISSUES)[number];

/** Why a row is left out. `value` is what stood there, numbers of people masked by whoever shows it. */
export interface FacilitatorIssue {
  readonly row: number;
  readonly column: FacilitatorColumn;
  readonly code: FacilitatorIssueCode;
  readonly value: string;
}

/** A row as it was read, before its family is looked up. */
export interface FacilitatorRowRead {
  readonly row: number;
  readonly userId: string;
  readonly number: string;
  readonly phone: string;
  readonly districts: readonly string[];
  /** Sixteen digits; null where the row names a facilitator alone. */
  readonly noKk: string | null;
  readonly nik: string | null;
  readonly group: string;
  readonly isHead: boolean;
  /** Null: from the day it is taken over. */
  readonly fromDay: Day | null;
}

export interface FacilitatorLookups {
  /** Account of the address, in small letters. */
  readonly userOf: (email: string) => string | null;
  /** Code of a district by its name or code. */
  readonly districtOf: (text: string) => string | null;
}

const LONGEST = { NOMOR: 40, TELEPON: 30, KELOMPOK: 80 } as const;
const YES: readonly string[] = ["YA", "Y", "1", "TRUE", "KETUA", "X"];

/** Where each column stands; -1 where the file has it not. Null where it says nobody's address: then it is no such list. */
export function readFacilitatorHeaders(headers: readonly string[]): FacilitatorHeaders | null {
  const keys = headers.map(headerKey);
  const at = (names: readonly string[]): number => keys.findIndex((key) => names.some((name) => headerKey(name) === key));
  const found = Object.fromEntries(Object.entries(FACILITATOR_COLUMNS).map(([column, names]) => [column, at(names)])) as Record<FacilitatorColumn, number>;
  return found.EMAIL === -1 ? null : found;
}

/** Reads one row; null where it is empty or cannot be used, with the first reason why. */
export function readFacilitatorRow({ row, cells, headers }: { readonly row: number; readonly cells: readonly CellValue[]; readonly headers: FacilitatorHeaders }, { userOf, districtOf }: FacilitatorLookups): { readonly read: FacilitatorRowRead | null; readonly issues: readonly FacilitatorIssue[] } {
  const cell = (column: FacilitatorColumn): CellValue => cellAt(cells, headers[column]);
  const text = (column: FacilitatorColumn): string => cellText(cell(column));
  const refuse = (column: FacilitatorColumn, code: FacilitatorIssueCode) => ({ read: null, issues: [{ row, column, code, value: text(column).slice(0, 60) }] });
  if (cells.every((one) => cellText(one) === "")) return { read: null, issues: [] };

  const email = text("EMAIL").toLowerCase();
  if (email === "") return refuse("EMAIL", "EMAIL_MISSING");
  const userId = userOf(email);
  if (userId === null) return refuse("EMAIL", "EMAIL_UNKNOWN");
  const long = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).find((column) => text(column).length > LONGEST[column]);
  if (long !== undefined) return refuse(long, "TEXT_TOO_LONG");
  const faulty = (["NO_KK", "NIK"] as const).find((column) => cleanNumber(cell(column)) !== "" && faultOfNumber(cell(column), cleanNumber(cell(column))) !== null);
  if (faulty !== undefined) return refuse(faulty, "NUMBER_INVALID");
  const fromDay = readDay(cell("MULAI"));
  if (fromDay === UNREADABLE) return refuse("MULAI", "DAY_INVALID");

  const named = text("KECAMATAN").split(/[,;/]/).map((name) => name.trim()).filter((name) => name !== "");
  const districts = named.flatMap((name) => districtOf(name) ?? []);
  // A district nobody knows is said; the row's family is taken all the same.
  const issues = districts.length < named.length ? refuse("KECAMATAN", "DISTRICT_UNKNOWN").issues : [];
  const numberIn = (column: "NO_KK" | "NIK"): string | null => cleanNumber(cell(column)) || null;
  return { issues, read: { row, userId, number: text("NOMOR"), phone: text("TELEPON"), districts, noKk: numberIn("NO_KK"), nik: numberIn("NIK"), group: text("KELOMPOK"), isHead: YES.includes(text("KETUA").toUpperCase()), fromDay } };
}
