import type { ProgrammeTerms } from "#programme-terms";
import {
  all, any, CHILD_UNDER_FIVE, decilesTo, ELDERLY, EVERY_FAMILY, IN_PEKON, INFORMAL_WORKER, member, NO_OWN_LATRINE, OFF_THE_GRID, OWN_HOUSE, PREGNANT, PUPIL,
  SEVERELY_DISABLED, UNFIT_HOUSE, UNSAFE_WATER,
} from "#rule-parts";

/** Programmes of the side of living (penghidupan), by code of `programmes.csv`. */
export const LIVELIHOOD_PROGRAMMES: Readonly<Record<string, ProgrammeTerms>> = {
  PKH: {
    benefitKind: "CASH", quotaShare: 0.2, yearlyIdr: 3_400_000, inPackage: true, quarterly: true, benefitNote: "menurut komponen keluarga, paling banyak empat orang",
    rule: all(decilesTo(4), any(PREGNANT, member({ maxAge: 6 }), PUPIL, ELDERLY, SEVERELY_DISABLED)),
    conflictsWith: ["BLT_DESA"], complements: ["SEMBAKO", "PIP", "PENA", "KUBE"],
  },
  SEMBAKO: { quarterly: true, benefitKind: "VOUCHER", quotaShare: 0.28, yearlyIdr: 2_400_000, inPackage: true, rule: decilesTo(4), ruleBefore: decilesTo(5), complements: ["PENA"] },
  PBI_JKN: { benefitKind: "PREMIUM", quotaShare: null, yearlyIdr: 504_000, inPackage: true, rule: decilesTo(5), conflictsWith: ["PBI_APBD"] },
  PBI_APBD: { benefitKind: "PREMIUM", quotaShare: 0.12, yearlyIdr: 504_000, rule: decilesTo(6), conflictsWith: ["PBI_JKN"] },
  PIP: {
    benefitNote: "SD 450.000, SMP 750.000, SMA 1.800.000 rupiah", benefitKind: "CASH", quotaShare: 0.17, yearlyIdr: 800_000, inPackage: true,
    rule: all(decilesTo(4), member({ minAge: 6, maxAge: 21, school: ["SD", "SMP", "SMA"] })),
  },
  KIP_KULIAH: { benefitKind: "CASH", quotaShare: 0.006, yearlyIdr: 9_600_000, rule: all(decilesTo(4), member({ maxAge: 25, school: ["PT"] })) },
  BLT_DESA: { benefitKind: "CASH", quotaShare: 0.05, yearlyIdr: 3_600_000, rule: all(decilesTo(4), IN_PEKON), conflictsWith: ["PKH"] },
  BPB: { benefitKind: "GOODS", quotaShare: 0.25, yearlyIdr: 720_000, rule: decilesTo(4) },
  LISTRIK_SUBSIDI: {
    benefitKind: "SERVICE", quotaShare: null, yearlyIdr: 1_000_000, inPackage: true,
    rule: any({ housing: { light: ["PLN"], powerVa: { max: 450 } } }, all(decilesTo(4), { housing: { light: ["PLN"], powerVa: { max: 900 } } })),
  },
  LPG3KG: { benefitKind: "GOODS", quotaShare: null, yearlyIdr: null, rule: decilesTo(7) },
  BPBL: { benefitKind: "WORKS", quotaShare: 0.004, yearlyIdr: 1_300_000, rule: all(decilesTo(4), OFF_THE_GRID) },
  BSPS: { benefitKind: "GOODS", quotaShare: 0.008, yearlyIdr: 20_000_000, rule: all(decilesTo(4), OWN_HOUSE, UNFIT_HOUSE), conflictsWith: ["RTLH_APBD", "RST"], complements: ["SANITASI"] },
  RTLH_APBD: { benefitKind: "GOODS", quotaShare: 0.006, yearlyIdr: 20_000_000, inPackage: true, rule: all(decilesTo(4), OWN_HOUSE, UNFIT_HOUSE), conflictsWith: ["BSPS"] },
  RST: { benefitKind: "GOODS", quotaShare: 0.001, yearlyIdr: 20_000_000, rule: all(decilesTo(3), UNFIT_HOUSE), conflictsWith: ["BSPS"] },
  SANITASI: { benefitKind: "WORKS", quotaShare: 0.012, yearlyIdr: 8_500_000, inPackage: true, rule: all(decilesTo(4), NO_OWN_LATRINE), complements: ["BSPS"] },
  AIR_BERSIH: { benefitKind: "WORKS", quotaShare: null, yearlyIdr: null, rule: IN_PEKON },
  STUNTING_PMT: { benefitKind: "GOODS", quotaShare: 0.03, yearlyIdr: 1_500_000, rule: any(CHILD_UNDER_FIVE, PREGNANT), complements: ["SANITASI"] },
  GENTING: { benefitKind: "GOODS", quotaShare: 0.01, yearlyIdr: 1_800_000, rule: all(decilesTo(4), any(member({ maxAge: 1 }), PREGNANT), any(NO_OWN_LATRINE, UNSAFE_WATER)) },
  MBG: { benefitKind: "GOODS", quotaShare: null, yearlyIdr: null, rule: any(PUPIL, CHILD_UNDER_FIVE, PREGNANT) },
  SEKOLAH_RAKYAT: { benefitKind: "SERVICE", quotaShare: 0.001, yearlyIdr: 36_000_000, rule: all(decilesTo(2), member({ minAge: 7, maxAge: 18 })) },
  ATENSI: { benefitKind: "SERVICE", quotaShare: 0.005, yearlyIdr: 2_000_000, rule: all(decilesTo(5), any(ELDERLY, SEVERELY_DISABLED, member({ chronicIllness: true }))) },
  PERMAKANAN: { benefitKind: "GOODS", quotaShare: 0.006, yearlyIdr: 10_800_000, rule: all(decilesTo(4), any(member({ minAge: 75 }), SEVERELY_DISABLED)) },
  JAMSOSTEK_RENTAN: { benefitKind: "PREMIUM", quotaShare: 0.04, yearlyIdr: 201_600, rule: all(decilesTo(5), INFORMAL_WORKER) },
  BAZNAS_ZIS: { benefitKind: "CASH", quotaShare: null, yearlyIdr: 1_200_000, rule: decilesTo(3) },
  DOKUMEN_ADMINDUK: { benefitKind: "SERVICE", quotaShare: null, yearlyIdr: null, rule: EVERY_FAMILY },
};
