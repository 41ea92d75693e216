import type { CaseAnswer } from "@sinergi/api/fieldwork/cases.schema";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { includesWords, ordered, orderOf } from "#features/fieldlogs/order-rows";
import { CASE_CATEGORY_KEYS, type CasesSearch, caseStateIn } from "#urls/fieldlogs.url";

/** Days after which a case that nobody has taken up is told of. */
const LONG_DAYS = 14;

export const FIRST_CASE_ORDER = "-tanggal";

const KEYS: Readonly<Record<string, (row: CaseAnswer) => string | number | null>> = {
  nomor: (row) => row.number, keluarga: (row) => row.headName, tanggal: (row) => row.openedOn, terakhir: (row) => row.lastOn,
};

/** Cases as the address narrows and orders them. */
export function findCases(rows: readonly CaseAnswer[], search: CasesSearch): readonly CaseAnswer[] {
  const states = caseStateIn(search);
  const found = rows.filter(
    (row) =>
      states.includes(row.state) &&
      (search.jenis === undefined || CASE_CATEGORY_KEYS[row.category] === search.jenis) &&
      (search.sifat === undefined || row.restricted) &&
      (search.wil === undefined || row.villageCode === search.wil || row.villageCode.startsWith(`${search.wil}.`)) &&
      includesWords(search.cari, row.headName, row.userName, row.text, row.personName),
  );
  const { key, descending } = orderOf(search.urut, FIRST_CASE_ORDER);
  return ordered(found, KEYS[key] ?? KEYS["tanggal"] ?? (() => null), descending);
}

/** Opened more than two weeks ago, and nobody has taken it up. */
export function isWaitingLong({ state, openedOn }: CaseAnswer, today: string): boolean {
  return state === "OPEN" && daysBetween(openedOn as Day, today as Day) > LONG_DAYS;
}
