/** Who signs in by one click in the simulation, as the page of signing in names them. */
export const PLANNER = "Sekretariat TKPK (simulasi)";
export const LEADER = "Wakil Bupati (simulasi)";
export const HEAD = "Kepala Dinas Sosial (simulasi)";
export const OFFICE = "Operator Dinas Pertanian (simulasi)";
export const OFFICE_HEAD = "Kepala Dinas Pertanian (simulasi)";
export const PARTNER = "Mitra Baznas (simulasi)";
export const AUDITOR = "Inspektorat (simulasi)";
export const ADMIN = "Administrator (simulasi)";
