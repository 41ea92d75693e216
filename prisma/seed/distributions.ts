import type { Shares } from "#random";

/**
 * What the simulated regency is made of. Every number here is stated in `docs/simulation.md` with its source and
 * tolerance, and a test holds both the document and a generated regency to it. Nothing here describes a real person or
 * village.
 */

/** Shares of families with a decile. Ranks are national: a regency that is a little poorer has more in the low ones. */
export const DECILE_SHARES: readonly number[] = [0.115, 0.112, 0.11, 0.107, 0.103, 0.1, 0.097, 0.092, 0.087, 0.077];
/** Families that have no decile yet. */
export const NO_DECILE_SHARE = 0.015;
/** Part of the spread of welfare that lies between villages; the rest lies between families of a village. */
export const VILLAGE_SHARE_OF_WELFARE = 0.14;

/** Deciles 1-3, 4-7 and 8-10: what goes with welfare is told for these three. */
export type WelfareClass = "POOR" | "MIDDLE" | "BETTER";
export type ByClass<T> = Readonly<Record<WelfareClass, T>>;

export function byClass<T>(make: (welfareClass: WelfareClass) => T): ByClass<T> {
  return { POOR: make("POOR"), MIDDLE: make("MIDDLE"), BETTER: make("BETTER") };
}

export function welfareClassOf(decile: number): WelfareClass {
  if (decile <= 3) return "POOR";
  return decile <= 7 ? "MIDDLE" : "BETTER";
}

type FamilySize = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8";
/** Members of a family; the mean over all families is 3.47 persons. */
export const FAMILY_SIZE: ByClass<Shares<FamilySize>> = {
  POOR: { 1: 0.075, 2: 0.135, 3: 0.21, 4: 0.26, 5: 0.17, 6: 0.09, 7: 0.04, 8: 0.02 },
  MIDDLE: { 1: 0.065, 2: 0.17, 3: 0.285, 4: 0.295, 5: 0.125, 6: 0.045, 7: 0.012, 8: 0.003 },
  BETTER: { 1: 0.09, 2: 0.25, 3: 0.32, 4: 0.25, 5: 0.07, 6: 0.016, 7: 0.003, 8: 0.001 },
};
export const MEAN_FAMILY_SIZE = 3.47;

/** Of persons who live alone. */
export const LONE_ELDERLY_SHARE = 0.58;
/** Of families with two members or more: head with wife; the rest are single heads, mostly women. */
export const COUPLE_SHARE = 0.86;
export const SINGLE_HEAD_FEMALE_SHARE = 0.8;
/** Who lives with the head besides the wife: parents where the wife is under 62, grandchildren where she is 45 or older, else one child more. */
export const OTHER_MEMBERS: Shares<"CHILD" | "PARENT" | "GRANDCHILD" | "RELATIVE"> = { CHILD: 0.885, PARENT: 0.05, GRANDCHILD: 0.035, RELATIVE: 0.03 };

/** Going to school now, by age and class: primary school at 7-12, and so on up. */
export const SCHOOL_SHARES = {
  "7-12": { POOR: 0.985, MIDDLE: 0.992, BETTER: 0.997 },
  "13-15": { POOR: 0.91, MIDDLE: 0.955, BETTER: 0.985 },
  "16-18": { POOR: 0.62, MIDDLE: 0.76, BETTER: 0.89 },
  "19-23": { POOR: 0.04, MIDDLE: 0.12, BETTER: 0.32 },
} as const satisfies Record<string, ByClass<number>>;

/** Of wives aged 18-42: pregnant. */
export const PREGNANT_SHARE = 0.055;
/** Of all persons. */
export const DISABILITY_SHARE = 0.022;
/** Of persons with a disability: severe. */
export const SEVERE_SHARE = 0.16;
export const DISABILITY_KINDS: Shares<"FISIK" | "NETRA" | "RUNGU_WICARA" | "MENTAL" | "GANDA"> = { FISIK: 0.42, NETRA: 0.17, RUNGU_WICARA: 0.15, MENTAL: 0.2, GANDA: 0.06 };
/** Chronic illness by age. */
export const CHRONIC_SHARES = { "0-39": 0.012, "40-59": 0.06, "60+": 0.17 } as const;

type HeadWork =
  | "PETANI_KOPI" | "PETANI" | "BURUH_TANI" | "BURUH_HARIAN" | "PEDAGANG" | "WIRASWASTA" | "TUKANG" | "SOPIR"
  | "KARYAWAN_SWASTA" | "PNS" | "GURU" | "PERANGKAT_PEKON" | "TNI_POLRI";
/** Work of adults who work. Coffee is the main crop of the regency. */
export const WORK: ByClass<Partial<Shares<HeadWork>>> = {
  POOR: { PETANI_KOPI: 0.38, BURUH_TANI: 0.26, PETANI: 0.12, BURUH_HARIAN: 0.13, PEDAGANG: 0.04, TUKANG: 0.03, SOPIR: 0.02, WIRASWASTA: 0.02 },
  MIDDLE: { PETANI_KOPI: 0.46, PETANI: 0.14, BURUH_TANI: 0.08, PEDAGANG: 0.1, WIRASWASTA: 0.08, BURUH_HARIAN: 0.05, SOPIR: 0.03, TUKANG: 0.03, KARYAWAN_SWASTA: 0.03 },
  BETTER: { PETANI_KOPI: 0.36, PEDAGANG: 0.16, WIRASWASTA: 0.12, PNS: 0.12, PETANI: 0.08, KARYAWAN_SWASTA: 0.07, GURU: 0.04, PERANGKAT_PEKON: 0.03, TNI_POLRI: 0.02 },
};
/** Of heads under 65 who do not go to school: without work. */
export const HEAD_WITHOUT_WORK_SHARE = 0.03;
/** Of wives under 65 who do not go to school: keep the house and have no other work. */
export const HOUSEKEEPING_SHARE = 0.58;

type Schooling = "TIDAK_SEKOLAH" | "SD" | "SMP" | "SMA" | "DIPLOMA" | "SARJANA";
/** Highest certificate of adults of 25 and above. */
export const SCHOOLING: ByClass<Partial<Shares<Schooling>>> = {
  POOR: { TIDAK_SEKOLAH: 0.2, SD: 0.47, SMP: 0.21, SMA: 0.115, DIPLOMA: 0.005 },
  MIDDLE: { TIDAK_SEKOLAH: 0.09, SD: 0.36, SMP: 0.27, SMA: 0.245, DIPLOMA: 0.015, SARJANA: 0.02 },
  BETTER: { TIDAK_SEKOLAH: 0.03, SD: 0.2, SMP: 0.2, SMA: 0.37, DIPLOMA: 0.05, SARJANA: 0.15 },
};

/** Cells that nobody filled in, of those that apply: school at 4-25, pregnancy of women of 10-55, occupation from 15. */
export const UNKNOWN_SHARES = { housing: 0.015, severeDisability: 0.008, chronicIllness: 0.012, school: 0.012, pregnant: 0.03, occupation: 0.01 } as const;
/** What the civil registry says of a person. */
export const REGISTRY_MATCH: Shares<"PADAN" | "TIDAK_PADAN" | "PADAN_SEBAGIAN" | "BELUM_REKAM" | "BELUM_DICEK"> = {
  PADAN: 0.928, TIDAK_PADAN: 0.017, PADAN_SEBAGIAN: 0.024, BELUM_REKAM: 0.009, BELUM_DICEK: 0.022,
};
