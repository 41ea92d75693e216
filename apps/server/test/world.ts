import type { Programme } from "@sinergi/domain/programmes/programme.schema";

/**
 * A small regency told in a few lines of a families file: two villages of two districts, every kind of unknown, and two
 * agencies with a programme each. Simulated: serials of 9000 and above belong to nobody.
 */
export const FAMILIES_CSV = [
  "NO_KK;NIK;NAMA;SHDK;JK;TGL_LAHIR;KODE_WILAYAH;DESIL;PEKERJAAN;PARTISIPASI_SEKOLAH;JENIS_LANTAI",
  "1804040101209001;1804044101809001;SITI SIMULASI;1;P;;18.04.04.2002;1;PETANI;;TANAH",
  "1804040101209001;1804040505159002;BUDI SIMULASI;4;L;05/05/2015;18.04.04.2002;1;;SD;",
  "1804040101209002;1804041010709003;JOKO SIMULASI;1;L;10/10/1970;18.04.04.2002;3;BURUH;;SEMEN",
  "1804040101209003;1804041212459004;MBAH SIMULASI;1;L;12/12/1945;18.04.04.2002;;;;",
  "1804050101209004;1804055502889005;RINA SIMULASI;1;P;15/02/1988;18.04.05.2010;2;PEDAGANG;;KERAMIK",
  "1804050101209004;1804050303129006;DEWI SIMULASI;4;L;03/03/2012;18.04.05.2010;2;;SMP;",
  "1804050101209005;1804052001759007;AGUS SIMULASI;1;L;20/01/1975;18.04.05.2010;8;PNS;;KERAMIK",
  "1804050101209006;1804056107929008;MAYA SIMULASI;1;P;21/07/1992;18.04.05.2010;4;PETANI;;TANAH",
].join("\n");

export const PROGRAMMES: readonly Programme[] = [
  programme("PKH", "DINSOS", { all: [{ decile: { max: 4 } }, { any: [{ member: { school: ["SD", "SMP", "SMA"] } }, { member: { minAge: 60 } }] }] }),
  { ...programme("BIBIT", "PERTANIAN", { all: [{ decile: { max: 4 } }, { member: { occupation: ["PETANI"] } }] }), side: "PRODUCTION", sideKind: "FACILITY" },
];

function programme(code: string, owner: string, eligibility: Programme["periods"][number]["eligibility"]): Programme {
  return {
    code, name: `Program ${code}`, owner, unit: "FAMILY", side: "LIVELIHOOD", sideKind: "INCOME_SUPPORT", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH",
    inPackage: true, relations: [], periods: [{ period: "2026", quota: 3, budgetIdr: 10_000_000, eligibility }],
  };
}

/** Recipients of PKH: one by NIK, one by No. KK, one by name, birth date and village, one nobody knows. */
export const PKH_CSV = [
  "NIK;NO_KK;NAMA;TGL_LAHIR;KODE_WILAYAH;NILAI;STATUS",
  "1804044101809001;;SITI SIMULASI;;;3000000;AKTIF",
  ";1804050101209005;AGUS SIMULASI;;;3000000;AKTIF",
  ";;MAYA SIMULASI;21/07/1992;18.04.05.2010;1500000;AKTIF",
  "1804046512809099;;TAK ADA SIMULASI;25/12/1980;18.04.04.2002;1500000;AKTIF",
].join("\n");
