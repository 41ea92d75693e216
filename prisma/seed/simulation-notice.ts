export const SIMULATION_NOTICE_FILE = "DATA-SIMULASI.txt";

/** Lies beside the files, so that nobody takes them for a register. */
export const SIMULATION_NOTICE = `DATA SIMULASI

Keluarga, orang, nomor dan daftar penerima dalam folder ini dibuat oleh komputer.
Tidak ada yang berasal dari data penduduk. Nama wilayah dan program nyata; kuota,
anggaran dan kelayakan adalah usulan untuk peragaan. Urutan 9000-9999 pada setiap
NIK dan No. KK tidak dipakai oleh register mana pun.

SIMULATED DATA. Families, people, numbers and recipient lists in this folder were
made by a computer. None of it comes from a register. Names of places and
programmes are real; quotas, budgets and rules are proposals for a demonstration.
`;
