import { HOUSING_VALUES, SCHOOL_LEVELS, type HousingFact, type SchoolLevel } from "#families/vocabulary";
import { foldWord, lookUp, type ReadText } from "#imports/values";

/** Words for the level attended now: religious and vocational schools fold into the level they belong to. */
const LEVEL_OF_WORD: Readonly<Record<string, SchoolLevel>> = {
  ...Object.fromEntries(SCHOOL_LEVELS.map((level) => [level, level])),
  TIDAK_SEKOLAH: "TIDAK", TIDAK_BERSEKOLAH: "TIDAK", BELUM_SEKOLAH: "TIDAK", TIDAK_BELUM_SEKOLAH: "TIDAK",
  PAUD: "TIDAK", TK: "TIDAK", RA: "TIDAK", TK_RA: "TIDAK", TK_PAUD: "TIDAK", PAUD_TK: "TIDAK",
  MI: "SD", SD_MI: "SD", SDLB: "SD",
  MTS: "SMP", SMP_MTS: "SMP", SMPLB: "SMP",
  MA: "SMA", MAK: "SMA", SMK: "SMA", SMA_SMK: "SMA", SMA_MA: "SMA", SMA_SMK_MA: "SMA", SMA_MA_SMK: "SMA", SMALB: "SMA",
  PERGURUAN_TINGGI: "PT",
};

export const readSchool: ReadText<SchoolLevel> = (text) => lookUp(LEVEL_OF_WORD, foldWord(text.replaceAll(".", "")));

/** A reader for one fact of the house; words outside its list are unreadable, also where the list has LAINNYA. */
export function readerOfHousing(fact: HousingFact): ReadText<string> {
  const table: Record<string, string> = Object.fromEntries(HOUSING_VALUES[fact].map((word) => [word, word]));
  return (text) => lookUp(table, foldWord(text));
}

/** What an unreadable word of a fact is kept as: LAINNYA where the fact has it, else unknown. */
export function otherOfHousing(fact: HousingFact): string | null {
  const words: readonly string[] = HOUSING_VALUES[fact];
  return words.includes("LAINNYA") ? "LAINNYA" : null;
}

const NO_DISABILITY = new Set(["TIDAK", "TDK", "T", "0", "FALSE", "BUKAN", "TIDAK_ADA"]);

/** `TIDAK`, or the kind as the file names it, folded. The kind says nothing about severity. */
export const readDisability: ReadText<string> = (text) => {
  const word = foldWord(text);
  if (word === "") return null;
  return NO_DISABILITY.has(word) ? "TIDAK" : word;
};

/** Open vocabulary, folded; a rule compares folded words. */
export const readWord: ReadText<string> = (text) => foldWord(text) || null;
