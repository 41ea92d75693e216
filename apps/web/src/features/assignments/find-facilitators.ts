import type { FacilitatorAnswer } from "@sinergi/api/assignments/assignments.schema";
import { type FacilitatorsSearch, LOAD_KEYS, orderOf, wordIn } from "#urls/assignments.url";

const LOADS = { kurang: "BELOW", sesuai: "WITHIN", lebih: "ABOVE" } as const satisfies Record<(typeof LOAD_KEYS)[number], FacilitatorAnswer["load"]>;

/** His name; his account's id where nobody knows a name. */
export const nameOf = ({ name, userId }: Pick<FacilitatorAnswer, "name" | "userId">): string => (name === "" ? userId : name);

/** Families visited as far as they have come in; null where nothing ever came from him: that is not nought. */
export const visitedOf = ({ visited, lastSyncAt }: Pick<FacilitatorAnswer, "visited" | "lastSyncAt">): number | null => (visited === 0 && lastSyncAt === null ? null : visited);

/** Facilitators that answer to what the address and the words on the screen ask, in the order of the address: by name unless it says otherwise. */
export function findFacilitators(rows: readonly FacilitatorAnswer[], search: FacilitatorsSearch, named: string): readonly FacilitatorAnswer[] {
  const words = named.toLocaleLowerCase("id").split(/\s+/);
  const load = wordIn(LOAD_KEYS, search.beban);
  const found = rows.filter((row) => {
    const text = [row.name, row.email, row.number].join(" ").toLocaleLowerCase("id");
    return words.every((word) => text.includes(word)) && (search.kec === undefined || row.districts.includes(search.kec)) && (load === undefined || row.load === LOADS[load]) && (search.kirim === undefined || (row.unsent ?? 0) > 0);
  });
  const { key, descending } = orderOf(search.urut, "nama");
  const byName = (a: FacilitatorAnswer, b: FacilitatorAnswer): number => nameOf(a).localeCompare(nameOf(b), "id");
  const by: Readonly<Record<string, (a: FacilitatorAnswer, b: FacilitatorAnswer) => number>> = {
    nama: byName, beban: (a, b) => a.families - b.families, kunjungan: (a, b) => a.visited - b.visited, kirim: (a, b) => (a.unsent ?? -1) - (b.unsent ?? -1),
  };
  const compare = by[key] ?? byName;
  return found.toSorted((a, b) => (descending ? -1 : 1) * compare(a, b) || byName(a, b));
}
