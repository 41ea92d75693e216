import {
  businessOwner, caretaker, farmer, frail, head, meterHolder, mostMembers, pupils, students, woman, worker, youngestOrPregnant, type Selection,
} from "#recipient-selection";

/**
 * How the simulated lists came about: who should be on them, who is, and how offices err. Shares are of families with
 * somebody to list; `docs/simulation.md` states each and a test holds a generated regency to them.
 */
export interface ListTerms {
  /** Eligible families that are on the list. The rest is the exclusion error. */
  readonly coverage: number;
  /** Families on the list that are not eligible, of those in deciles 1-4, 5-6 and 7-10: the inclusion error. */
  readonly leak: readonly [number, number, number];
  /** 0-1: how much being on it depends on whether offices know the family at all. High ones meet in the same families. */
  readonly loading: number;
  readonly who: Selection;
  /** Rupiah a year; `PKH` and `PIP` are counted by person, null says the list carries no amount. */
  readonly amountIdr: number | "PKH" | "PIP" | "LOAN" | null;
  /** Recipients since up to so many years before; 0: help of this year only. */
  readonly sinceYears: number;
  /** Offices take care that a family on that list is not on this one too; this share slips through. */
  readonly avoids?: { readonly list: string; readonly slipShare: number };
}

/** Programmes with a recipient list, in the order in which families get on them. */
export const RECIPIENT_LISTS: Readonly<Record<string, ListTerms>> = {
  PKH: { coverage: 0.56, leak: [0.05, 0.035, 0.008], loading: 0.75, who: caretaker, amountIdr: "PKH", sinceYears: 6 },
  SEMBAKO: { coverage: 0.62, leak: [0, 0.06, 0.012], loading: 0.8, who: caretaker, amountIdr: 2_400_000, sinceYears: 5 },
  PBI_JKN: { coverage: 0.76, leak: [0, 0.2, 0.05], loading: 0.7, who: mostMembers, amountIdr: 504_000, sinceYears: 8 },
  PBI_APBD: { coverage: 0.3, leak: [0, 0, 0.03], loading: 0.3, who: mostMembers, amountIdr: 504_000, sinceYears: 3, avoids: { list: "PBI_JKN", slipShare: 0.05 } },
  PIP: { coverage: 0.52, leak: [0, 0.07, 0.015], loading: 0.6, who: pupils, amountIdr: "PIP", sinceYears: 0 },
  KIP_KULIAH: { coverage: 0.3, leak: [0, 0.04, 0.01], loading: 0.4, who: students, amountIdr: 9_600_000, sinceYears: 3 },
  BLT_DESA: { coverage: 0.17, leak: [0, 0.012, 0.003], loading: 0.2, who: head, amountIdr: 3_600_000, sinceYears: 0, avoids: { list: "PKH", slipShare: 0.12 } },
  BPB: { coverage: 0.52, leak: [0, 0.05, 0.01], loading: 0.75, who: caretaker, amountIdr: null, sinceYears: 2 },
  LISTRIK_SUBSIDI: { coverage: 0.82, leak: [0.1, 0.35, 0.12], loading: 0.3, who: meterHolder, amountIdr: null, sinceYears: 8 },
  BSPS: { coverage: 0.06, leak: [0.003, 0.001, 0.0005], loading: 0.3, who: head, amountIdr: 20_000_000, sinceYears: 0 },
  RTLH_APBD: { coverage: 0.045, leak: [0.002, 0.001, 0.0005], loading: 0.3, who: head, amountIdr: 20_000_000, sinceYears: 0, avoids: { list: "BSPS", slipShare: 0.05 } },
  SANITASI: { coverage: 0.09, leak: [0.004, 0.002, 0.001], loading: 0.2, who: head, amountIdr: null, sinceYears: 0 },
  STUNTING_PMT: { coverage: 0.1, leak: [0, 0, 0], loading: 0.3, who: youngestOrPregnant, amountIdr: null, sinceYears: 0 },
  PERMAKANAN: { coverage: 0.2, leak: [0, 0.02, 0.005], loading: 0.4, who: frail, amountIdr: 10_800_000, sinceYears: 1 },
  BAZNAS_ZIS: { coverage: 0.03, leak: [0.012, 0.004, 0.001], loading: 0.2, who: head, amountIdr: 1_200_000, sinceYears: 0 },
  KUBE: { coverage: 0.025, leak: [0.004, 0.004, 0.001], loading: 0.4, who: worker, amountIdr: 2_000_000, sinceYears: 0 },
  PPSE: { coverage: 0.01, leak: [0.001, 0.001, 0], loading: 0.4, who: worker, amountIdr: 5_000_000, sinceYears: 0 },
  PENA: { coverage: 0.02, leak: [0.001, 0.001, 0], loading: 0.4, who: worker, amountIdr: 6_000_000, sinceYears: 0, avoids: { list: "PPSE", slipShare: 0.05 } },
  PELATIHAN_KERJA: { coverage: 0.03, leak: [0.004, 0.004, 0.004], loading: 0.2, who: worker, amountIdr: null, sinceYears: 0 },
  PKTD: { coverage: 0.11, leak: [0.005, 0.003, 0], loading: 0.1, who: worker, amountIdr: 1_800_000, sinceYears: 0 },
  BIBIT_KOPI: { coverage: 0.11, leak: [0, 0, 0], loading: 0.3, who: farmer, amountIdr: null, sinceYears: 0 },
  KUR: { coverage: 0.1, leak: [0, 0, 0], loading: 0.1, who: businessOwner, amountIdr: "LOAN", sinceYears: 2 },
  MEKAAR: { coverage: 0.1, leak: [0.05, 0.06, 0.03], loading: 0.1, who: woman, amountIdr: "LOAN", sinceYears: 1 },
};

/** How a row names its person; the rest have everything: NIK, No. KK, name, birth date and village. */
export const ROW_FORM_SHARES = { withoutCard: 0.05, withoutNik: 0.06, nameBirthVillage: 0.03 } as const;
/** Rows that fit no family: moved away, never surveyed, or wrongly copied. */
export const UNLISTED_SHARE = 0.025;
/** Of the unlisted, those that say in which village they live. */
export const UNLISTED_WITH_VILLAGE_SHARE = 0.8;
/** Rows that say the same recipient a second time, in another form. */
export const LISTED_TWICE_SHARE = 0.006;
/** Rows of people who have left the programme. */
export const LEFT_SHARE = 0.03;
