import type { ProgrammeTerms } from "#programme-terms";
import {
  all, BORROWER, BUDDING_BUSINESS, decilesTo, EVERY_FAMILY, FARMER, IN_PEKON, JOB_SEEKER, member, TRADER, WORKING_AGE,
} from "#rule-parts";

/** Programmes of the side of producing (produksi), by code of `programmes.csv`. Loans are never added to grants. */
export const PRODUCTION_PROGRAMMES: Readonly<Record<string, ProgrammeTerms>> = {
  KUBE: { benefitKind: "CASH", quotaShare: 0.012, yearlyIdr: 2_000_000, inPackage: true, rule: all(decilesTo(4), WORKING_AGE), complements: ["PKH"] },
  PENA: { benefitKind: "GOODS", quotaShare: 0.006, yearlyIdr: 6_000_000, rule: all(decilesTo(4), BUDDING_BUSINESS), conflictsWith: ["PPSE"], complements: ["PKH", "SEMBAKO"] },
  PPSE: { benefitKind: "GOODS", quotaShare: 0.004, yearlyIdr: 5_000_000, rule: all(decilesTo(3), member({ minAge: 19, maxAge: 64 })), conflictsWith: ["PENA"] },
  KUR: { benefitKind: "LOAN", quotaShare: null, yearlyIdr: null, rule: BORROWER, conflictsWith: ["UMI"], complements: ["BIBIT_KOPI"] },
  UMI: { benefitKind: "LOAN", quotaShare: null, yearlyIdr: null, rule: TRADER, conflictsWith: ["KUR"] },
  MEKAAR: { benefitKind: "LOAN", quotaShare: null, yearlyIdr: null, rule: all(decilesTo(5), member({ sex: "F", minAge: 18, maxAge: 63 })) },
  PELATIHAN_KERJA: { benefitKind: "TRAINING", quotaShare: 0.01, yearlyIdr: 3_500_000, rule: all(decilesTo(6), JOB_SEEKER) },
  PKTD: { benefitKind: "CASH", quotaShare: 0.03, yearlyIdr: 1_800_000, rule: all(decilesTo(4), IN_PEKON, JOB_SEEKER) },
  BIBIT_KOPI: { benefitKind: "GOODS", quotaShare: 0.06, yearlyIdr: 1_500_000, rule: FARMER, complements: ["KUR"] },
  PUPUK_SUBSIDI: { benefitKind: "GOODS", quotaShare: null, yearlyIdr: 900_000, rule: FARMER },
  TERNAK: { benefitKind: "GOODS", quotaShare: 0.004, yearlyIdr: 5_000_000, rule: all(decilesTo(4), FARMER) },
  UMKM_FASILITASI: { benefitKind: "SERVICE", quotaShare: 0.01, yearlyIdr: 750_000, rule: TRADER },
  KDMP: { benefitKind: "SERVICE", quotaShare: null, yearlyIdr: null, rule: EVERY_FAMILY },
  JALAN_PEKON: { benefitKind: "WORKS", quotaShare: null, yearlyIdr: null, rule: IN_PEKON },
  INTERNET_PEKON: { benefitKind: "WORKS", quotaShare: null, yearlyIdr: null, rule: IN_PEKON },
  CSR_TJSL: { benefitKind: "CASH", quotaShare: null, yearlyIdr: null, rule: EVERY_FAMILY },
};
