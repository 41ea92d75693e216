import { modernSpelling } from "#people/name";

/** Words before the name of a place; a place whose own name begins with one (Pekon Balak) is found by its whole name first. */
const KIND_WORDS = new Set(["PEKON", "DESA", "DS", "KELURAHAN", "KEL", "KAMPUNG", "KAMP", "TIYUH", "NAGARI", "GAMPONG", "KECAMATAN", "KEC", "DISTRIK"]);
const NUMERALS: Readonly<Record<string, string>> = { I: "1", II: "2", III: "3", IV: "4", V: "5", VI: "6" };
const NOT_A_WORD = /[^A-Z0-9]+/;
const ACCENTS = /\p{M}/gu;

function wordsOf(name: string): string[] {
  return name.normalize("NFKD").replace(ACCENTS, "").replace(/['’`]/g, "").toUpperCase().split(NOT_A_WORD).filter((word) => word !== "");
}

function joined(words: readonly string[]): string {
  return words.map((word, at) => (at > 0 ? (NUMERALS[word] ?? word) : word)).join("");
}

/** The keys a place name is looked up by, best first: as written, then without a word like *pekon* before it. */
export function placeKeys(name: string): readonly string[] {
  const words = wordsOf(name);
  const [first = "", ...rest] = words;
  return rest.length > 0 && KIND_WORDS.has(first) ? [joined(words), joined(rest)] : [joined(words)];
}

/**
 * One key for the spellings one name is met in (`domain.md` §4.5): old and new spelling, f/p, o/u, i/y and h, which
 * come and go: Lombok/Lumbok, Heni Arong/Heni Harong, Fajar/Pajar, Petai/Petay. Good enough within one district.
 */
export function looseKey(key: string): string {
  return modernSpelling(key).replace(/[FV]/g, "P").replaceAll("O", "U").replaceAll("Y", "I").replaceAll("H", "").replace(/([A-Z])\1+/g, "$1");
}
