/**
 * Occupations with a public salary or pension, as files write them (folded). Social assistance is not meant for them: the ministry
 * excludes civil servants, soldiers and police from its lists (`domain.md` §4.5 ASN_TNI_POLRI; the article of the rule is not
 * established, §16). The word alone decides nothing: each is a case for a person.
 */
export const UNFIT_OCCUPATIONS: readonly string[] = [
  "ASN", "PNS", "PEGAWAI_NEGERI_SIPIL", "PEGAWAI_NEGERI_SIPIL_(PNS)", "CPNS", "PPPK", "P3K", "TNI", "POLRI", "TNI_POLRI", "TENTARA_NASIONAL_INDONESIA",
  "TENTARA_NASIONAL_INDONESIA_(TNI)", "KEPOLISIAN_RI", "KEPOLISIAN_RI_(POLRI)", "POLISI", "PNS_TNI_POLRI", "ASN_TNI_POLRI", "PENSIUNAN", "PENSIUNAN_PNS", "PENSIUNAN_TNI_POLRI", "KARYAWAN_BUMN",
  "KARYAWAN_BUMD",
];

/** Kinds of programme such an occupation speaks against: help with income, not schooling, health or infrastructure. */
export const UNFIT_SIDE_KIND = "INCOME_SUPPORT";

/** Words of the civil registry (Dukcapil) and of sources that carry its answer as yes or no. */
export const REGISTRY_WORDS = {
  NOT_MATCHED: ["TIDAK_PADAN", "PADAN_SEBAGIAN", "GANDA", "BELUM_REKAM", "TIDAK", "T", "0"],
  DECEASED: ["MENINGGAL", "MENINGGAL_DUNIA", "WAFAT"],
  MOVED: ["PINDAH", "PINDAH_DOMISILI"],
} as const;
