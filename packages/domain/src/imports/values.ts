import { DECILES, RELATIONS, type Decile, type Sex } from "#families/vocabulary";

/** The answer for a cell that holds something its column does not know. An empty cell is null. */
export const UNREADABLE = Symbol("unreadable");
export type Unreadable = typeof UNREADABLE;
/** Reads the text of a cell, as `cellText` gives it. */
export type ReadText<T> = (text: string) => T | null | Unreadable;

/** Words are few and rows are many; a file of nonsense must not fill the memory. */
const REMEMBERED_TEXTS = 5_000;

/** The same reader, which remembers what it has read: for columns in which the same words come again and again. */
export function remembering<T>(read: ReadText<T>): ReadText<T> {
  const remembered = new Map<string, T | null | Unreadable>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED_TEXTS) return read(text);
    const kept = ownText(text);
    const value = read(kept);
    remembered.set(kept, value);
    return value;
  };
}

/** A copy that holds nothing else: a cell is often a view into a large piece of its file, which must not stay in memory for one word. */
function ownText(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}

/**
 * Upper case, with one `_` for spaces, `-` and `/`: how words are kept and compared (`formats.md` §2). "" for `-`.
 * A mark in front stays, so that -1 is never 1.
 */
export function foldWord(word: string): string {
  return word.trim().toUpperCase().replace(/[\s\-/_]+/g, "_").replace(/_$/, "");
}

const YES = new Set(["YA", "IYA", "Y", "1", "TRUE", "PENERIMA", "AKTIF", "TERIMA", "V", "√", "✓"]);
const NO = new Set(["TIDAK", "TDK", "T", "0", "FALSE", "-", "BUKAN", "NONAKTIF"]);

export const readYesNo: ReadText<boolean> = (text) => {
  if (text === "") return null;
  const word = text.toUpperCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : UNREADABLE;
};

const SEX_OF_WORD: Readonly<Record<string, Sex>> = {
  "1": "M", L: "M", LK: "M", LAKI: "M", LAKI_LAKI: "M", PRIA: "M", M: "M",
  "2": "F", P: "F", PR: "F", PEREMPUAN: "F", WANITA: "F", F: "F",
};

export const readSex: ReadText<Sex> = (text) => lookUp(SEX_OF_WORD, foldWord(text));

const RELATION_OF_WORD: Readonly<Record<string, number>> = {
  ...Object.fromEntries(RELATIONS.flatMap((word, at) => [[word, at + 1], [String(at + 1), at + 1], [String(at + 1).padStart(2, "0"), at + 1]])),
  KEPALA: 1, KRT: 1, KEPALA_RUMAH_TANGGA: 1, ISTERI: 3, ANAK_KANDUNG: 4, ORANGTUA: 7, FAMILI: 9, FAMILI_LAINNYA: 9, PEMBANTU_RUMAH_TANGGA: 10, LAIN: 11,
};
export const OTHER_RELATION = RELATIONS.indexOf("LAINNYA") + 1;

/** SHDK 1-11, as code or as word. */
export const readRelation: ReadText<number> = (text) => lookUp(RELATION_OF_WORD, foldWord(text));

/** The value of a word in a table of words; null of "", whatever an object inherits is no word. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | null | Unreadable {
  if (word === "") return null;
  return Object.hasOwn(table, word) ? (table[word] ?? UNREADABLE) : UNREADABLE;
}

const NO_DECILE = new Set(["", "BELUM_ADA_DESIL", "BELUM_BERDESIL", "BELUM_ADA"]);

/** 1-10, also as `DESIL 3`; "not ranked yet" is null like an empty cell. */
export const readDecile: ReadText<Decile> = (text) => {
  const word = foldWord(text);
  if (NO_DECILE.has(word)) return null;
  const digits = /^(?:DESIL_?)?0?(10|[1-9])(?:\.0+)?$/.exec(word)?.[1];
  return DECILES.find((decile) => String(decile) === digits) ?? UNREADABLE;
};

/** More than any village line carries: a number above is no power. */
const MOST_VA = 1_000_000;

/** Electric power in VA: `450`, `1.300 VA`. */
export const readPowerVa: ReadText<number> = (text) => {
  if (text === "" || text === "-") return null;
  const digits = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]0+)?\s*(?:VA|WATT)?$/i.exec(text)?.[1]?.replace(/[.,]/g, "");
  const va = digits === undefined ? Number.NaN : Number(digits);
  return va <= MOST_VA ? va : UNREADABLE;
};
