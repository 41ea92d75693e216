import type { HousingFact, Relation, SchoolLevel, Sex } from "#families/vocabulary";

export type RuleLanguage = "id" | "en";

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** What a condition is called. Every phrase completes "keluarga yang …" / "families …". */
export interface RuleVocabulary {
  /** Said before the whole rule. */
  readonly families: string;
  readonly and: string;
  readonly or: string;
  readonly not: string;
  /** Joins the parts of one condition, all of which must hold. */
  readonly partsAnd: string;
  readonly listOr: string;
  decile(range: Range): string;
  /** Before the parts of a member condition. */
  readonly member: string;
  readonly anyMember: string;
  age(range: Range): string;
  readonly sex: Readonly<Record<Sex, string>>;
  readonly school: Readonly<Record<SchoolLevel, string>>;
  readonly schoolNow: string;
  readonly pregnant: readonly [no: string, yes: string];
  readonly severeDisability: readonly [no: string, yes: string];
  readonly chronicIllness: readonly [no: string, yes: string];
  readonly occupation: string;
  readonly relation: string;
  readonly relations: Readonly<Record<Relation, string>>;
  /** Before the parts of a housing condition. */
  readonly house: string;
  readonly anyHouse: string;
  readonly housing: Readonly<Record<HousingFact, string>>;
  readonly housingValues: Readonly<Record<string, string>>;
  power(range: Range): string;
  readonly within: string;
  kind(kind: string): string;
  readonly anywhere: string;
}

function rangeWords({ min, max }: Range, words: { readonly from: (n: number) => string; readonly to: (n: number) => string; readonly both: (a: number, b: number) => string; readonly open: string }): string {
  if (min === undefined && max === undefined) return words.open;
  if (min === undefined) return words.to(max ?? 0);
  return max === undefined ? words.from(min) : words.both(min, max);
}

function decileBounds({ min = 1, max = 10 }: Range): { readonly text: string; readonly one: boolean; readonly impossible: boolean } {
  return { text: min === max ? String(min) : `${min}–${max}`, one: min === max, impossible: min > max };
}

const id: RuleVocabulary = {
  families: "Keluarga yang", and: "dan", or: "atau", not: "bukan", partsAnd: "serta", listOr: "atau",
  decile: (range) => {
    const { text, impossible } = decileBounds(range);
    return `berada di desil ${text}${impossible ? " (tidak mungkin terpenuhi)" : ""}`;
  },
  member: "punya anggota yang", anyMember: "punya anggota yang terdata",
  age: (range) => rangeWords(range, { from: (n) => `berumur paling sedikit ${n} tahun`, to: (n) => `berumur paling banyak ${n} tahun`, both: (a, b) => (a === b ? `berumur ${a} tahun` : `berumur ${a} sampai ${b} tahun`), open: "umurnya diketahui" }),
  sex: { M: "laki-laki", F: "perempuan" },
  schoolNow: "pendidikannya sekarang", school: { TIDAK: "tidak bersekolah", SD: "SD", SMP: "SMP", SMA: "SMA", PT: "perguruan tinggi" },
  pregnant: ["tidak hamil", "sedang hamil"],
  severeDisability: ["bukan penyandang disabilitas berat", "penyandang disabilitas berat"],
  chronicIllness: ["tidak berpenyakit kronis", "berpenyakit kronis"],
  occupation: "bekerja sebagai", relation: "kedudukannya",
  relations: { KEPALA_KELUARGA: "kepala keluarga", SUAMI: "suami", ISTRI: "istri", ANAK: "anak", MENANTU: "menantu", CUCU: "cucu", ORANG_TUA: "orang tua", MERTUA: "mertua", FAMILI_LAIN: "famili lain", PEMBANTU: "pembantu", LAINNYA: "lainnya" },
  house: "rumahnya", anyHouse: "rumahnya seperti apa pun",
  housing: { floor: "berlantai", wall: "berdinding", roof: "beratap", water: "memakai air minum dari", toilet: "dengan tempat buang air besar", light: "berpenerangan", tenure: "berstatus" },
  housingValues: {
    "floor.KERAMIK": "keramik", "floor.UBIN": "ubin", "floor.SEMEN": "semen", "floor.KAYU": "kayu", "floor.BAMBU": "bambu", "floor.TANAH": "tanah", "floor.LAINNYA": "lainnya",
    "wall.TEMBOK": "tembok", "wall.KAYU": "kayu", "wall.BAMBU": "bambu", "wall.SENG": "seng", "wall.LAINNYA": "lainnya",
    "roof.GENTENG": "genteng", "roof.SENG": "seng", "roof.ASBES": "asbes", "roof.IJUK": "ijuk", "roof.LAINNYA": "lainnya",
    "water.LEDENG": "ledeng", "water.KEMASAN": "air kemasan", "water.SUMUR_BOR": "sumur bor", "water.SUMUR_TERLINDUNG": "sumur terlindung", "water.SUMUR_TAK_TERLINDUNG": "sumur tak terlindung",
    "water.MATA_AIR": "mata air", "water.SUNGAI": "sungai", "water.HUJAN": "air hujan", "water.LAINNYA": "sumber lain",
    "toilet.SENDIRI": "sendiri", "toilet.BERSAMA": "bersama", "toilet.UMUM": "umum", "toilet.TIDAK_ADA": "tidak ada",
    "light.PLN": "PLN", "light.NON_PLN": "listrik bukan PLN", "light.BUKAN_LISTRIK": "bukan listrik",
    "tenure.MILIK": "milik sendiri", "tenure.SEWA": "sewa", "tenure.BEBAS_SEWA": "bebas sewa", "tenure.DINAS": "rumah dinas", "tenure.LAINNYA": "lainnya",
  },
  power: (range) => rangeWords(range, { from: (n) => `berdaya listrik paling sedikit ${n} VA`, to: (n) => `berdaya listrik paling banyak ${n} VA`, both: (a, b) => `berdaya listrik ${a} sampai ${b} VA`, open: "daya listriknya diketahui" }),
  within: "tinggal di", kind: (kind) => `tinggal di wilayah berjenis ${readable(kind)}`, anywhere: "tinggal di mana pun",
};

const en: RuleVocabulary = {
  families: "Families", and: "and", or: "or", not: "not", partsAnd: "and also", listOr: "or",
  decile: (range) => {
    const { text, one, impossible } = decileBounds(range);
    return `in ${one ? "decile" : "deciles"} ${text}${impossible ? " (never met)" : ""}`;
  },
  member: "with a member who is", anyMember: "with any listed member",
  age: (range) => rangeWords(range, { from: (n) => `aged ${n} or over`, to: (n) => `aged ${n} or under`, both: (a, b) => (a === b ? `aged ${a}` : `aged ${a} to ${b}`), open: "of known age" }),
  sex: { M: "male", F: "female" },
  schoolNow: "in education now at", school: { TIDAK: "no school", SD: "SD (primary)", SMP: "SMP (lower secondary)", SMA: "SMA (upper secondary)", PT: "higher education" },
  pregnant: ["not pregnant", "pregnant"],
  severeDisability: ["without a severe disability", "severely disabled"],
  chronicIllness: ["without a chronic illness", "chronically ill"],
  occupation: "working as", relation: "in the family as",
  relations: { KEPALA_KELUARGA: "head", SUAMI: "husband", ISTRI: "wife", ANAK: "child", MENANTU: "child-in-law", CUCU: "grandchild", ORANG_TUA: "parent", MERTUA: "parent-in-law", FAMILI_LAIN: "other relative", PEMBANTU: "helper", LAINNYA: "other" },
  house: "whose house has", anyHouse: "in a house of any kind",
  housing: { floor: "a floor of", wall: "walls of", roof: "a roof of", water: "drinking water from", toilet: "toilet:", light: "lighting:", tenure: "tenure:" },
  housingValues: {
    "floor.KERAMIK": "ceramic", "floor.UBIN": "tile", "floor.SEMEN": "cement", "floor.KAYU": "wood", "floor.BAMBU": "bamboo", "floor.TANAH": "earth", "floor.LAINNYA": "something else",
    "wall.TEMBOK": "masonry", "wall.KAYU": "wood", "wall.BAMBU": "bamboo", "wall.SENG": "zinc sheet", "wall.LAINNYA": "something else",
    "roof.GENTENG": "tiles", "roof.SENG": "zinc sheet", "roof.ASBES": "asbestos", "roof.IJUK": "palm fibre", "roof.LAINNYA": "something else",
    "water.LEDENG": "piped water", "water.KEMASAN": "bottled water", "water.SUMUR_BOR": "a bore well", "water.SUMUR_TERLINDUNG": "a protected well", "water.SUMUR_TAK_TERLINDUNG": "an unprotected well",
    "water.MATA_AIR": "a spring", "water.SUNGAI": "a river", "water.HUJAN": "rain", "water.LAINNYA": "another source",
    "toilet.SENDIRI": "own", "toilet.BERSAMA": "shared", "toilet.UMUM": "public", "toilet.TIDAK_ADA": "none",
    "light.PLN": "PLN", "light.NON_PLN": "electricity not from PLN", "light.BUKAN_LISTRIK": "no electricity",
    "tenure.MILIK": "owned", "tenure.SEWA": "rented", "tenure.BEBAS_SEWA": "rent-free", "tenure.DINAS": "official", "tenure.LAINNYA": "other",
  },
  power: (range) => rangeWords(range, { from: (n) => `power of ${n} VA or more`, to: (n) => `power of ${n} VA or less`, both: (a, b) => `power of ${a} to ${b} VA`, open: "known power" }),
  within: "living in", kind: (kind) => `living in a place of kind ${readable(kind)}`, anywhere: "living anywhere",
};

/** A folded word as people write it: `BURUH_TANI` → `buruh tani`. */
export function readable(word: string): string {
  return word.toLowerCase().replaceAll("_", " ");
}

export const RULE_VOCABULARY: Readonly<Record<RuleLanguage, RuleVocabulary>> = { id, en };
