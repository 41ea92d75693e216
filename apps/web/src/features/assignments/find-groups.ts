import type { GroupAnswer } from "@sinergi/api/assignments/assignments.schema";
import { groupSizeVerdict } from "@sinergi/domain/fieldwork/divide-into-groups";
import { type FieldGroupsSearch, orderOf, SIZE_KEYS, wordIn } from "#urls/assignments.url";

export const SIZES = { kecil: "SMALL", sesuai: "FIT", besar: "LARGE" } as const satisfies Record<(typeof SIZE_KEYS)[number], ReturnType<typeof groupSizeVerdict>>;

/** Groups that answer to what the address and the words on the screen ask: open ones unless closed ones are asked for. */
export function findGroups(rows: readonly GroupAnswer[], { wil, ukuran, keadaan, urut }: FieldGroupsSearch, named: string): readonly GroupAnswer[] {
  const words = named.toLocaleLowerCase("id").split(/\s+/);
  const size = wordIn(SIZE_KEYS, ukuran);
  const found = rows.filter((row) => {
    const text = [row.name, row.facilitatorName, row.headName, row.village].join(" ").toLocaleLowerCase("id");
    return (row.closedOn !== null) === (keadaan === "tutup") && words.every((word) => text.includes(word)) && (wil === undefined || row.villageCode === wil || row.villageCode.startsWith(`${wil}.`)) && (size === undefined || groupSizeVerdict(row.families) === SIZES[size]);
  });
  const { key, descending } = orderOf(urut, "nama");
  const byName = (a: GroupAnswer, b: GroupAnswer): number => a.name.localeCompare(b.name, "id", { numeric: true });
  const by: Readonly<Record<string, (a: GroupAnswer, b: GroupAnswer) => number>> = {
    nama: byName, ukuran: (a, b) => a.families - b.families, pendamping: (a, b) => (a.facilitatorName ?? "").localeCompare(b.facilitatorName ?? "", "id"), pertemuan: (a, b) => (a.lastSessionOn ?? "").localeCompare(b.lastSessionOn ?? ""),
  };
  const compare = by[key] ?? byName;
  return found.toSorted((a, b) => (descending ? -1 : 1) * compare(a, b) || byName(a, b));
}
