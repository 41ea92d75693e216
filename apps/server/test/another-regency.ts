/**
 * TEST DATA, SIMULATED. Kabupaten Lampung Tengah is real and says *kampung* (domain.md §7.5); its districts and villages here are
 * invented: codes of the 90s, which Kemendagri has given to nobody, and names that say so.
 */
export const AREAS_CSV = [
  "code,parent_code,level,local_type,name,centroid_lat,centroid_lng",
  "18,,province,provinsi,Lampung,,",
  "18.02,18,regency,kabupaten,Kabupaten Lampung Tengah,-4.90,105.20",
  "18.02.91,18.02,district,kecamatan,Simulasi Satu,-4.85,105.15",
  "18.02.92,18.02,district,kecamatan,Simulasi Dua,-4.95,105.25",
  "18.02.91.2001,18.02.91,village,kampung,Simulasi A,-4.84,105.14",
  "18.02.91.2002,18.02.91,village,kampung,Simulasi B,-4.86,105.16",
  "18.02.92.2001,18.02.92,village,kampung,Simulasi C,-4.95,105.25",
].join("\n");

const square = (lng: number, lat: number): number[][][] => [[[lng, lat], [lng + 0.05, lat], [lng + 0.05, lat + 0.05], [lng, lat + 0.05], [lng, lat]]];
const feature = (code: string, lng: number, lat: number): object => ({ type: "Feature", properties: { code, name: "Simulasi" }, geometry: { type: "Polygon", coordinates: square(lng, lat) } });

export const BOUNDARIES = {
  type: "FeatureCollection",
  attribution: "Simulasi untuk pengujian",
  features: [feature("18.02.91", 105.1, -4.9), feature("18.02.92", 105.2, -5), feature("18.02.91.2001", 105.1, -4.88), feature("18.02.91.2002", 105.13, -4.9), feature("18.02.92.2001", 105.2, -5)],
};

/** Families by code and by the names of district and kampung; serials of 9000 and above belong to nobody. */
export const KAMPUNG_FAMILIES_CSV = [
  "NO_KK;NIK;NAMA;SHDK;JK;TGL_LAHIR;KODE_WILAYAH;KECAMATAN;KAMPUNG;DESIL",
  "1802910101209001;1802914101809001;SARI SIMULASI;1;P;;18.02.91.2001;;;1",
  "1802910101209002;1802911010709002;DARTO SIMULASI;1;L;;;Kec. Simulasi Satu;Kampung Simulasi B;2",
  "1802920101209003;1802925502889003;NINA SIMULASI;1;P;;1802922001;;;7",
].join("\n");

/** Everybody of a kampung in deciles 1-4. */
export const KAMPUNG_PROGRAMME = {
  code: "BANTU_KAMPUNG", name: "Bantuan Kampung (simulasi)", owner: "DINSOS", unit: "FAMILY", side: "LIVELIHOOD", sideKind: "INCOME_SUPPORT", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH",
  inPackage: true, relations: [], periods: [{ period: "2026", quota: null, budgetIdr: null, eligibility: { all: [{ decile: { max: 4 } }, { area: { kind: "KAMPUNG" } }] } }],
};
