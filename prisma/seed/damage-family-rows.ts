import type { IssueCode } from "@sinergi/domain/imports/issue-codes";
import { NUMBER_DAMAGE, plant, type DamageDraw, type Planted } from "#damage";
import { FAMILY_HEADERS, familyRowCells, type FamilyCells } from "#family-rows";
import type { IdentityNumbers } from "#identity-numbers";
import { pickOne } from "#random";
import type { SimulatedFamily } from "#simulated-family";

/** A damaged file has the names of areas beside their code, as many exports do; here they matter only where the code is gone. */
export const DAMAGED_FAMILY_HEADERS = [...FAMILY_HEADERS, "KECAMATAN", "PEKON"] as const;

export interface FamilyDamage extends DamageDraw {
  readonly numbers: IdentityNumbers;
  /** BPS code of every village. */
  readonly bpsCodes: ReadonlyMap<string, string>;
  readonly villageCodes: readonly string[];
  readonly planted: Planted;
}

interface DamagedRow {
  readonly cells: FamilyCells;
  village: string;
  surplus: boolean;
  code: IssueCode | null;
  refused: boolean;
}

interface Target {
  readonly row: DamagedRow;
  readonly rows: readonly DamagedRow[];
  readonly person: SimulatedFamily["members"][number];
  readonly damage: FamilyDamage;
}

type Apply = (target: Target) => void;

/** A row with one of these is refused. */
const REFUSED: Partial<Record<IssueCode, Apply>> = {
  ...Object.fromEntries(Object.entries(NUMBER_DAMAGE).map(([code, apply]) => [code, ({ row }: Target) => apply(row.cells)])),
  ROW_SHAPE: ({ row }) => void (row.surplus = true),
  NAME_MISSING: ({ row }) => void (row.cells.NAMA = ""),
  DATE_INVALID: ({ row }) => void (row.cells.TGL_LAHIR = "31/02/1990"),
  DECILE_RANGE: ({ row }) => void (row.cells.DESIL = 11),
  AREA_UNKNOWN: ({ row }) => void (row.cells.KODE_WILAYAH = "18.04.99.2001"),
  AREA_AMBIGUOUS: ({ row }) => {
    row.cells.KODE_WILAYAH = "";
    row.village = "SUKARAJA";
  },
};
/** Refused too, but only below a head whose own row is untouched: it repeats the head's number, sex and birth date. */
const REPEATED_HEAD: Apply = ({ row, rows }) => {
  const head = rows[0]?.cells;
  if (head) Object.assign(row.cells, { NIK: head.NIK, JK: head.JK, TGL_LAHIR: head.TGL_LAHIR });
};
/** Kept with a warning, on any row. */
const WARNED: Partial<Record<IssueCode, Apply>> = {
  NIK_MISSING: ({ row }) => void (row.cells.NIK = ""),
  NIK_OLD_AREA: ({ row, person, damage }) => void (row.cells.NIK = damage.numbers.oldAreaNik(person)),
  NIK_SEX: ({ row }) => void (row.cells.JK = row.cells.JK === "L" ? "P" : "L"),
  NIK_DOB: ({ row, person }) => void (row.cells.TGL_LAHIR = aYearBefore(person.birthDate)),
  VALUE_UNKNOWN: ({ row }) => void (row.cells.PARTISIPASI_SEKOLAH = "KURSUS"),
  AREA_BPS: ({ row, damage }) => void (row.cells.KODE_WILAYAH = damage.bpsCodes.get(String(row.cells.KODE_WILAYAH)) ?? row.cells.KODE_WILAYAH),
};
/** On the head's row, for the whole family. */
const WARNED_HEAD: Partial<Record<IssueCode, Apply>> = {
  NO_HEAD: ({ row }) => void (row.cells.SHDK = 11),
  KK_EQUALS_NIK: ({ row, rows }) => rows.forEach((other) => void (other.cells.NO_KK = row.cells.NIK)),
  NO_DECILE: ({ rows }) => rows.forEach((other) => void (other.cells.DESIL = "")),
};
/** Below a head that is there. */
const WARNED_MEMBER: Partial<Record<IssueCode, Apply>> = {
  TWO_HEADS: ({ row }) => void (row.cells.SHDK = 1),
  FAMILY_FACT_CONFLICT: ({ row }) => void (row.cells.DESIL = (Number(row.cells.DESIL) % 10) + 1),
  KK_SPLIT: ({ row, damage }) => {
    const here = row.cells.KODE_WILAYAH;
    row.cells.KODE_WILAYAH = pickOne(damage.random, damage.villageCodes.filter((code) => code !== here));
    plant(damage.planted, "FAMILY_FACT_CONFLICT");
  },
};

const HEAD_DAMAGE = Object.entries({ ...REFUSED, ...WARNED, ...WARNED_HEAD });
const LOOSE_DAMAGE = Object.entries({ ...REFUSED, ...WARNED });
const MEMBER_DAMAGE = Object.entries({ ...REFUSED, ...WARNED, ...WARNED_MEMBER });
const SETTLED_DAMAGE = Object.entries({ ...REFUSED, ...WARNED, ...WARNED_MEMBER, DUP_NIK_IN_FILE: REPEATED_HEAD });

/** Damages the stated share of a family's rows, one way each, and writes down what an importer has to find of it. */
export function damageFamilyRows(rows: readonly FamilyCells[], { members }: SimulatedFamily, damage: FamilyDamage): (string | number)[][] {
  const damaged: DamagedRow[] = rows.map((cells) => ({ cells, village: "", surplus: false, code: null, refused: false }));
  members.forEach((person, at) => {
    const row = damaged[at];
    if (row && damage.random.chance(damage.rate)) damageRow({ row, rows: damaged, person, damage });
  });
  plantFollowing(damaged, damage.planted);
  return damaged.map(({ cells, village, surplus }) => [...familyRowCells(cells), "", village, ...(surplus ? [""] : [])]);
}

function damageRow(target: Target): void {
  const { row, rows, damage } = target;
  const [code, apply] = pickOne(damage.random, waysFor(row, rows));
  if (!isIssue(code) || (code === "NO_DECILE" && row.cells.DESIL === "")) return;
  apply(target);
  row.code = code;
  row.refused = code in REFUSED || code === "DUP_NIK_IN_FILE";
  if (code !== "NO_DECILE" && code !== "NO_HEAD") plant(damage.planted, code);
}

function waysFor(row: DamagedRow, rows: readonly DamagedRow[]): readonly [string, Apply][] {
  const head = rows[0];
  if (row === head) return HEAD_DAMAGE;
  if (!head || head.refused || head.code === "NO_HEAD") return LOOSE_DAMAGE;
  return head.code === null ? SETTLED_DAMAGE : MEMBER_DAMAGE;
}

function isIssue(code: string): code is IssueCode {
  return code in REFUSED || code in WARNED || code in WARNED_HEAD || code in WARNED_MEMBER || code === "DUP_NIK_IN_FILE";
}

/** What only shows when the family is put together from the rows that are left. */
function plantFollowing(rows: readonly DamagedRow[], planted: Planted): void {
  const head = rows[0];
  const standsIn = rows.find((row) => !row.refused);
  if (!head || !standsIn) return;
  if (head.refused || head.code === "NO_HEAD") plant(planted, "NO_HEAD");
  if (standsIn.cells.DESIL === "") plant(planted, "NO_DECILE");
}

function aYearBefore(birthDate: string): string {
  const monthAndDay = birthDate.slice(4) === "-02-29" ? "-02-28" : birthDate.slice(4);
  return `${Number(birthDate.slice(0, 4)) - 1}${monthAndDay}`;
}
