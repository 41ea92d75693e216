import type { HOUSING_VALUES } from "@sinergi/domain/families/vocabulary";
import type { ByClass } from "#distributions";
import type { Shares } from "#random";

type Values<Fact extends keyof typeof HOUSING_VALUES> = ByClass<Partial<Shares<(typeof HOUSING_VALUES)[Fact][number]>>>;

/** The house by welfare class. Timber houses are common in the hills and are not by themselves a sign of need. */
export const FLOOR: Values<"floor"> = {
  POOR: { KERAMIK: 0.08, UBIN: 0.05, SEMEN: 0.46, KAYU: 0.24, BAMBU: 0.04, TANAH: 0.12, LAINNYA: 0.01 },
  MIDDLE: { KERAMIK: 0.32, UBIN: 0.08, SEMEN: 0.42, KAYU: 0.16, BAMBU: 0.005, TANAH: 0.01, LAINNYA: 0.005 },
  BETTER: { KERAMIK: 0.76, UBIN: 0.07, SEMEN: 0.12, KAYU: 0.05 },
};
export const WALL: Values<"wall"> = {
  POOR: { TEMBOK: 0.36, KAYU: 0.47, BAMBU: 0.13, SENG: 0.02, LAINNYA: 0.02 },
  MIDDLE: { TEMBOK: 0.66, KAYU: 0.32, BAMBU: 0.015, LAINNYA: 0.005 },
  BETTER: { TEMBOK: 0.92, KAYU: 0.08 },
};
export const ROOF: Values<"roof"> = {
  POOR: { GENTENG: 0.5, SENG: 0.37, ASBES: 0.08, IJUK: 0.03, LAINNYA: 0.02 },
  MIDDLE: { GENTENG: 0.66, SENG: 0.27, ASBES: 0.065, IJUK: 0.005 },
  BETTER: { GENTENG: 0.81, SENG: 0.16, ASBES: 0.03 },
};
export const WATER: Values<"water"> = {
  POOR: { LEDENG: 0.04, SUMUR_BOR: 0.07, SUMUR_TERLINDUNG: 0.29, SUMUR_TAK_TERLINDUNG: 0.2, MATA_AIR: 0.32, SUNGAI: 0.06, HUJAN: 0.02 },
  MIDDLE: { LEDENG: 0.08, KEMASAN: 0.04, SUMUR_BOR: 0.17, SUMUR_TERLINDUNG: 0.39, SUMUR_TAK_TERLINDUNG: 0.08, MATA_AIR: 0.23, SUNGAI: 0.01 },
  BETTER: { LEDENG: 0.16, KEMASAN: 0.18, SUMUR_BOR: 0.29, SUMUR_TERLINDUNG: 0.28, SUMUR_TAK_TERLINDUNG: 0.01, MATA_AIR: 0.08 },
};
export const TOILET: Values<"toilet"> = {
  POOR: { SENDIRI: 0.69, BERSAMA: 0.11, UMUM: 0.05, TIDAK_ADA: 0.15 },
  MIDDLE: { SENDIRI: 0.905, BERSAMA: 0.055, UMUM: 0.015, TIDAK_ADA: 0.025 },
  BETTER: { SENDIRI: 0.985, BERSAMA: 0.012, TIDAK_ADA: 0.003 },
};
export const LIGHT: Values<"light"> = {
  POOR: { PLN: 0.935, NON_PLN: 0.045, BUKAN_LISTRIK: 0.02 },
  MIDDLE: { PLN: 0.98, NON_PLN: 0.017, BUKAN_LISTRIK: 0.003 },
  BETTER: { PLN: 0.997, NON_PLN: 0.003 },
};
export const TENURE: Values<"tenure"> = {
  POOR: { MILIK: 0.79, SEWA: 0.03, BEBAS_SEWA: 0.175, LAINNYA: 0.005 },
  MIDDLE: { MILIK: 0.87, SEWA: 0.04, BEBAS_SEWA: 0.085, DINAS: 0.005 },
  BETTER: { MILIK: 0.91, SEWA: 0.05, BEBAS_SEWA: 0.02, DINAS: 0.02 },
};
/** Power in VA of families on the grid. */
export const POWER_VA: ByClass<Partial<Shares<"450" | "900" | "1300" | "2200">>> = {
  POOR: { 450: 0.62, 900: 0.36, 1300: 0.02 },
  MIDDLE: { 450: 0.34, 900: 0.56, 1300: 0.09, 2200: 0.01 },
  BETTER: { 450: 0.08, 900: 0.5, 1300: 0.32, 2200: 0.1 },
};
