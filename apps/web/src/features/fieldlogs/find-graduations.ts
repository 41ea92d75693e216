import type { GraduationAnswer } from "@sinergi/api/fieldwork/graduations.schema";
import { includesWords, ordered, orderOf } from "#features/fieldlogs/order-rows";
import { GRADUATION_KIND_KEYS, GRADUATION_STATE_KEYS, type GraduationsSearch } from "#urls/fieldlogs.url";

export const FIRST_GRADUATION_ORDER = "-tanggal";
const KEYS: Readonly<Record<string, (row: GraduationAnswer) => string | null>> = { keluarga: (row) => row.headName, tanggal: (row) => row.onDay, pendamping: (row) => row.userName };

/** Proposals as the address narrows and orders them; in the order that was not asked for, what waits stands first. */
export function findGraduations(rows: readonly GraduationAnswer[], search: GraduationsSearch): readonly GraduationAnswer[] {
  const found = rows.filter(
    (row) =>
      (search.keadaan === undefined || GRADUATION_STATE_KEYS[row.state] === search.keadaan) &&
      (search.jenis === undefined || GRADUATION_KIND_KEYS[row.kind] === search.jenis) &&
      (search.kepesertaan === undefined || (row.state === "APPROVED" && row.enrolment !== null && !row.enrolment.ended)) &&
      (search.wil === undefined || row.villageCode === search.wil || row.villageCode.startsWith(`${search.wil}.`)) &&
      includesWords(search.cari, row.headName, row.userName, row.note),
  );
  if (search.urut === undefined) return found;
  const { key, descending } = orderOf(search.urut, FIRST_GRADUATION_ORDER);
  return ordered(found, KEYS[key] ?? (() => null), descending);
}
