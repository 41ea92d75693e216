import type { IssueCode } from "@sinergi/domain/imports/issue-codes";
import { NUMBER_DAMAGE, plant, type DamageDraw, type Planted } from "#damage";
import { pickOne } from "#random";
import { RECIPIENT_HEADERS, type RecipientCells } from "#recipient-rows";

export interface RecipientDamage extends DamageDraw {
  readonly bpsCodes: ReadonlyMap<string, string>;
  /** Of this file alone. */
  readonly planted: Planted;
  /** The last row of the file that is whole and has a NIK: what a repeated row repeats. */
  lastWhole: RecipientCells | null;
}

type Apply = (cells: RecipientCells, damage: RecipientDamage) => void;
type Ways = Partial<Record<IssueCode, Apply>>;

const ANY_ROW: Ways = {
  PERSON_MISSING_KEY: (cells) => void Object.assign(cells, { NIK: "", NO_KK: "", TGL_LAHIR: "" }),
  DATE_INVALID: (cells) => void (cells.TGL_MULAI = "2026-02-31"),
  AREA_UNKNOWN: (cells) => void (cells.KODE_WILAYAH = "18.04.99.2001"),
  AMOUNT_INVALID: (cells) => void (cells.NILAI = "-500000"),
};
const WITH_NIK: Ways = Object.fromEntries(Object.entries(NUMBER_DAMAGE).filter(([code]) => code.startsWith("NIK_")));
const WITH_CARD: Ways = Object.fromEntries(Object.entries(NUMBER_DAMAGE).filter(([code]) => code.startsWith("KK_")));
const WITH_VILLAGE: Ways = {
  AREA_BPS: (cells, { bpsCodes }) => void (cells.KODE_WILAYAH = bpsCodes.get(String(cells.KODE_WILAYAH)) ?? cells.KODE_WILAYAH),
};
const REPEATED: Ways = {
  DUP_NIK_IN_FILE: (cells, { lastWhole }) => void (lastWhole && Object.assign(cells, { NIK: lastWhole.NIK, TGL_LAHIR: lastWhole.TGL_LAHIR })),
};
const SURPLUS = "ROW_SHAPE";

/** One row of a recipients file, damaged in one way or left whole. */
export function damageRecipientRow(cells: RecipientCells, damage: RecipientDamage): (string | number)[] {
  const isDamaged = damage.random.chance(damage.rate);
  const code = isDamaged ? damageRow(cells, damage) : null;
  if (!isDamaged && cells.NIK !== "") damage.lastWhole = cells;
  return [...RECIPIENT_HEADERS.map((header) => cells[header]), ...(code === SURPLUS ? [""] : [])];
}

function damageRow(cells: RecipientCells, damage: RecipientDamage): IssueCode {
  const ways: Ways = {
    ...ANY_ROW,
    [SURPLUS]: () => undefined,
    ...(cells.NIK === "" ? {} : WITH_NIK),
    ...(cells.NIK === "" || damage.lastWhole === null ? {} : REPEATED),
    ...(cells.NO_KK === "" ? {} : WITH_CARD),
    ...(cells.KODE_WILAYAH === "" ? {} : WITH_VILLAGE),
  };
  const isWay = (code: string): code is IssueCode => code in ways;
  const code = pickOne(damage.random, Object.keys(ways).filter(isWay));
  ways[code]?.(cells, damage);
  plant(damage.planted, code);
  return code;
}
