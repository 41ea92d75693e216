/** The upper-case codes in which facts of families are kept (`formats.md` §2, Values). */
export const SCHOOL_LEVELS = ["TIDAK", "SD", "SMP", "SMA", "PT"] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];

/** SHDK, relation to the head, in the order of the codes 1-11. */
export const RELATIONS = [
  "KEPALA_KELUARGA",
  "SUAMI",
  "ISTRI",
  "ANAK",
  "MENANTU",
  "CUCU",
  "ORANG_TUA",
  "MERTUA",
  "FAMILI_LAIN",
  "PEMBANTU",
  "LAINNYA",
] as const;
export type Relation = (typeof RELATIONS)[number];

export const HOUSING_VALUES = {
  floor: ["KERAMIK", "UBIN", "SEMEN", "KAYU", "BAMBU", "TANAH", "LAINNYA"],
  wall: ["TEMBOK", "KAYU", "BAMBU", "SENG", "LAINNYA"],
  roof: ["GENTENG", "SENG", "ASBES", "IJUK", "LAINNYA"],
  water: ["LEDENG", "KEMASAN", "SUMUR_BOR", "SUMUR_TERLINDUNG", "SUMUR_TAK_TERLINDUNG", "MATA_AIR", "SUNGAI", "HUJAN", "LAINNYA"],
  toilet: ["SENDIRI", "BERSAMA", "UMUM", "TIDAK_ADA"],
  light: ["PLN", "NON_PLN", "BUKAN_LISTRIK"],
  tenure: ["MILIK", "SEWA", "BEBAS_SEWA", "DINAS", "LAINNYA"],
} as const;
export type HousingFact = keyof typeof HOUSING_VALUES;
export const HOUSING_FACTS = Object.keys(HOUSING_VALUES) as readonly HousingFact[];

export type Sex = "M" | "F";
export const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Decile = (typeof DECILES)[number];
