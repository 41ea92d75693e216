/**
 * Turns a person's name into the key names are compared by (`domain.md` §4.5): upper case, no titles and degrees, no
 * punctuation, one form of Muhammad, no BIN/BINTI/ALIAS part, old and new spelling alike. Many people have one name only:
 * a name that is nothing but what would be dropped is kept as it is. "" only for a text without letters and digits.
 *
 * A key is for finding, never for showing: two names with one key are candidates, not the same person.
 */
export function normaliseName(name: string): string {
  const upper = withoutAccents(name).toUpperCase();
  const words = wordsOf(upper);
  const kept = withoutAlias(withoutTitles(words));
  return (kept.length > 0 ? kept : words).map(({ text }, at) => modernSpelling(oneMuhammad(text, at))).join(" ");
}

interface Word {
  readonly text: string;
  /** Written with dots or after a comma: how degrees are told from short names. */
  readonly marked: boolean;
}

const ALWAYS_TITLES = new Set([
  "DRS", "DRA", "ALM", "ALMH", "ALMARHUM", "ALMARHUMAH", "PROF", "SPD", "SPDI", "SAG", "SKOM", "SSOS", "SKEP", "SIP", "STP", "SHUT",
  "MPD", "MPDI", "MSI", "MKES", "AMD", "AMDKEB", "AMDKEP", "SST", "SKM", "NERS",
]);
const LEADING_TITLES = new Set(["H", "HI", "HJ", "IR", "DR", "KH", "BPK", "BAPAK", "IBU", "TN", "NY", "SDR", "SDRI"]);
const MARKED_TITLES = new Set(["SE", "SH", "SP", "ST", "SS", "MM", "MH", "MT", "MA", "MSC", "MAP", "BA", "BSC", "LC", "NS", "PHD", "SPT", "SPI"]);
const ALIAS_WORDS = new Set(["BIN", "BINTI", "BT", "ALIAS"]);
const MUHAMMAD = new Set(["MUH", "MOH", "MHD", "MUHD", "MOHD", "MOCH", "MOCHAMAD", "MOCHAMMAD", "MUCHAMAD", "MUHAMAD", "MOHAMAD", "MOHAMMAD", "MUHAMMED", "MUHAMMAD"]);

const ACCENTS = /\p{M}/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const SEPARATORS = /[^\p{L}\p{N}.,'’`]+/u;
const APOSTROPHES = /['’`]/g;

function withoutAccents(name: string): string {
  return PLAIN.test(name) ? name : name.normalize("NFKD").replace(ACCENTS, "").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
}

function wordsOf(upper: string): Word[] {
  const words: Word[] = [];
  upper.replace(APOSTROPHES, "").split(",").forEach((section, at) => {
    for (const raw of section.split(SEPARATORS)) addWords(words, raw, at > 0);
  });
  return words;
}

/** `S.PD` is one degree, `M.YUSUF` are two words. */
function addWords(words: Word[], raw: string, afterComma: boolean): void {
  const joined = raw.replaceAll(".", "");
  if (joined === "") return;
  if (joined === raw || isTitle(joined)) {
    words.push({ text: joined, marked: afterComma || joined !== raw });
    return;
  }
  for (const part of raw.split(".")) if (part !== "") words.push({ text: part, marked: afterComma });
}

function isTitle(word: string): boolean {
  return ALWAYS_TITLES.has(word) || LEADING_TITLES.has(word) || MARKED_TITLES.has(word);
}

/** Titles stand before the first word of the name, short degrees behind it: ST. AMINAH is no engineer. */
function withoutTitles(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    const isDropped = ALWAYS_TITLES.has(word.text) || (kept.length === 0 ? LEADING_TITLES.has(word.text) : word.marked && MARKED_TITLES.has(word.text));
    if (!isDropped) kept.push(word);
  }
  return kept;
}

/** AHMAD BIN SALEH and SITI ALIAS INAH are AHMAD and SITI: the part behind is written in one list and left out in the next. */
function withoutAlias(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ text }, index) => index > 0 && ALIAS_WORDS.has(text));
  return at < 0 ? words : words.slice(0, at);
}

function oneMuhammad(word: string, at: number): string {
  return MUHAMMAD.has(word) || (at === 0 && word === "M") ? "MUHAMMAD" : word;
}

const OLD_SPELLING = /OE|TJ|DJ|IE|J/g;
const MODERN: Readonly<Record<string, string>> = { OE: "U", TJ: "C", DJ: "Y", IE: "I", J: "Y" };

/** SOEHARDJO and SUHARYO meet in one key: oe/u, tj/c, dj/j, j/y, ie/i. */
export function modernSpelling(word: string): string {
  return word.replace(OLD_SPELLING, (old) => MODERN[old] ?? old);
}
